package dev.tellonce.server.ingress;

import dev.tellonce.bot.message.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the operator wants the widget of an inbox to look and to behave. Words are by language code;
 * where a language has none, English and then the first there is are used.
 *
 * @param color {@code #rrggbb}; empty for our own
 * @param position the lower corner it stands in
 * @param offsetX pixels from the side, 0 to 200
 * @param offsetY pixels from below, 0 to 200
 * @param theme light, dark, or as the visitor's system is
 * @param launcher words beside the launcher's icon, by language; none for the icon alone
 * @param texts words of the panel that are said otherwise: by language, then by the panel's key
 * @param questions what is asked before the first hand-off to a person, at most two
 * @param invitation when to ask whether help is wanted
 * @param sound whether a message makes a sound unless the visitor switched it off
 * @param callBack whether the visitor may ask to be called back
 */
public record WidgetLook(
    String color,
    Position position,
    int offsetX,
    int offsetY,
    Theme theme,
    Map<String, String> launcher,
    Map<String, Map<String, String>> texts,
    List<Question> questions,
    Optional<Invitation> invitation,
    boolean sound,
    boolean callBack) {
  /** The most pixels of an offset. */
  public static final int MAX_OFFSET = 200;

  /** The most questions before a hand-off. */
  public static final int MAX_QUESTIONS = 2;

  /** The most words of the panel that are said otherwise, for each language. */
  public static final int MAX_TEXTS = 200;

  /** The most reasons an invitation offers. */
  public static final int MAX_REASONS = 6;

  private static final int PLACE = 20;

  /** The lower corner the launcher stands in. */
  public enum Position {
    /** Left. */
    LEFT,
    /** Right. */
    RIGHT;

    /** The name on the wire and in settings. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Light or dark. */
  public enum Theme {
    /** As the visitor's system is. */
    AUTO,
    /** Always light. */
    LIGHT,
    /** Always dark. */
    DARK;

    /** The name on the wire and in settings. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something that is asked once, and never when it is known.
   *
   * @param key what the answer is: the name of a kind of fact such as {@code order_number}, or a
   *     label of the operator's own; 1 to 40 of a-z 0-9 _
   * @param label the question by language, each 1 to 200 characters
   */
  public record Question(String key, Map<String, String> label) {
    /** Keeps its own copy; refuses what does not fit. */
    public Question {
      if (!key.matches("[a-z0-9_]{1,40}")) {
        throw new InvalidValueException(
            "question key: \"" + key + "\" (expected: 1..40 of a-z 0-9 _)");
      }
      label = words("question " + key, label, 200);
      if (label.isEmpty()) {
        throw new InvalidValueException(
            "question " + key + ": no label (expected: one for each language)");
      }
    }
  }

  /**
   * When to ask whether help is wanted; at most once a visitor.
   *
   * @param seconds so long on the page, 1 to 3600; 0 for no such rule
   * @param exitIntent also when the pointer leaves the page by its upper edge
   * @param paths where: beginnings of paths, or patterns with {@code *}; none for everywhere
   * @param text the words by language, each 1 to 200 characters
   * @param reasons what to answer with one tap, at most six, each by language and of 1 to 80
   *     characters; with some the invitation is a question, and the answer a remark
   */
  public record Invitation(
      int seconds,
      boolean exitIntent,
      List<String> paths,
      Map<String, String> text,
      List<Map<String, String>> reasons) {
    /** Keeps its own copies; refuses what does not fit. */
    public Invitation {
      range("invitation seconds", seconds, 0, 3600);
      if (seconds == 0 && !exitIntent) {
        throw new InvalidValueException(
            "invitation: no moment (expected: seconds above 0, or exit_intent: true)");
      }
      paths = List.copyOf(paths);
      range("invitation paths", paths.size(), 0, 20);
      for (String path : paths) {
        if (!path.matches("[/*][^\\s?#]{0,199}")) {
          throw new InvalidValueException(
              "invitation path: \"" + path + "\" (expected: like /cart or /*/checkout)");
        }
      }
      text = words("invitation text", text, 200);
      if (text.isEmpty()) {
        throw new InvalidValueException("invitation: no text (expected: one for each language)");
      }
      range("invitation reasons", reasons.size(), 0, MAX_REASONS);
      List<Map<String, String>> all = new ArrayList<>();
      for (Map<String, String> reason : reasons) {
        // People count from one.
        String name = "invitation reason " + (all.size() + 1);
        if (reason.isEmpty()) {
          throw new InvalidValueException(name + ": no text (expected: one for each language)");
        }
        all.add(words(name, reason, 80));
      }
      reasons = List.copyOf(all);
    }
  }

  /** Keeps its own copies; refuses what does not fit. */
  public WidgetLook {
    if (!color.isEmpty() && !color.matches("#[0-9a-fA-F]{6}")) {
      throw new InvalidValueException("color: \"" + color + "\" (expected: like #0b4a40)");
    }
    range("offset x", offsetX, 0, MAX_OFFSET);
    range("offset y", offsetY, 0, MAX_OFFSET);
    launcher = words("launcher", launcher, 40);
    Map<String, Map<String, String>> all = new TreeMap<>();
    texts.forEach(
        (language, words) -> all.put(language(language), overrides("texts." + language, words)));
    texts = Map.copyOf(all);
    questions = List.copyOf(questions);
    range("questions", questions.size(), 0, MAX_QUESTIONS);
  }

  /** Our own look. */
  public static WidgetLook standard() {
    return new WidgetLook(
        "",
        Position.RIGHT,
        PLACE,
        PLACE,
        Theme.AUTO,
        Map.of(),
        Map.of(),
        List.of(),
        Optional.empty(),
        true,
        true);
  }

  private static Map<String, String> overrides(String name, Map<String, String> words) {
    range(name, words.size(), 0, MAX_TEXTS);
    words.forEach(
        (key, text) -> {
          if (!key.matches("[A-Za-z][A-Za-z0-9]{0,59}(\\.[A-Za-z0-9]{1,59})?")) {
            throw new InvalidValueException(
                "text key: \""
                    + key
                    + "\" (expected: a key of the panel, like placeholder or"
                    + " files.attach)");
          }
          text(name + "." + key, text, 500);
        });
    return Map.copyOf(words);
  }

  private static Map<String, String> words(String name, Map<String, String> words, int most) {
    words.forEach(
        (language, text) -> {
          language(language);
          text(name + "." + language, text, most);
        });
    return Map.copyOf(words);
  }

  private static String language(String code) {
    if (!code.matches("[a-z]{2,3}")) {
      throw new InvalidValueException(
          "language: \"" + code + "\" (expected: a code such as en, da, fi, nb or ko)");
    }
    return code;
  }

  private static void text(String name, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      throw new InvalidValueException(
          name + ": " + text.length() + " characters (expected: 1.." + most + ")");
    }
  }

  private static void range(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new InvalidValueException(
          name + ": " + value + " (expected: " + min + ".." + max + ")");
    }
  }
}
