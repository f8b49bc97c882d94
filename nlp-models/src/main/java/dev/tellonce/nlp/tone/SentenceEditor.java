package dev.tellonce.nlp.tone;

import dev.tellonce.bot.message.ToneVerdict.AppliedRule;
import java.util.ArrayList;
import java.util.List;

/** Writes a sentence anew with the words of the rules found in it; for one thread. */
final class SentenceEditor {
  private static final String TIGHT = ".,;:!?…)";

  private final String text;
  private final List<Token> tokens;
  private final LanguageRules rules;
  private final Sentence sentence;
  private final StringBuilder out = new StringBuilder();
  private final List<AppliedRule> applied = new ArrayList<>();
  private int at;

  private SentenceEditor(Reading reading, Sentence sentence, LanguageRules rules) {
    this.text = reading.text();
    this.tokens = reading.tokens();
    this.sentence = sentence;
    this.rules = rules;
    this.at = tokens.get(sentence.from()).start();
  }

  /**
   * A sentence written anew.
   *
   * @param text its new words; empty where nothing is left
   * @param applied the rules, in its order
   */
  record Edited(String text, List<AppliedRule> applied) {
    Edited {
      applied = List.copyOf(applied);
    }
  }

  /** Applies what was found. */
  static Edited edit(
      Reading reading, Sentence sentence, List<Found> found, int variant, LanguageRules rules) {
    SentenceEditor editor = new SentenceEditor(reading, sentence, rules);
    for (Found each : found) {
      editor.apply(each, each.rule().template(variant));
    }
    editor.out.append(editor.text, editor.at, editor.tokens.get(sentence.to() - 1).end());
    return new Edited(editor.finished(), editor.applied);
  }

  private void apply(Found found, Template template) {
    int start = tokens.get(found.match().from()).start();
    int end = tokens.get(found.match().to() - 1).end();
    out.append(text, at, start);
    String words = render(found, template);
    at = end;
    if (words.isEmpty()) {
      closeGap();
    } else if (found.match().to() == sentence.coreTo() && endsSentence(words)) {
      skipTerminals(found.match().to());
    }
    if (!words.isEmpty() && TIGHT.indexOf(words.charAt(0)) >= 0) {
      trimEnd();
    }
    if (!out.isEmpty() && !words.isEmpty() && touches(words)) {
      out.append(' ');
    }
    out.append(words);
    applied.add(
        new AppliedRule(
            found.rule().id(),
            found.rule().version(),
            found.rule().reason(),
            text.substring(start, end),
            words));
  }

  /** Whether new words would grow onto the word before them, as after a comma that was taken. */
  private boolean touches(String words) {
    return Character.isLetterOrDigit(out.codePointBefore(out.length()))
        && Character.isLetterOrDigit(words.codePointAt(0));
  }

  private void closeGap() {
    if (out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1))) {
      // A line break after the sentence belongs to the text and not to it.
      int end = tokens.get(sentence.to() - 1).end();
      while (at < end && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    if (at < text.length() && TIGHT.indexOf(text.charAt(at)) >= 0) {
      trimEnd();
    }
  }

  private void skipTerminals(int token) {
    int next = token;
    while (next < sentence.to()
        && tokens.get(next).isTerminal()
        && tokens.get(next).start() == at) {
      at = tokens.get(next).end();
      next++;
    }
  }

  private void trimEnd() {
    while (!out.isEmpty() && Character.isWhitespace(out.charAt(out.length() - 1))) {
      out.setLength(out.length() - 1);
    }
  }

  private String render(Found found, Template template) {
    StringBuilder words = new StringBuilder();
    for (Template.Piece piece : template.pieces()) {
      String next =
          switch (piece) {
            case Template.Fixed fixed -> fixed.words();
            case Template.Part part -> part(found, part, words.toString().isBlank());
          };
      boolean spaced = words.isEmpty() || words.charAt(words.length() - 1) == ' ';
      if (spaced
          && !next.isEmpty()
          && TIGHT.indexOf(next.strip().isEmpty() ? ' ' : next.strip().charAt(0)) >= 0) {
        words.setLength(words.toString().stripTrailing().length());
      }
      words.append(spaced ? next.stripLeading() : next);
    }
    return words.toString().strip();
  }

  private String part(Found found, Template.Part part, boolean first) {
    int capture = found.form().captures().indexOf(part.capture());
    if (capture < 0) {
      return "";
    }
    int from = found.match().slots().at(2 * capture);
    int to = found.match().slots().at(2 * capture + 1);
    if (from < 0 || to <= from) {
      return "";
    }
    Token start = tokens.get(from);
    String words = text.substring(start.start(), tokens.get(to - 1).end());
    if (part.stem()) {
      words = stem(words, start, found.form().affixes().get(capture));
    }
    if (!part.table().isEmpty()) {
      Forms forms = rules.tables().get(part.table());
      words = forms == null ? words : forms.find(words, key(from, to)).orElse(words);
    }
    boolean moved = from == sentence.coreFrom() && !(first && out.toString().isBlank());
    return moved && rules.small().contains(start.key())
        ? words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1)
        : words;
  }

  private String key(int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(i == from ? "" : " ").append(tokens.get(i).key());
    }
    return key.toString();
  }

  private static String stem(String words, Token token, List<TokenTest.Affix> affixes) {
    TokenTest.Affix longest = null;
    for (TokenTest.Affix affix : affixes) {
      boolean longer = longest == null || affix.affix().length() > longest.affix().length();
      if (longer && affix.accepts(token.key())) {
        longest = affix;
      }
    }
    return longest == null || words.length() != token.key().length() ? words : longest.stem(words);
  }

  private static boolean endsSentence(String words) {
    return ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  /** The sentence with its capital where it had one; empty where only signs are left. */
  private String finished() {
    String written = out.toString();
    if (sentence.coreFrom() == sentence.coreTo()) {
      return written;
    }
    List<Token> now = Tokens.of(written);
    int core = 0;
    while (core < now.size() && now.get(core).isMark()) {
      core++;
    }
    if (core == now.size()) {
      return "";
    }
    Token first = now.get(core);
    boolean plain =
        first.kind() == Token.Kind.WORD
            && written
                .substring(first.start(), first.end())
                .chars()
                .noneMatch(Character::isUpperCase);
    return plain && tokens.get(sentence.coreFrom()).isCapital(text)
        ? written.substring(0, first.start()) + Forms.capital(written.substring(first.start()))
        : written;
  }
}
