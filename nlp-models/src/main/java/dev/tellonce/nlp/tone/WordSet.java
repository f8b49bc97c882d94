package dev.tellonce.nlp.tone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words, whole or by their start or end, each with the name it is counted under. */
final class WordSet {
  private final Map<String, String> whole = new HashMap<>();
  private final Map<TokenTest.Affix, String> affixes = new HashMap<>();

  /** Adds the words of an entry; the forms of a word are one entry with one name. */
  void add(int entry, List<TokenTest> tests) {
    for (TokenTest test : tests) {
      if (test instanceof TokenTest.OneOf oneOf) {
        oneOf.keys().forEach(key -> whole.putIfAbsent(key, key));
      } else if (test instanceof TokenTest.Affix affix) {
        affixes.putIfAbsent(affix, "entry " + entry);
      }
    }
  }

  /** The name a token is counted under; empty for a token that is none of these. */
  Optional<String> find(Token token) {
    if (token.kind() == Token.Kind.KEPT || token.kind() == Token.Kind.MARK) {
      return Optional.empty();
    }
    String name = whole.get(token.key());
    if (name != null) {
      return Optional.of(name);
    }
    for (Map.Entry<TokenTest.Affix, String> affix : affixes.entrySet()) {
      if (affix.getKey().accepts(token.key())) {
        return Optional.of(affix.getValue());
      }
    }
    return Optional.empty();
  }
}
