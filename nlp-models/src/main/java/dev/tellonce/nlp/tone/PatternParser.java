package dev.tellonce.nlp.tone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Reads the pattern language of the packs.
 *
 * <p>Words are compared without case. {@code a|b} is one of two words, {@code (a b|c)} one of two
 * phrases, {@code x?} and {@code (a b)?} may be missing, {@code *ed} and {@code re*} are words by
 * their end or start, {@code <set>} a set of the pack, {@code <num>}, {@code <date>} and {@code
 * <word>} any number, any written with an inner sign such as 12:30, any word, {@code ^} and {@code
 * $} the sentence's start and end, {@code {name:1-8}} any one to eight tokens of a clause, {@code
 * {name:phrase}} and {@code {name:@table}} named parts.
 */
final class PatternParser {
  /** The most tokens of one open capture. */
  static final int MAX_GAP = 12;

  private static final String SIGNS = "()|{}<>^$";
  private static final java.util.regex.Pattern RANGE =
      java.util.regex.Pattern.compile("(\\d{1,2})-(\\d{1,2})");

  private final String source;
  private final Grammar grammar;
  private int at;

  /** Where the parser asks for the pack's sets and tables. */
  interface Grammar {
    /** The pattern of a set. */
    Pattern set(String name);

    /** The keys of a table. */
    Collection<String> table(String name);

    /** What no open capture may hold. */
    WordSet breaks();
  }

  private PatternParser(String source, Grammar grammar) {
    this.source = source;
    this.grammar = grammar;
  }

  static Pattern parse(String source, Grammar grammar) {
    PatternParser parser = new PatternParser(source, grammar);
    Pattern pattern = parser.row(false);
    if (parser.at < source.length()) {
      throw parser.fault("\"" + source.charAt(parser.at) + "\" without its partner");
    }
    return pattern;
  }

  private Pattern choices() {
    List<Pattern> choices = new ArrayList<>();
    choices.add(row(true));
    while (peek() == '|') {
      at++;
      choices.add(row(true));
    }
    return either(choices);
  }

  private Pattern row(boolean inside) {
    List<Pattern> parts = new ArrayList<>();
    for (char c = peek(); c != 0 && c != ')' && c != '}' && c != '>'; c = peek()) {
      if (c == '|' && inside) {
        break;
      }
      parts.add(item(inside));
    }
    if (parts.isEmpty()) {
      throw fault("an empty part");
    }
    return parts.size() == 1 ? parts.getFirst() : new Pattern.Row(parts);
  }

  private Pattern item(boolean inside) {
    List<Pattern> choices = new ArrayList<>();
    choices.add(primary());
    while (!inside && at < source.length() && source.charAt(at) == '|') {
      at++;
      choices.add(primary());
    }
    Pattern item = either(choices);
    if (at < source.length() && source.charAt(at) == '?') {
      at++;
      return new Pattern.Maybe(item);
    }
    return item;
  }

  private Pattern primary() {
    char c = peek();
    return switch (c) {
      case '(' -> {
        at++;
        Pattern inner = choices();
        expect(')');
        yield inner;
      }
      case '{' -> capture();
      case '<' -> reference();
      case '^' -> {
        at++;
        yield new Pattern.Start();
      }
      case '$' -> {
        at++;
        yield new Pattern.End();
      }
      case '|', ')', '}', '>', 0 -> throw fault("nothing before or after a sign");
      default -> words(word());
    };
  }

