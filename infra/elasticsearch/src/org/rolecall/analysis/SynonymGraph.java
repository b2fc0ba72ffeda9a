// The official `synonym_graph` filter: its rules pass through the part of the chain that stands before it.
package org.rolecall.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

final class SynonymGraph extends AbstractTokenFilterFactory {
  private final Settings settings;

  SynonymGraph(String name, Settings settings) {
    super(name, settings);
    this.settings = settings;
    if (!settings.hasValue("synonyms")) throw new IllegalArgumentException("synonym_graph requires `synonyms` to be configured");
  }

  @Override
  public TokenStream create(TokenStream in) {
    throw new IllegalStateException("synonym_graph is made for a chain, not alone");
  }

  @Override
  public TokenFilterFactory getChainAwareTokenFilterFactory(
      IndexCreationContext context,
      TokenizerFactory tokenizer,
      List<CharFilterFactory> charFilters,
      List<TokenFilterFactory> before,
      Function<String, TokenFilterFactory> all) {
    var chain = before.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new);
    var analyzer = new CustomAnalyzer(tokenizer, charFilters.toArray(CharFilterFactory[]::new), chain);
    SynonymMap synonyms = parse(analyzer);
    return new AbstractTokenFilterFactory(name(), settings) {
      @Override
      public TokenStream create(TokenStream in) {
        return synonyms.fst == null ? in : new SynonymGraphFilter(in, synonyms, false);
      }
    };
  }

  private SynonymMap parse(Analyzer analyzer) {
    var parser = new Rules(settings.getAsBoolean("expand", true), settings.getAsBoolean("lenient", false), analyzer);
    try {
      parser.parse(new StringReader(String.join("\n", settings.getAsList("synonyms"))));
      return parser.build();
    } catch (IOException | ParseException e) {
      throw new IllegalArgumentException("failed to build synonyms", e);
    }
  }

  /** With `lenient`, a rule that the chain leaves nothing of is passed over instead of failing the index. */
  private static final class Rules extends SolrSynonymParser {
    private final boolean lenient;

    Rules(boolean expand, boolean lenient, Analyzer analyzer) {
      super(true, expand, analyzer);
      this.lenient = lenient;
    }

    @Override
    public void add(CharsRef input, CharsRef output, boolean includeOrig) {
      if (!lenient || (input.length > 0 && output.length > 0)) super.add(input, output, includeOrig);
    }

    @Override
    public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
      try {
        return super.analyze(text, reuse);
      } catch (IllegalArgumentException e) {
        if (!lenient) throw e;
        return new CharsRef("");
      }
    }
  }
}
