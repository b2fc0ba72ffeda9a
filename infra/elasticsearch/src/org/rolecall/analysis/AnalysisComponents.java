// Registers, under their official names and options, the analysis components that the minimal Elasticsearch lacks.
package org.rolecall.analysis;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

public final class AnalysisComponents extends Plugin implements AnalysisPlugin {
  /** Settings to a wrapper of the stream; called once per index, so that options are read and checked there. */
  private interface Wrap<T> {
    Function<T, T> of(Settings settings, Environment env);
  }

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return Map.ofEntries(
        Map.entry("asciifolding", (index, env, name, settings) -> new AsciiFolding(name, settings)),
        Map.entry("edge_ngram", neverInSynonyms((settings, env) -> {
          int min = settings.getAsInt("min_gram", 1);
          int max = settings.getAsInt("max_gram", 2);
          boolean original = settings.getAsBoolean("preserve_original", false);
          return in -> new EdgeNGramTokenFilter(in, min, max, original);
        })),
        Map.entry("elision", normalizing((settings, env) -> {
          CharArraySet given = Analysis.parseArticles(env, settings);
          CharArraySet articles = given == null ? FrenchAnalyzer.DEFAULT_ARTICLES : given;
          return in -> new ElisionFilter(in, articles);
        })),
        Map.entry("flatten_graph", plain((settings, env) -> FlattenGraphFilter::new)),
        Map.entry("german_normalization", normalizing((settings, env) -> GermanNormalizationFilter::new)),
        Map.entry("keyword_marker", plain((settings, env) -> {
          CharArraySet kept = new CharArraySet(settings.getAsList("keywords"), settings.getAsBoolean("ignore_case", false));
          return in -> new SetKeywordMarkerFilter(in, kept);
        })),
        Map.entry("keyword_repeat", plain((settings, env) -> KeywordRepeatFilter::new)),
        Map.entry("kstem", plain((settings, env) -> KStemFilter::new)),
        Map.entry("length", plain((settings, env) -> {
          int min = settings.getAsInt("min", 0);
          int max = settings.getAsInt("max", Integer.MAX_VALUE);
          return in -> new LengthFilter(in, min, max);
        })),
        Map.entry("ngram", neverInSynonyms((settings, env) -> {
          int min = settings.getAsInt("min_gram", 1);
          int max = settings.getAsInt("max_gram", 2);
          boolean original = settings.getAsBoolean("preserve_original", false);
          return in -> new NGramTokenFilter(in, min, max, original);
        })),
        Map.entry("pattern_replace", AnalysisPlugin.requiresAnalysisSettings(normalizing((settings, env) -> {
          var pattern = Regex.compile(required(settings, "pattern"), settings.get("flags"));
          String replacement = settings.get("replacement", "");
          boolean all = settings.getAsBoolean("all", true);
          return in -> new PatternReplaceFilter(in, pattern, replacement, all);
        }))),
        Map.entry("remove_duplicates", plain((settings, env) -> RemoveDuplicatesTokenFilter::new)),
        Map.entry("stemmer", plain((settings, env) -> Stemmers.of(settings.get("language", settings.get("name", "porter"))))),
        Map.entry("synonym_graph", AnalysisPlugin.requiresAnalysisSettings(
            (index, env, name, settings) -> new SynonymGraph(name, settings))),
        Map.entry("trim", normalizing((settings, env) -> TrimFilter::new)),
        Map.entry("truncate", plain((settings, env) -> {
          int length = settings.getAsInt("length", 10);
          return in -> new TruncateTokenFilter(in, length);
        })));
  }

  @Override
  public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
    return Map.of(
        "html_strip", (index, env, name, settings) -> {
          List<String> kept = settings.getAsList("escaped_tags");
          return charFilter(name, reader -> new HTMLStripCharFilter(reader, kept.isEmpty() ? null : Set.copyOf(kept)));
        },
        "mapping", AnalysisPlugin.requiresAnalysisSettings((index, env, name, settings) -> {
          var map = CharMappings.parse(settings.getAsList("mappings"));
          return normalizingCharFilter(name, reader -> new MappingCharFilter(map, reader));
        }),
        "pattern_replace", AnalysisPlugin.requiresAnalysisSettings((index, env, name, settings) -> {
          var pattern = Regex.compile(required(settings, "pattern"), settings.get("flags"));
          String replacement = settings.get("replacement", "");
          return normalizingCharFilter(name, reader -> new PatternReplaceCharFilter(pattern, replacement, reader));
        }));
  }

  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    return Map.of(
        "keyword", tokenizer(settings -> {
          int buffer = settings.getAsInt("buffer_size", 256);
          return () -> new KeywordTokenizer(buffer);
        }),
        "pattern", tokenizer(settings -> {
          var pattern = Regex.compile(settings.get("pattern", "\\W+"), settings.get("flags"));
          int group = settings.getAsInt("group", -1);
          return () -> new PatternTokenizer(pattern, group);
        }),
        "whitespace", tokenizer(settings -> {
          int longest = settings.getAsInt("max_token_length", 255);
          return () -> new WhitespaceTokenizer(longest);
        }));
  }

  private static String required(Settings settings, String option) {
    String value = settings.get(option);
    if (value == null) throw new IllegalArgumentException(option + " is missing");
    return value;
  }

  private static AnalysisProvider<TokenizerFactory> tokenizer(Function<Settings, Supplier<Tokenizer>> make) {
    return (index, env, name, settings) -> TokenizerFactory.newFactory(name, make.apply(settings));
  }

  private static AnalysisProvider<TokenFilterFactory> plain(Wrap<TokenStream> wrap) {
    return (index, env, name, settings) -> new Filter(name, settings, wrap.of(settings, env));
  }

  /** Allowed in a normalizer too: it maps one token to one token. */
  private static AnalysisProvider<TokenFilterFactory> normalizing(Wrap<TokenStream> wrap) {
    return (index, env, name, settings) -> new NormalizingFilter(name, settings, wrap.of(settings, env));
  }

  private static AnalysisProvider<TokenFilterFactory> neverInSynonyms(Wrap<TokenStream> wrap) {
    return (index, env, name, settings) -> new Filter(name, settings, wrap.of(settings, env)) {
      @Override
      public TokenFilterFactory getSynonymFilter() {
        throw new IllegalArgumentException("Token filter [" + name() + "] cannot be used to parse synonyms");
      }
    };
  }

  private static CharFilterFactory charFilter(String name, Function<Reader, Reader> wrap) {
    return new CharFilterFactory() {
      @Override public String name() { return name; }
      @Override public Reader create(Reader reader) { return wrap.apply(reader); }
    };
  }

  private static CharFilterFactory normalizingCharFilter(String name, Function<Reader, Reader> wrap) {
    return new NormalizingCharFilterFactory() {
      @Override public String name() { return name; }
      @Override public Reader create(Reader reader) { return wrap.apply(reader); }
    };
  }

  private static class Filter extends AbstractTokenFilterFactory {
    private final Function<TokenStream, TokenStream> wrap;

    Filter(String name, Settings settings, Function<TokenStream, TokenStream> wrap) {
      super(name, settings);
      this.wrap = wrap;
    }

    @Override public TokenStream create(TokenStream in) { return wrap.apply(in); }
  }

  private static class NormalizingFilter extends Filter implements NormalizingTokenFilterFactory {
    NormalizingFilter(String name, Settings settings, Function<TokenStream, TokenStream> wrap) {
      super(name, settings, wrap);
    }
  }

  /** Keeps the unfolded token beside the folded one in an index, never in a normalizer or a synonym rule. */
  private static final class AsciiFolding extends Filter implements NormalizingTokenFilterFactory {
    private final TokenFilterFactory folded;

    AsciiFolding(String name, Settings settings) {
      super(name, settings, wrap(settings.getAsBoolean("preserve_original", false)));
      folded = new NormalizingFilter(name, settings, wrap(false));
    }

    private static Function<TokenStream, TokenStream> wrap(boolean original) {
      return in -> new ASCIIFoldingFilter(in, original);
    }

    @Override public TokenStream normalize(TokenStream in) { return folded.create(in); }
    @Override public TokenFilterFactory getSynonymFilter() { return folded; }
  }
}
