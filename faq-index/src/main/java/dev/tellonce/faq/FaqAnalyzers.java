package dev.tellonce.faq;

import dev.tellonce.bot.message.Language;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;

/** One chain of analysis a language, and the character n-grams that forgive typos. Any thread. */
final class FaqAnalyzers {
  private static final int MIN_COMPOUND = 6;
  private static final int MIN_PART = 3;
  private static final int MAX_PART = 15;

  // The flags of NorwegianLightStemFilter, whose own names for them are not public.
  private static final int BOKMAAL = 1;
  private static final int NYNORSK = 2;

  private FaqAnalyzers() {}

  /** Words: lower case, compounds opened, stems; morphemes for Korean; plain words otherwise. */
  static Analyzer words(Language language, WordLists lists) {
    CharArraySet parts = new CharArraySet(lists.words("parts"), true);
    return switch (language.code()) {
      case "en" ->
          chain(s -> new PorterStemFilter(new LowerCaseFilter(new EnglishPossessiveFilter(s))));
      case "da" -> chain(s -> new SnowballFilter(opened(s, parts), new DanishStemmer()));
      case "fi" -> chain(s -> new SnowballFilter(opened(s, parts), new FinnishStemmer()));
      case "nb" -> chain(s -> new NorwegianLightStemFilter(opened(s, parts), BOKMAAL));
      case "nn" -> chain(s -> new NorwegianLightStemFilter(opened(s, parts), NYNORSK));
      case "sv" -> chain(s -> new SwedishLightStemFilter(opened(s, parts)));
      case "de" ->
          chain(s -> new GermanLightStemFilter(new GermanNormalizationFilter(opened(s, parts))));
      case "ko" -> korean();
      default -> chain(LowerCaseFilter::new);
    };
  }

  /** Trigrams of words; pairs of syllables for Korean. */
  static Analyzer grams(Language language) {
    int size = language.code().equals("ko") ? 2 : 3;
    return chain(s -> new NGramTokenFilter(new LowerCaseFilter(s), size, size, true));
  }

  private interface Filters {
    TokenFilter over(TokenStream source);
  }

  private static Analyzer chain(Filters filters) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        return new TokenStreamComponents(source, filters.over(source));
      }
    };
  }

  private static Analyzer korean() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new KoreanTokenizer();
        return new TokenStreamComponents(
            source, new LowerCaseFilter(new KoreanPartOfSpeechStopFilter(source)));
      }
    };
  }

  private static TokenStream opened(TokenStream source, CharArraySet parts) {
    TokenStream lower = new LowerCaseFilter(source);
    return parts.isEmpty()
        ? lower
        : new DictionaryCompoundWordTokenFilter(
            lower, parts, MIN_COMPOUND, MIN_PART, MAX_PART, true);
  }

  /** The languages with a chain of their own. */
  static List<String> languages() {
    return List.of("en", "da", "fi", "nb", "nn", "ko", "sv", "de");
  }
}
