package dev.tellonce.nlp.training;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.language.LineFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The corpora of language: {@code lid_lingua}, {@code lid_tatoeba} and {@code xed_emotions} to
 * train on, {@code lid_chat_short} to be measured only. Each is a folder of TSV files whose columns
 * are found by their names.
 */
final class LanguageLines {
  /** The languages the model knows. */
  static final List<Language> LANGUAGES =
      List.of("da", "de", "en", "fi", "ko", "nb", "nn", "sv").stream().map(Language::new).toList();

  /** The training sets and their licences. */
  static final Map<String, String> LICENCES =
      new TreeMap<>(
          Map.of(
              "lid_lingua", "Apache-2.0 (texts CC BY)",
              "lid_tatoeba", "CC BY 2.0 FR",
              "xed_emotions", "CC BY 4.0"));

  /** The files of film subtitles; there are none in Korean and Nynorsk. */
  private static final Map<String, String> SUBTITLES =
      Map.of("da", "da", "de", "de", "en", "en", "fi", "fi", "nb", "no", "sv", "sv");

  /** Of English and Finnish there are four times as many; more teach little that is new. */
  private static final int MOST_SUBTITLES = 4000;

  /** Lines with this name files of the films, and say something in English. */
  private static final String ALIGNMENT = ".xml.gz";

  /** A small L read as a capital I from the picture of a subtitle, within a word. */
  private static final Pattern MISREAD_WITHIN =
      Pattern.compile("(?<=\\p{Ll})I|(?<=\\p{L})I(?=\\p{Ll})");

  /** The same at the start of a word; no Danish word starts with I and another vowel. */
  private static final Pattern MISREAD_FIRST = Pattern.compile("\\bI(?=[aeiouyæøå])");

  private static final int HELD_OUT = 10;

  private final Path data;

  LanguageLines(Path data) {
    this.data = data;
  }

  /**
   * A line of a corpus.
   *
   * @param text what it says
   * @param language the language it is in
   * @param set the corpus, with the kind of line where it has several
   * @param heldOut whether it is kept apart for tuning and for the figures
   */
  record Line(String text, Language language, String set, boolean heldOut) {}

  /** Every line of the training sets that has a word in it. */
  List<Line> training() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Language language : LANGUAGES) {
      for (Map<String, String> row : rows("lid_lingua", language.code())) {
        String text = row.getOrDefault("text", "");
        String set = "lid_lingua " + row.getOrDefault("unit", "").replace('_', ' ');
        add(lines, new Line(text, language, set, isHeldOut(text)));
      }
      for (Map<String, String> row : rows("lid_tatoeba", language.code())) {
        // Translations of one sentence stay together, so that none helps to tell another.
        String source = row.getOrDefault("text_en", row.getOrDefault("text", ""));
        boolean heldOut = isHeldOut(source);
        add(lines, new Line(row.getOrDefault("text", ""), language, "lid_tatoeba", heldOut));
      }
      lines.addAll(subtitles(language));
    }
    return lines;
  }

  /** Lines of film subtitles, each once: the nearest to what is said in a chat. */
  private List<Line> subtitles(Language language) throws IOException {
    List<Line> lines = new ArrayList<>();
    String file = SUBTITLES.get(language.code());
    if (file != null) {
      Set<String> seen = new HashSet<>();
      for (Map<String, String> row : rows("xed_emotions", file)) {
        String text = reread(row.getOrDefault("text", ""), language);
        if (!text.contains(ALIGNMENT) && seen.add(LineFeatures.cleaned(text))) {
          add(lines, new Line(text, language, "xed_emotions", isHeldOut(text)));
        }
      }
      // Not the first ones only: a file may be in the order of its films.
      Collections.shuffle(lines, new Random(TrainLanguage.SEED));
    }
    return lines.subList(0, Math.min(MOST_SUBTITLES, lines.size()));
  }

  private static String reread(String text, Language language) {
    String within = MISREAD_WITHIN.matcher(text).replaceAll("l");
    return language.code().equals("da") ? MISREAD_FIRST.matcher(within).replaceAll("l") : within;
  }

  /** The chat lines, in the order of their file; none when the set is not there. */
  List<Line> chat() throws IOException {
    List<Line> lines = new ArrayList<>();
    if (Files.exists(data.resolve("lid_chat_short"))) {
      for (Map<String, String> row : rows("lid_chat_short", "test")) {
        Language language = new Language(row.getOrDefault("lang", "und"));
        String set = "lid_chat_short " + row.getOrDefault("source", "");
        lines.add(new Line(row.getOrDefault("text", ""), language, set, true));
      }
    }
    return lines;
  }

  private static void add(List<Line> lines, Line line) {
    if (!LineFeatures.cleaned(line.text()).isBlank()) {
      lines.add(line);
    }
  }

  private static boolean isHeldOut(String text) {
    return Math.floorMod(text.hashCode(), HELD_OUT) == 0;
  }

  private List<Map<String, String>> rows(String set, String name) throws IOException {
    return rows(data.resolve(set).resolve(name + ".tsv"));
  }

  /** The rows of a corpus's file by the names of their columns; {@code text} is among them. */
  static List<Map<String, String>> rows(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + ": no such file (expected: a TSV of the corpus)");
    }
    List<String> lines = Files.readAllLines(file);
    List<String> columns = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    if (!columns.contains("text")) {
      throw new IllegalArgumentException(
          file + ": columns " + columns + " (expected: text among them)");
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> row = new TreeMap<>();
      for (int c = 0; c < Math.min(cells.size(), columns.size()); c++) {
        row.put(columns.get(c), cells.get(c));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }
}
