package dev.tellonce.faq;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.SentenceEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts questions of one language together that ask the same in other words. Around the question
 * with most others near it a group is made, then around the next of what is left, so that every
 * member is like the one its group grew from, and no chain of little likenesses ties strangers. The
 * same questions in the same order always give the same groups. Any thread; the time grows with the
 * square of the number of questions.
 */
public final class QuestionGroups {
  /** The most questions that are put together at once. */
  public static final int MOST = 2_000;

  /** What is over is not shown of a question that asks in one long sentence, in characters. */
  private static final int LONGEST = 300;

  /** Of several sentences that ask, so many are kept. */
  private static final int MOST_ASKING = 2;

  private static final String STRANGE = "out-of-scope";
  private static final int MOST_STRANGE = 30;

  /** A level from which cosines would tell nothing any more. */
  private static final double HIGHEST_LEVEL = 0.9;

  private final TextAnalysis analysis;
  private final Segments segments;
  private final Vectors vectors;

  /** Lines that have nothing to do with one another. */
  private final List<String> strange;

  /**
   * For one language.
   *
   * @param language the language of the questions
   * @param encoder tells what texts mean, where it reads the language; closed by the caller
   */
  public QuestionGroups(Language language, Optional<SentenceEncoder> encoder) {
    WordLists lists = WordLists.of(language);
    this.analysis = new TextAnalysis(language, lists);
    this.segments = new Segments(language, lists);
    this.vectors = new Vectors(encoder, language);
    List<String> lines = lists.lines(STRANGE);
    this.strange =
        (lines.isEmpty() ? WordLists.of(Language.ENGLISH).lines(STRANGE) : lines)
            .stream().limit(MOST_STRANGE).toList();
  }

  /**
   * Questions that ask the same.
   *
   * @param representative the place of the question that is most like all the others
   * @param members the places of all, the representative first, then the likest first
   */
  public record Group(int representative, List<Integer> members) {
    /** Keeps its own copy. */
    public Group {
      members = List.copyOf(members);
    }
  }

  /**
   * The part of what was said that asks, without the story around it.
   *
   * @param said what a visitor said, in one message or several, one a line
   * @return at most 300 characters on one line; all of it where nothing asks
   */
  public String asking(String said) {
    List<Segment> parts = segments.of(said);
    List<String> asking =
        parts.stream().filter(Segment::asks).limit(MOST_ASKING).map(Segment::text).toList();
    String text = asking.isEmpty() ? said : String.join(" ", asking);
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end);
  }

  /**
   * Puts questions together.
   *
   * @param questions what was asked, at most {@value #MOST}; the same text may come several times
   * @return every place in one group; the group with most questions first
   * @throws FaqIndexException when there are more
   */
  public List<Group> of(List<String> questions) {
    if (questions.size() > MOST) {
      throw new FaqIndexException(
          "questions: " + questions.size() + " (expected: at most " + MOST + ")");
    }
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      places.computeIfAbsent(questions.get(i).strip(), text -> new ArrayList<>()).add(i);
    }
    List<String> texts = List.copyOf(places.keySet());
    Map<String, float[]> meant = vectors.of(texts);
    Likeness likeness =
        new Likeness(
            texts.stream().map(analysis::analyse).toList(),
            texts.stream().map(text -> meant.getOrDefault(text, new float[0])).toList(),
            level());
    int[] times = places.values().stream().mapToInt(List::size).toArray();
    List<List<Integer>> all = List.copyOf(places.values());
    return grown(likeness, times).stream()
        .map(members -> group(likeness, times, members, all))
        .sorted(
            Comparator.comparingInt((Group group) -> group.members().size())
                .reversed()
                .thenComparing(group -> group.members().stream().min(Integer::compare).orElse(0)))
        .toList();
  }

  /** Each encoder has a level of its own: the mean cosine of lines that are strangers. */
  private double level() {
    List<float[]> lines = List.copyOf(vectors.of(strange).values());
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < lines.size(); i++) {
      for (int j = 0; j < i; j++) {
        sum += Likeness.dot(lines.get(i), lines.get(j));
        pairs++;
      }
    }
    return pairs == 0 ? 0 : Math.min(HIGHEST_LEVEL, sum / pairs);
  }

  /** The groups as places of different texts. */
  private static List<Set<Integer>> grown(Likeness likeness, int[] times) {
    int size = times.length;
    List<BitSet> near = new ArrayList<>(size);
    int[] weight = new int[size];
    for (int i = 0; i < size; i++) {
      BitSet row = likeness.near(i);
      near.add(row);
      weight[i] = row.stream().map(j -> times[j]).sum();
    }
    List<Set<Integer>> groups = new ArrayList<>();
    BitSet left = new BitSet(size);
    left.set(0, size);
    while (!left.isEmpty()) {
      int middle =
          left.stream()
              .boxed()
              .max(
                  Comparator.<Integer>comparingInt(i -> weight[i])
                      .thenComparing(Comparator.reverseOrder()))
              .orElseThrow();
      BitSet taken = (BitSet) near.get(middle).clone();
      taken.and(left);
      left.andNot(taken);
      Set<Integer> members = new LinkedHashSet<>();
      taken.stream()
          .forEach(
              gone -> {
                members.add(gone);
                near.get(gone).stream().forEach(i -> weight[i] -= times[gone]);
              });
      groups.add(members);
    }
    return groups;
  }

  private static Group group(
      Likeness likeness, int[] times, Set<Integer> texts, List<List<Integer>> places) {
    int[] members = texts.stream().mapToInt(i -> i).toArray();
    double[] sums =
        Arrays.stream(members)
            .mapToDouble(
                i -> Arrays.stream(members).mapToDouble(j -> times[j] * likeness.of(i, j)).sum())
            .toArray();
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      best = sums[i] > sums[best] + 1e-9 ? i : best;
    }
    int middle = members[best];
    List<Integer> ordered =
        texts.stream()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -likeness.of(middle, i))
                    .thenComparing(i -> i))
            .flatMap(i -> places.get(i).stream())
            .toList();
    return new Group(places.get(middle).getFirst(), ordered);
  }
}
