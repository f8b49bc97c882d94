package dev.tellonce.faq;

import dev.tellonce.bot.message.FaqId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;

/**
 * Asks the operator's own phrasings as a visitor would, along the whole way a question goes, while
 * the words themselves are hidden from what looks for them. The same phrasings give the same.
 */
final class Rehearsal {
  /** Phrasings, and then entries, are hidden a fifth at a time. */
  private static final int FOLDS = 5;

  /** At most so many phrasings are asked in each way; of more, every n-th. */
  private static final int MAX_ASKED = 4_000;

  private final LanguageModel model;
  private final IndexSearcher searcher;
  private final Vectors vectors;
  private final List<String> strange;

  /**
   * Prepares.
   *
   * @param model what is known
   * @param searcher where the phrasings are found; kept open by the caller
   * @param vectors gives texts their vectors
   * @param strange lines that ask for nothing the FAQ has
   */
  Rehearsal(LanguageModel model, IndexSearcher searcher, Vectors vectors, List<String> strange) {
    this.model = model;
    this.searcher = searcher;
    this.vectors = vectors;
    this.strange = strange;
  }

  /** A phrasing with its place in its entry, and its entry's place among all. */
  private record Probe(Phrasing phrasing, int place, int entry) {}

  private record Asked(Probe probe, Rehearsed rehearsed) {}

  /** What happens: to hidden phrasings, to phrasings of hidden entries, to strange lines. */
  List<Rehearsed> all() {
    List<Probe> probes = probes();
    List<Rehearsed> all = new ArrayList<>();
    int workers = Math.min(FOLDS, Runtime.getRuntime().availableProcessors());
    try (ExecutorService executor = Executors.newFixedThreadPool(workers)) {
      all.addAll(asked(probes, Rehearsed.Kind.PHRASING, executor));
      all.addAll(asked(probes, Rehearsed.Kind.ENTRY, executor));
    }
    for (String line : strange) {
      QuestionMatch match = new QuestionMatch(model, search(), vectors);
      all.add(new Rehearsed(Rehearsed.Kind.STRANGE, Optional.empty(), line, match.hits(line)));
    }
    return all;
  }

  private List<Probe> probes() {
    Map<FaqId, Integer> places = new HashMap<>();
    Map<FaqId, Integer> entries = new HashMap<>();
    List<Probe> probes = new ArrayList<>();
    for (Phrasing phrasing : model.phrasings()) {
      int place = places.merge(phrasing.id(), 1, Integer::sum);
      int entry = entries.computeIfAbsent(phrasing.id(), id -> entries.size());
      probes.add(new Probe(phrasing, place, entry));
    }
    return probes;
  }

  private List<Rehearsed> asked(List<Probe> probes, Rehearsed.Kind kind, ExecutorService executor) {
    Map<FaqId, Integer> counts = new HashMap<>();
    probes.forEach(probe -> counts.merge(probe.phrasing().id(), 1, Integer::sum));
    // An entry that loses its only phrasing is not there, so nothing can be right.
    List<Probe> told =
        probes.stream()
            .filter(
                probe ->
                    kind == Rehearsed.Kind.ENTRY
                        || counts.getOrDefault(probe.phrasing().id(), 0) > 1)
            .toList();
    int step = Math.max(1, (told.size() + MAX_ASKED - 1) / MAX_ASKED);
    List<Probe> some =
        IntStream.range(0, told.size()).filter(i -> i % step == 0).mapToObj(told::get).toList();
    return IntStream.range(0, FOLDS)
        .mapToObj(f -> CompletableFuture.supplyAsync(() -> fold(probes, some, f, kind), executor))
        .toList()
        .stream()
        .flatMap(fold -> fold.join().stream())
        .sorted(Comparator.comparingLong(each -> each.probe().phrasing().serial()))
        .map(Asked::rehearsed)
        .toList();
  }

  private List<Asked> fold(List<Probe> all, List<Probe> some, int number, Rehearsed.Kind kind) {
    List<Phrasing> rest =
        all.stream().filter(probe -> part(probe, kind) != number).map(Probe::phrasing).toList();
    Learnt learnt = model.learnt().isThere() ? model.learnt().of(rest) : Learnt.NOTHING;
    List<Asked> asked = new ArrayList<>();
    for (Probe probe : some) {
      if (part(probe, kind) == number) {
        Phrasing phrasing = probe.phrasing();
        Exclusion hidden =
            kind == Rehearsed.Kind.ENTRY
                ? new Exclusion.Whole(phrasing.id())
                : new Exclusion.One(phrasing);
        QuestionMatch match = new QuestionMatch(model, search(), vectors, learnt, hidden);
        asked.add(
            new Asked(
                probe,
                new Rehearsed(
                    kind,
                    Optional.of(phrasing.id()),
                    phrasing.text(),
                    match.hits(phrasing.text()))));
      }
    }
    return asked;
  }

  private static int part(Probe probe, Rehearsed.Kind kind) {
    return (kind == Rehearsed.Kind.ENTRY ? probe.entry() : probe.place()) % FOLDS;
  }

  private PhrasingSearch search() {
    return new PhrasingSearch(searcher, model.language());
  }
}
