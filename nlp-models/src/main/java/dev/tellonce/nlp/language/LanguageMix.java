package dev.tellonce.nlp.language;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.words.Token;
import dev.tellonce.nlp.words.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Hears whether a line changes its language in its midst. Hangul beside a few Latin words is one
 * way; the other is a piece of at least three words that is surely not in the language of the rest.
 * The Scandinavian languages are too close to be told apart by one piece, so a change between them
 * is not heard. Immutable, safe on any thread.
 */
final class LanguageMix {
  private static final Language KOREAN = new Language("ko");
  private static final Set<String> SCANDINAVIAN = Set.of("da", "nb", "nn", "sv");

  /** Too close for some words of a line to outweigh the language of the talk so far. */
  private static final Set<String> TWINS = Set.of("da", "nb", "nn");

  /** A sentence is read in pieces of up to this many words, so that a change within it is heard. */
  private static final int PIECE = 6;

  private static final int LEAST_WORDS = 3;
  private static final int MAX_PIECES = 24;
  private static final double SURE = Math.log(0.9);
  private static final double RULED_OUT = Math.log(0.03);

  private final LanguageModel model;

  LanguageMix(LanguageModel model) {
    this.model = model;
  }

  /** Some words of one line and the chances of the languages for them. */
  private record Piece(int words, List<Double> chances) {}

  /**
   * The languages of a line, the one of most words first; none when nothing in it tells. Danish,
   * Bokmål and Nynorsk count as the prior when that is one of them.
   */
  List<Language> of(String line, Language prior) {
    Scripts scripts = Scripts.of(line);
    List<Piece> pieces = pieces(line);
    Map<Language, Integer> words = new LinkedHashMap<>();
    if (scripts.hangul() > 1) {
      words.put(KOREAN, (scripts.hangul() + 2) / 3);
    }
    if (!pieces.isEmpty()) {
      int main = main(pieces);
      for (Piece piece : pieces) {
        Language heard = model.languages().get(heard(piece, main));
        boolean twins = TWINS.contains(heard.code()) && TWINS.contains(prior.code());
        words.merge(twins ? prior : heard, piece.words(), Integer::sum);
      }
    }
    return words.entrySet().stream()
        .sorted(Map.Entry.<Language, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The language of a piece: the line's own, unless it surely is another. */
  private int heard(Piece piece, int main) {
    List<Double> chances = piece.chances();
    int best = best(chances);
    boolean other =
        chances.get(best) >= SURE && chances.get(main) <= RULED_OUT && !close(best, main);
    return other ? best : main;
  }

  private boolean close(int one, int other) {
    return SCANDINAVIAN.contains(model.languages().get(one).code())
        && SCANDINAVIAN.contains(model.languages().get(other).code());
  }

  private int main(List<Piece> pieces) {
    double[] sums = new double[model.languages().size()];
    for (Piece piece : pieces) {
      for (int l = 0; l < sums.length; l++) {
        sums[l] += piece.words() * piece.chances().get(l);
      }
    }
    return best(DoubleStream.of(sums).boxed().toList());
  }

  private static int best(List<Double> values) {
    return values.indexOf(Collections.max(values));
  }

  private List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    for (List<Token> sentence : Tokens.sentences(Tokens.of(line))) {
      List<Token> words =
          sentence.stream().filter(token -> token.kind() == Token.Kind.WORD).toList();
      // Parts of equal size, so that no word is left over alone.
      int parts = Math.ceilDiv(words.size(), PIECE);
      for (int p = 0; p < parts && pieces.size() < MAX_PIECES; p++) {
        List<Token> part = words.subList(p * words.size() / parts, (p + 1) * words.size() / parts);
        if (part.size() >= LEAST_WORDS) {
          String text = String.join(" ", part.stream().map(Token::word).toList());
          if (Scripts.of(text).latin() > 0) {
            pieces.add(
                new Piece(part.size(), DoubleStream.of(model.logChances(text)).boxed().toList()));
          }
        }
      }
    }
    return pieces;
  }
}
