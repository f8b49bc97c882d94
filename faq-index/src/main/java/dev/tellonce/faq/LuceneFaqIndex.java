package dev.tellonce.faq;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FaqHit;
import dev.tellonce.bot.understanding.FaqMatcher;
import dev.tellonce.bot.understanding.SentenceEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The FAQ on Lucene: finds the entries that may answer and says how sure it is of each.
 *
 * <p>Derived data: {@link #replaceAll} builds it from the entries at every start. {@link #match}
 * may be called from any thread and sees an edit as soon as {@link #update} has returned; until
 * then it sees the entries as they were. The same entries and the same question always give the
 * same hits.
 */
public final class LuceneFaqIndex implements FaqMatcher, AutoCloseable {
  /** What is over is not looked at, in characters. */
  public static final int MAX_QUESTION = 65_536;

  private static final double LIKELIER_THAN_NOT = 0.5;
  private static final int CACHED_RESULTS = 5_000;
  private static final int LONGEST_CACHED = 500;
  private static final Comparator<FaqId> BY_ID = Comparator.comparing(FaqId::value);

  private final Directory directory;
  private final FaqFields fields = new FaqFields();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Cache<Question, List<FaqHit>> results =
      Caffeine.newBuilder().maximumSize(CACHED_RESULTS).build();
  private final Map<Language, Map<FaqId, FaqEntry>> entries = new LinkedHashMap<>();
  private final Map<Language, Vectors> vectors = new ConcurrentHashMap<>();
  private final Optional<SentenceEncoder> encoder;
  private final List<String> outOfScope;
  private long serial;
  private volatile State state;

  /** An index in memory, without entries. */
  public LuceneFaqIndex() {
    this(new ByteBuffersDirectory(), Optional.empty(), List.of());
  }

  /**
   * An index in memory, without entries.
   *
   * @param encoder tells what texts mean, in the languages it reads; closed by the caller, after
   *     the index
   * @param outOfScope more lines that ask for nothing the FAQ has, beside the shipped ones
   */
  public LuceneFaqIndex(Optional<SentenceEncoder> encoder, List<String> outOfScope) {
    this(new ByteBuffersDirectory(), encoder, outOfScope);
  }

  /**
   * An index in a folder, without entries; what the folder holds is replaced.
   *
   * @param folder a folder this index alone may write
   * @throws FaqIndexException when the folder cannot be used or another process uses it
   */
  public LuceneFaqIndex(Path folder) {
    this(open(folder), Optional.empty(), List.of());
  }

  private LuceneFaqIndex(
      Directory directory, Optional<SentenceEncoder> encoder, List<String> outOfScope) {
    this.directory = directory;
    this.encoder = encoder;
    this.outOfScope = List.copyOf(outOfScope);
    try {
      this.writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig(fields).setOpenMode(IndexWriterConfig.OpenMode.CREATE));
      this.searchers = new SearcherManager(writer, null);
      this.state = new State(0, searchers.acquire(), Map.of());
    } catch (LockObtainFailedException e) {
      throw new FaqIndexException(
          "faq index: in use by another process (expected: one process a folder); stop the other or"
              + " choose another folder",
          e);
    } catch (IOException e) {
      throw new FaqIndexException("faq index: cannot be written; check the folder and its disk", e);
    }
  }

  private static Directory open(Path folder) {
    try {
      return FSDirectory.open(folder);
    } catch (IOException e) {
      throw new FaqIndexException(
          "faq index: " + folder + " (expected: a folder that can be written)", e);
    }
  }

  private record Question(long generation, String text, Language language, Exclusion hidden) {}

  private record State(
      long generation, IndexSearcher searcher, Map<Language, LanguageModel> models) {}

  /**
   * Replaces everything by these entries.
   *
   * @param all the entries, each id at most once a language; of several the last counts
   */
  public synchronized void replaceAll(List<FaqEntry> all) {
    entries.clear();
    for (FaqEntry entry : all) {
      entries.computeIfAbsent(entry.language(), l -> new TreeMap<>(BY_ID)).put(entry.id(), entry);
    }
    rebuild(entries.keySet(), Map.of());
  }

  /**
   * Adds an entry or replaces the one with its id and language.
   *
   * @param entry the entry as it is now
   */
  public synchronized void update(FaqEntry entry) {
    entries.computeIfAbsent(entry.language(), l -> new TreeMap<>(BY_ID)).put(entry.id(), entry);
    rebuild(Set.of(entry.language()), state.models());
  }

  /**
   * Adds entries or replaces those with their ids and languages; each language is built once.
   *
   * @param changed the entries as they are now
   */
  public synchronized void updateAll(List<FaqEntry> changed) {
    Set<Language> languages = new LinkedHashSet<>();
    for (FaqEntry entry : changed) {
      entries.computeIfAbsent(entry.language(), l -> new TreeMap<>(BY_ID)).put(entry.id(), entry);
      languages.add(entry.language());
    }
    if (!languages.isEmpty()) {
      rebuild(languages, state.models());
    }
  }

  /**
   * Takes an entry out; does nothing when it is not there.
   *
   * @param id the entry
   * @param language in which language
   */
  public synchronized void remove(FaqId id, Language language) {
    Map<FaqId, FaqEntry> left = entries.get(language);
    if (left != null && left.remove(id) != null) {
      rebuild(Set.of(language), state.models());
    }
  }

  private void rebuild(Set<Language> languages, Map<Language, LanguageModel> kept) {
    try {
      Map<Language, List<Phrasing>> phrasings = new LinkedHashMap<>();
      if (kept.isEmpty()) {
        writer.deleteAll();
      }
      for (Language language : languages) {
        phrasings.put(language, phrasings(language, kept.get(language)));
      }
      searchers.maybeRefreshBlocking();
      IndexSearcher searcher = searchers.acquire();
      Map<Language, LanguageModel> models = new LinkedHashMap<>(kept);
      phrasings.forEach((language, list) -> models.put(language, model(language, list, searcher)));
      State old = state;
      state = new State(old.generation() + 1, searcher, Map.copyOf(models));
      searchers.release(old.searcher());
      results.invalidateAll();
    } catch (IOException e) {
      throw new FaqIndexException("faq index: cannot be written; check its disk and rebuild it", e);
    }
  }

  /**
   * Writes a language's documents anew and returns its phrasings; known texts are not opened again.
   */
  private List<Phrasing> phrasings(Language language, @Nullable LanguageModel old)
      throws IOException {
    Map<String, AnalysedText> opened = new HashMap<>();
    if (old != null) {
      old.phrasings().forEach(phrasing -> opened.put(phrasing.text(), phrasing.analysed()));
      writer.deleteDocuments(new Term(FaqFields.LANGUAGE, language.code()));
    }
    TextAnalysis analysis = fields.analysis(language);
    List<Phrasing> phrasings = new ArrayList<>();
    var all = entries.getOrDefault(language, Map.of()).values();
    Map<String, float[]> meant =
        vectors(language).of(all.stream().flatMap(entry -> texts(entry).stream()).toList());
    for (FaqEntry entry : all) {
      for (String text : texts(entry)) {
        AnalysedText analysed = opened.computeIfAbsent(text, analysis::analyse);
        float[] vector = meant.getOrDefault(text, new float[0]);
        Phrasing phrasing = new Phrasing(serial++, entry, text, analysed, vector);
        phrasings.add(phrasing);
        writer.addDocument(FaqFields.document(phrasing));
      }
    }
    return phrasings;
  }

  private LanguageModel model(Language language, List<Phrasing> phrasings, IndexSearcher searcher) {
    LanguageModel model =
        new LanguageModel(
            language,
            fields.analysis(language),
            new Segments(language, WordLists.of(language)),
            phrasings,
            Learnt.from(phrasings),
            ChoiceModel.CAREFUL);
    return model.trusting(
        new Calibration(model, searcher, vectors(language), strange(language)).fit());
  }

  /** Lines that ask for nothing the FAQ has. */
  private List<String> strange(Language language) {
    List<String> strange = new ArrayList<>(WordLists.of(language).lines("out-of-scope"));
    strange.addAll(outOfScope);
    return strange;
  }

  private Vectors vectors(Language language) {
    return vectors.computeIfAbsent(language, key -> new Vectors(encoder, key));
  }

  @Override
  public List<FaqHit> match(String question, Language language, LocalDate day) {
    return match(question, language, model -> model.on(day));
  }

  /** As {@link #match(String, Language, LocalDate)}, as if every entry were right today. */
  public List<FaqHit> match(String question, Language language) {
    return match(question, language, model -> Exclusion.Nothing.AT_ALL);
  }

  private List<FaqHit> match(
      String question, Language language, Function<LanguageModel, Exclusion> absent) {
    String text = question.length() > MAX_QUESTION ? question.substring(0, MAX_QUESTION) : question;
    while (true) {
      State now = state;
      LanguageModel model = now.models().get(language);
      if (model == null || text.isBlank()) {
        return List.of();
      }
      Exclusion hidden = absent.apply(model);
      Question key = new Question(now.generation(), text, language, hidden);
      List<FaqHit> cached = text.length() <= LONGEST_CACHED ? results.getIfPresent(key) : null;
      if (cached != null) {
        return cached;
      }
      if (!now.searcher().getIndexReader().tryIncRef()) {
        continue;
      }
      try {
        List<FaqHit> hits =
            new QuestionMatch(
                    model, new PhrasingSearch(now.searcher(), language), vectors(language), hidden)
                .hits(text);
        if (text.length() <= LONGEST_CACHED) {
          results.put(key, hits);
        }
        return hits;
      } finally {
        release(now.searcher());
      }
    }
  }

  @Override
  public Optional<FaqHit> elsewhere(String question, Language language, LocalDate day) {
    return state.models().keySet().stream()
        .filter(other -> !other.equals(language))
        .flatMap(other -> match(question, other, day).stream().limit(1))
        .filter(hit -> hit.confidence() >= LIKELIER_THAN_NOT)
        .max(
            Comparator.comparingDouble(FaqHit::confidence)
                .thenComparing(hit -> hit.entry().language().code()));
  }

  /** Judged by the entries' own phrasings and the shipped lines that no FAQ answers. */
  @Override
  public double sureFrom(Language language, double precision) {
    LanguageModel model = state.models().get(language);
    return (model == null ? Precision.UNKNOWN : model.precision()).from(precision);
  }

  /**
   * Asks the entries' own phrasings as a visitor would, each while it is hidden and once more while
   * its entry is, and the lines that no FAQ answers: what would happen, before anybody asks. Takes
   * as long as learning the FAQ does, some times over; matching goes on meanwhile.
   *
   * @param language the language of the entries
   * @return in the order of the entries and their phrasings; none for a language without entries
   */
  public List<Rehearsed> rehearse(Language language) {
    return looked(
        language,
        (model, searcher) ->
            new Rehearsal(model, searcher, vectors(language), strange(language)).all());
  }

  /**
   * Why {@link #match} finds what it finds.
   *
   * @param question as there
   * @param language as there
   * @param day as there
   * @return one for each hit, in their order
   */
  public List<Evidence> explain(String question, Language language, LocalDate day) {
    String text = question.length() > MAX_QUESTION ? question.substring(0, MAX_QUESTION) : question;
    return text.isBlank()
        ? List.of()
        : looked(
            language,
            (model, searcher) ->
                new QuestionMatch(
                        model,
                        new PhrasingSearch(searcher, language),
                        vectors(language),
                        model.on(day))
                    .evidence(text));
  }

  /**
   * The entries nearest to a question, however little speaks for them: for measuring, and for
   * whoever wants to choose. The first is that of {@link #match}, where there is one.
   *
   * @param question as there
   * @param language as there
   * @return at most 10, best first; empty when nothing has anything in common with it
   */
  public List<FaqHit> ranked(String question, Language language) {
    String text = question.length() > MAX_QUESTION ? question.substring(0, MAX_QUESTION) : question;
    return text.isBlank()
        ? List.of()
        : looked(
            language,
            (model, searcher) ->
                new QuestionMatch(model, new PhrasingSearch(searcher, language), vectors(language))
                    .hits(text, 0));
  }

  /** Looks with a searcher that stays open so long; at nothing for a language without entries. */
  private <T> List<T> looked(
      Language language, BiFunction<LanguageModel, IndexSearcher, List<T>> look) {
    while (true) {
      State now = state;
      LanguageModel model = now.models().get(language);
      if (model == null) {
        return List.of();
      }
      if (now.searcher().getIndexReader().tryIncRef()) {
        try {
          return look.apply(model, now.searcher());
        } finally {
          release(now.searcher());
        }
      }
    }
  }

  private static void release(IndexSearcher searcher) {
    try {
      searcher.getIndexReader().decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the index; matching afterwards is an error of the caller. */
  @Override
  public synchronized void close() {
    try {
      searchers.release(state.searcher());
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new FaqIndexException(
          "faq index: did not close cleanly; it is rebuilt at the next start", e);
    }
  }

  static List<String> texts(FaqEntry entry) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(entry.question());
    entry.phrasings().stream().filter(text -> !text.isBlank()).forEach(texts::add);
    return new ArrayList<>(texts);
  }
}
