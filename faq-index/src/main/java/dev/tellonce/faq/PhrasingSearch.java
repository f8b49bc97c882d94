package dev.tellonce.faq;

import dev.tellonce.bot.message.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Looks phrasings up in the index: by terms with BM25, helped by n-grams, with typos forgiven. For
 * one question on one thread: the typos looked up are counted over all its segments.
 */
final class PhrasingSearch {
  private static final int MAX_TERMS = 400;
  private static final int MAX_GRAMS = 40;
  private static final int MAX_FUZZY = 16;
  private static final int LONGEST_FUZZY = 24;
  private static final int SHORTEST_FUZZY = 4;
  private static final int LONG_WORD = 8;
  private static final float GENERIC_BOOST = 0.2f;
  private static final float GRAM_BOOST = 0.15f;
  private static final float TAG_BOOST = 0.3f;
  private static final double TYPO_CREDIT = 0.85;

  private final IndexSearcher searcher;
  private final Language language;
  private int looked;

  PhrasingSearch(IndexSearcher searcher, Language language) {
    this.searcher = searcher;
    this.language = language;
  }

  /**
   * The serials of the phrasings nearest to a text, best first.
   *
   * @param text what to look for
   * @param count how many
   * @param byGrams by its n-grams as well, where nothing else forgives what is written otherwise
   */
  List<Long> nearest(AnalysedText text, int count, boolean byGrams) {
    BooleanQuery query = query(text, byGrams);
    if (query.clauses().isEmpty()) {
      return List.of();
    }
    try {
      List<Long> serials = new ArrayList<>();
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      for (ScoreDoc hit : searcher.search(query, count).scoreDocs) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        NumericDocValues values = leaf.reader().getNumericDocValues(FaqFields.SERIAL);
        if (values != null && values.advanceExact(hit.doc - leaf.docBase)) {
          serials.add(values.longValue());
        }
      }
      return serials;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BooleanQuery query(AnalysedText text, boolean byGrams) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean tagged = FaqFields.hasTags(searcher.getIndexReader(), language);
    int clauses = 0;
    for (Slot slot : text.slots()) {
      float boost = slot.kind() == Slot.Kind.GENERIC ? GENERIC_BOOST : 1;
      Map<String, Double> terms = new LinkedHashMap<>(slot.alternatives());
      slot.parts().forEach(part -> terms.putIfAbsent(part, 0.5));
      for (Map.Entry<String, Double> term : terms.entrySet()) {
        if (clauses++ < MAX_TERMS) {
          add(
              query,
              FaqFields.words(language),
              term.getKey(),
              boost * term.getValue().floatValue());
          if (tagged) {
            add(query, FaqFields.tags(language), term.getKey(), boost * TAG_BOOST);
          }
        }
      }
    }
    int grams = 0;
    for (String gram : byGrams ? new TreeSet<>(text.grams()) : Set.<String>of()) {
      if (grams++ < MAX_GRAMS) {
        add(query, FaqFields.grams(language), gram, GRAM_BOOST);
      }
    }
    return query.build();
  }

  private static void add(BooleanQuery.Builder query, String field, String term, float boost) {
    query.add(
        new BoostQuery(new TermQuery(new Term(field, term)), boost), BooleanClause.Occur.SHOULD);
  }

  /** The text with words no phrasing has read as the near words some phrasing has. */
  AnalysedText withTyposRead(AnalysedText text, Vocabulary vocabulary) {
    List<Slot> slots = new ArrayList<>();
    Set<String> terms = new LinkedHashSet<>(text.terms());
    for (Slot slot : text.slots()) {
      if (slot.kind() != Slot.Kind.CONTENT
          || slot.surface().length() < SHORTEST_FUZZY
          || slot.surface().length() > LONGEST_FUZZY
          || vocabulary.knows(slot, Exclusion.Nothing.AT_ALL)
          || looked >= MAX_FUZZY) {
        slots.add(slot);
        continue;
      }
      looked++;
      Map<String, Double> alternatives = new LinkedHashMap<>(slot.alternatives());
      for (String near : near(slot.surface())) {
        String term = vocabulary.termOf(near, near);
        alternatives.putIfAbsent(term, TYPO_CREDIT);
        terms.add(term);
      }
      slots.add(new Slot(slot.surface(), alternatives, slot.parts(), slot.kind()));
    }
    return new AnalysedText(slots, terms, text.grams(), text.negated());
  }

  private List<String> near(String surface) {
    try {
      Terms all = MultiTerms.getTerms(searcher.getIndexReader(), FaqFields.surface(language));
      if (all == null) {
        return List.of();
      }
      int edits = surface.length() >= LONG_WORD ? 2 : 1;
      FuzzyTermsEnum near =
          new FuzzyTermsEnum(all, new Term(FaqFields.surface(language), surface), edits, 1, true);
      List<String> words = new ArrayList<>();
      for (BytesRef word = near.next(); word != null && words.size() < 4; word = near.next()) {
        words.add(word.utf8ToString());
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
