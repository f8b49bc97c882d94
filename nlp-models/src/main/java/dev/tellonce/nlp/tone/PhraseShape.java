package dev.tellonce.nlp.tone;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.tone.AnswerShape;
import dev.tellonce.nlp.wish.MoodSign;
import dev.tellonce.nlp.wish.PhraseMoods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks at answers to complaints by phrases, from one file a language. Immutable, any thread. */
public final class PhraseShape implements AnswerShape {
  /** From so frustrated a mood on, the customer complains, whatever the words. */
  private static final int FRUSTRATED = 2;

  /** Words that are shorter are said too often to count as the same text. */
  private static final int LEAST_SAME = 24;

  private static final int LEAST_SAME_KOREAN = 12;

  private static final Set<MoodSign.Kind> COMPLAINTS =
      EnumSet.of(
          MoodSign.Kind.ANGRY,
          MoodSign.Kind.COMPLAINT,
          MoodSign.Kind.LEAVING,
          MoodSign.Kind.PUBLIC);

  private final Map<String, ShapeWords> languages;
  private final PhraseMoods moods;

  private PhraseShape(Map<String, ShapeWords> languages, PhraseMoods moods) {
    this.languages = Map.copyOf(languages);
    this.moods = moods;
  }

  /**
   * Loads the files of a folder; without the folder nothing is ever told.
   *
   * @throws PackException with every fault, a failing example among them
   */
  public static PhraseShape load(Path folder) {
    Map<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.list(folder)) {
        for (Path path : paths.filter(file -> file.toString().endsWith(".yaml")).toList()) {
          files.put(String.valueOf(path.getFileName()), Files.readString(path));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(folder + ": cannot be read", e);
      }
    }
    return of(files);
  }

  /**
   * Loads files that are already read.
   *
   * @param files their texts by name
   * @throws PackException with every fault
   */
  public static PhraseShape of(Map<String, String> files) {
    List<PackFault> faults = new ArrayList<>();
    Map<String, ShapeWords> languages = new TreeMap<>();
    new TreeMap<>(files)
        .forEach(
            (file, yaml) ->
                languages.put(ShapeReader.language(file), ShapeReader.read(file, yaml, faults)));
    if (!faults.isEmpty()) {
      throw new PackException(faults);
    }
    return new PhraseShape(languages, new PhraseMoods());
  }

  /** The codes of the languages there are. */
  public Set<String> languages() {
    return languages.keySet();
  }

  /** Which parts a text has; none in a language without a file. */
  public Set<Part> parts(String text, Language language) {
    return words(language)
        .map(words -> words.places(text).keySet())
        .orElseGet(() -> EnumSet.noneOf(Part.class));
  }

  private Optional<ShapeWords> words(Language language) {
    return Optional.ofNullable(
        languages.get(language.code().equals("nn") ? "nb" : language.code()));
  }

  @Override
  public boolean isComplaint(List<String> heard, Language language) {
    return words(language)
        .map(
            words ->
                heard.stream().anyMatch(words::tellsTrouble)
                    || moods.signs(heard, language).stream()
                        .anyMatch(sign -> COMPLAINTS.contains(sign.kind()))
                    || moods.read(heard, language).frustration() >= FRUSTRATED)
        .orElse(false);
  }

  @Override
  public List<Hint> look(String draft, Talk talk) {
    return draft.isBlank()
        ? List.of()
        : words(talk.language()).map(words -> look(draft, talk, words)).orElse(List.of());
  }

  private static List<Hint> look(String draft, Talk talk, ShapeWords words) {
    DraftSentences sentences = new DraftSentences(draft, words);
    ShapeOffers offers = new ShapeOffers(words, talk);
    Map<Part, Integer> places = words.places(draft);
    List<Hint> hints = new ArrayList<>();
    for (Part part : missing(places, talk, words)) {
      String offer = offers.of(part);
      if (!offer.isEmpty()) {
        hints.add(new Hint(Kind.MISSING, Optional.of(part), offer, sentences.with(part, offer)));
      }
    }
    if (isOutOfOrder(places)) {
      hints.add(new Hint(Kind.ORDER, Optional.empty(), "", ""));
    }
    String code = talk.language().code();
    apology(sentences, words, offers).ifPresent(hints::add);
    same(sentences, talk, words, code.equals("ko") ? LEAST_SAME_KOREAN : LEAST_SAME)
        .ifPresent(hints::add);
    if (words.refuses(draft)) {
      String offer = words.offers("offer-wish").getFirst();
      hints.add(new Hint(Kind.WISH, Optional.empty(), offer, draft.strip() + " " + offer));
    }
    return List.copyOf(hints);
  }

  /** What neither the draft nor an earlier answer has; a greeting is wanted once. */
  private static List<Part> missing(Map<Part, Integer> places, Talk talk, ShapeWords words) {
    Set<Part> there = new HashSet<>(places.keySet());
    talk.said().forEach(said -> there.addAll(words.places(said).keySet()));
    if (!talk.said().isEmpty()) {
      there.add(Part.GREETING);
    }
    return Stream.of(Part.values()).filter(part -> !there.contains(part)).toList();
  }

  private static boolean isOutOfOrder(Map<Part, Integer> places) {
    int before = -1;
    for (Part part : Part.values()) {
      int at = places.getOrDefault(part, before);
      if (at < before) {
        return true;
      }
      before = at;
    }
    return false;
  }

  /** Whether the draft's apology was said before, or names nothing although something is known. */
  private static Optional<Hint> apology(
      DraftSentences sentences, ShapeWords words, ShapeOffers offers) {
    for (String sentence : sentences.all()) {
      if (!words.places(sentence).containsKey(Part.APOLOGY)) {
        continue;
      }
      String offer = offers.of(Part.APOLOGY);
      boolean said = offers.isSaid(sentence);
      if (said || (offers.isNamed(offer) && !offers.names(sentence))) {
        return Optional.of(
            new Hint(
                said ? Kind.SAME_APOLOGY : Kind.UNNAMED,
                Optional.of(Part.APOLOGY),
                offer,
                offer.isEmpty() ? "" : sentences.instead(sentence, offer)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Hint> same(
      DraftSentences sentences, Talk talk, ShapeWords words, int least) {
    Set<String> said = new HashSet<>();
    for (String text : talk.said()) {
      new DraftSentences(text, words).all().forEach(each -> said.add(plain(each)));
    }
    return sentences.all().stream()
        .filter(each -> plain(each).length() >= least && said.contains(plain(each)))
        .filter(each -> !words.places(each).containsKey(Part.APOLOGY))
        .findFirst()
        .map(each -> new Hint(Kind.SAME_TEXT, Optional.empty(), "", sentences.instead(each, "")));
  }

  /** A sentence by its letters and digits alone. */
  static String plain(String sentence) {
    StringBuilder plain = new StringBuilder();
    sentence
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
