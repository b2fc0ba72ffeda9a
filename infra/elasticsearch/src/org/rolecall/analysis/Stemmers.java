// The languages of the official `stemmer` filter that Rolecall's listings are written in.
package org.rolecall.analysis;

import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

final class Stemmers {
  private static final Map<String, Function<TokenStream, TokenStream>> BY_LANGUAGE = Map.ofEntries(
      Map.entry("danish", in -> new SnowballFilter(in, new DanishStemmer())),
      Map.entry("dutch", in -> new SnowballFilter(in, new DutchStemmer())),
      Map.entry("english", PorterStemFilter::new),
      Map.entry("french", in -> new SnowballFilter(in, new FrenchStemmer())),
      Map.entry("german", in -> new SnowballFilter(in, new GermanStemmer())),
      Map.entry("german2", in -> new SnowballFilter(in, new German2Stemmer())),
      Map.entry("italian", in -> new SnowballFilter(in, new ItalianStemmer())),
      Map.entry("light_english", KStemFilter::new),
      Map.entry("light_french", FrenchLightStemFilter::new),
      Map.entry("light_german", GermanLightStemFilter::new),
      Map.entry("light_italian", ItalianLightStemFilter::new),
      Map.entry("light_portuguese", PortugueseLightStemFilter::new),
      Map.entry("light_spanish", SpanishLightStemFilter::new),
      Map.entry("light_swedish", SwedishLightStemFilter::new),
      Map.entry("minimal_english", EnglishMinimalStemFilter::new),
      Map.entry("minimal_french", FrenchMinimalStemFilter::new),
      Map.entry("minimal_german", GermanMinimalStemFilter::new),
      Map.entry("norwegian", in -> new SnowballFilter(in, new NorwegianStemmer())),
      Map.entry("porter", PorterStemFilter::new),
      Map.entry("porter2", in -> new SnowballFilter(in, new EnglishStemmer())),
      Map.entry("portuguese", in -> new SnowballFilter(in, new PortugueseStemmer())),
      Map.entry("possessive_english", EnglishPossessiveFilter::new),
      Map.entry("spanish", in -> new SnowballFilter(in, new SpanishStemmer())),
      Map.entry("swedish", in -> new SnowballFilter(in, new SwedishStemmer())));

  static Function<TokenStream, TokenStream> of(String language) {
    var stemmer = BY_LANGUAGE.get(language);
    if (stemmer == null) throw new IllegalArgumentException("no stemmer for language [" + language + "]");
    return stemmer;
  }

  private Stemmers() {}
}
