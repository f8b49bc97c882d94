package dev.tellonce.faq;

import dev.tellonce.bot.message.Language;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;

/**
 * The fields of the index: one document a phrasing, and for each language its own fields of terms,
 * n-grams and words as written, so that each has its own statistics and chain. Any thread.
 */
final class FaqFields extends DelegatingAnalyzerWrapper {
  static final String SERIAL = "serial";
  static final String LANGUAGE = "language";

  private static final String WORDS = "words_";
  private static final String GRAMS = "grams_";
  private static final String SURFACE = "surface_";
  private static final String TAGS = "tags_";

  private final Map<Language, TextAnalysis> analyses = new ConcurrentHashMap<>();
  private final Analyzer surface =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          StandardTokenizer source = new StandardTokenizer();
          return new TokenStreamComponents(source, new LowerCaseFilter(source));
        }
      };

  FaqFields() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /** The analysis of a language, made once. */
  TextAnalysis analysis(Language language) {
    return analyses.computeIfAbsent(language, l -> new TextAnalysis(l, WordLists.of(l)));
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    Language language = new Language(field.substring(field.indexOf('_') + 1));
    if (field.startsWith(WORDS) || field.startsWith(TAGS)) {
      return analysis(language).words();
    }
    return field.startsWith(GRAMS) ? analysis(language).grams() : surface;
  }

  static String words(Language language) {
    return WORDS + language;
  }

  static String grams(Language language) {
    return GRAMS + language;
  }

  static String surface(Language language) {
    return SURFACE + language;
  }

  static String tags(Language language) {
    return TAGS + language;
  }

  /** Whether any entry of a language has a tag. */
  static boolean hasTags(IndexReader reader, Language language) {
    String field = tags(language);
    return reader.leaves().stream()
        .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
  }

  static Document document(Phrasing phrasing) {
    Language language = phrasing.entry().language();
    String plain = Scrub.withoutFacts(phrasing.text());
    Document document = new Document();
    document.add(new StringField(LANGUAGE, language.code(), Field.Store.NO));
    document.add(new NumericDocValuesField(SERIAL, phrasing.serial()));
    document.add(new TextField(words(language), plain, Field.Store.NO));
    document.add(new TextField(grams(language), plain, Field.Store.NO));
    document.add(new TextField(surface(language), plain, Field.Store.NO));
    List<String> tags = phrasing.entry().particulars().tags();
    if (!tags.isEmpty()) {
      String words = String.join("\n", tags);
      document.add(new TextField(tags(language), words, Field.Store.NO));
    }
    return document;
  }
}