  private Pattern capture() {
    at++;
    int colon = source.indexOf(':', at);
    if (colon < 0) {
      throw fault("a capture without \":\" (expected: {name:1-8}, {name:words} or {name:@table})");
    }
    String name = source.substring(at, colon).strip();
    if (!isName(name)) {
      throw fault("the capture's name \"" + name + "\" (expected: letters a-z)");
    }
    at = colon + 1;
    int close = source.indexOf('}', at);
    String body = close < 0 ? "" : source.substring(at, close).strip();
    Matcher range = RANGE.matcher(body);
    Pattern part;
    if (range.matches()) {
      at = close;
      part = some(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    } else if (body.startsWith("@")) {
      at = close;
      part = table(body.substring(1));
    } else {
      part = choices();
    }
    expect('}');
    return new Pattern.Capture(name, part);
  }

  private Pattern some(int min, int max) {
    if (min > max || max < 1 || max > MAX_GAP) {
      throw fault(min + "-" + max + " tokens (expected: at most " + MAX_GAP + ", the less first)");
    }
    return new Pattern.Some(min, max, new TokenTest.Gap(grammar.breaks()));
  }

  private Pattern table(String name) {
    List<Pattern> choices = new ArrayList<>();
    for (String key : grammar.table(name)) {
      choices.add(phrase(key));
    }
    return either(choices);
  }

  private Pattern reference() {
    int close = source.indexOf('>', at);
    if (close < 0) {
      throw fault("\"<\" without its partner");
    }
    String name = source.substring(at + 1, close).strip();
    at = close + 1;
    return switch (name) {
      case "num" -> new Pattern.One(new TokenTest.Digits());
      case "date" -> new Pattern.One(new TokenTest.Dated());
      case "word" -> new Pattern.One(new TokenTest.Word());
      default -> grammar.set(name);
    };
  }

  private String word() {
    int start = at;
    while (at < source.length()
        && !Character.isWhitespace(source.charAt(at))
        && SIGNS.indexOf(source.charAt(at)) < 0
        && (source.charAt(at) != '?' || at == start)) {
      at++;
    }
    return source.substring(start, at);
  }

  /** A plain phrase: its words one after another. */
  static Pattern phrase(String phrase) {
    List<Pattern> parts = new ArrayList<>();
    for (String word : phrase.strip().split("\\s+", -1)) {
      parts.add(words(word));
    }
    return parts.size() == 1 ? parts.getFirst() : new Pattern.Row(parts);
  }

  private static Pattern words(String word) {
    if (word.length() > 1 && word.substring(1, word.length() - 1).indexOf('*') >= 0) {
      throw new IllegalArgumentException(
          "word \"" + word + "\" (expected: \"*\" only as its first or last sign)");
    }
    if (word.length() > 1 && word.startsWith("*") && word.endsWith("*")) {
      throw new IllegalArgumentException(
          "word \"" + word + "\" (expected: one \"*\", first or last)");
    }
    if (word.length() > 1 && word.startsWith("*")) {
      return new Pattern.One(new TokenTest.Affix(Tokens.key(word.substring(1)), true));
    }
    if (word.length() > 1 && word.endsWith("*")) {
      String start = Tokens.key(word.substring(0, word.length() - 1));
      return new Pattern.One(new TokenTest.Affix(start, false));
    }
    List<Pattern> parts = new ArrayList<>();
    for (Token token : Tokens.of(word)) {
      parts.add(new Pattern.One(new TokenTest.OneOf(Set.of(token.key()))));
    }
    return parts.size() == 1 ? parts.getFirst() : new Pattern.Row(parts);
  }

  /** One of several; plain words become one question. */
  static Pattern either(List<Pattern> choices) {
    if (choices.size() == 1) {
      return choices.getFirst();
    }
    List<String> plain = new ArrayList<>();
    List<Pattern> others = new ArrayList<>();
    for (Pattern choice : choices) {
      if (choice instanceof Pattern.One(TokenTest.OneOf(Set<String> keys))) {
        plain.addAll(keys);
      } else {
        others.add(choice);
      }
    }
    if (!plain.isEmpty()) {
      others.add(new Pattern.One(new TokenTest.OneOf(Set.copyOf(plain))));
    }
    return others.size() == 1 ? others.getFirst() : new Pattern.Either(others);
  }

  static boolean isName(String name) {
    return !name.isEmpty()
        && name.equals(name.toLowerCase(Locale.ROOT))
        && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
  }

  private char peek() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    return at < source.length() ? source.charAt(at) : 0;
  }

  private void expect(char c) {
    if (peek() != c) {
      throw fault("no \"" + c + "\" where one is needed");
    }
    at++;
  }

  private IllegalArgumentException fault(String problem) {
    return new IllegalArgumentException(
        "pattern \"" + source + "\", character " + (at + 1) + ": " + problem);
  }
}
