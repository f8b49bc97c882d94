package dev.tellonce.nlp.language;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.LanguageDetector;
import dev.tellonce.nlp.words.Token;
import dev.tellonce.nlp.words.Tokens;
import dev.tellonce.nlp.words.WordFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the language of a conversation from its last lines and a prior. Hangul is Korean at once;
 * the Latin languages by the shipped model. A line that could be several languages keeps the prior,
 * a script or a language that is not known gives the prior when that is such a language too, and
 * unknown otherwise.
 */
public final class NgramLanguageDetector implements LanguageDetector {
  private static final Language KOREAN = new Language("ko");
  private static final int LINES = 6;
  private static final int MAX_LINE = 2000;
  private static final double FADE = 0.7;

  /** The chance the prior has before a line is read; the others share the rest. */
  private static final double PRIOR = 0.7;

  private static final double SURE_FOR_ONE_WORD = 0.97;
  private static final double SURE_TO_FLIP = 0.8;
  private static final double SURE_WITHOUT_PRIOR = 0.5;

  /** Where the prior has no more than this left, the best of the others need not be as sure. */
  private static final double PRIOR_GIVEN_UP = 0.03;

  private static final int WORDS_TO_GIVE_UP = 3;
  private static final double SURE_FROM_AFAR = 0.95;
  private static final double FOREIGN_SHARE = 0.4;
  private static final double HANGUL_SHARE = 0.3;

  private final LanguageModel model;
  private final Set<String> foreign;

  /** Loads the shipped model. */
  public NgramLanguageDetector() {
    try (InputStream in = NgramLanguageDetector.class.getResourceAsStream("model.bin")) {
      if (in == null) {
        throw new IllegalStateException("language model: not in the jar (expected: shipped)");
      }
      this.model = LanguageModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.foreign = new HashSet<>();
    for (String line : WordFile.beside(NgramLanguageDetector.class, "foreign.txt").lines("words")) {
      foreign.addAll(List.of(line.split(" +", -1)));
    }
  }

  @Override
  public Language detect(List<String> lines, Language prior) {
    List<String> last =
        lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
            .map(line -> line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line)
            .toList();
    if (last.isEmpty()) {
      return prior;
    }
    Scripts scripts = Scripts.of(last.getLast());
    if (scripts.hangul() > 0 && scripts.hangul() >= HANGUL_SHARE * scripts.letters()) {
      return KOREAN;
    }
    boolean modelled = model.languages().contains(prior) || prior.equals(KOREAN);
    if (scripts.other() > scripts.latin() || isForeign(last)) {
      return modelled ? Language.UNKNOWN : prior;
    }
    return byModel(last, prior);
  }

  private Language byModel(List<String> lines, Language prior) {
    List<Language> languages = model.languages();
    double[] sums = new double[languages.size()];
    int words = 0;
    double weight = 1;
    for (int i = lines.size() - 1; i >= 0; i--) {
      String clean = NgramFeatures.cleaned(lines.get(i));
      if (!clean.isBlank()) {
        words += clean.strip().split(" ", -1).length;
        double[] chances = model.logChances(clean);
        for (int l = 0; l < sums.length; l++) {
          sums[l] += weight * chances[l];
        }
        weight *= FADE;
      }
    }
    if (words == 0) {
      return prior;
    }
    int known = languages.indexOf(prior);
    double evidence = share(sums, best(sums), known < 0);
    for (int l = 0; known >= 0 && l < sums.length; l++) {
      sums[l] += Math.log(l == known ? PRIOR : (1 - PRIOR) / (sums.length - 1));
    }
    int best = best(sums);
    if (best == known) {
      return prior;
    }
    boolean sure = share(sums, best, known < 0) >= needed(words, known, prior);
    boolean givenUp =
        known >= 0
            && words >= WORDS_TO_GIVE_UP
            && share(sums, known, false) <= PRIOR_GIVEN_UP
            && share(sums, best, false) >= SURE_WITHOUT_PRIOR;
    boolean heard = words > 1 || evidence >= SURE_FOR_ONE_WORD;
    return heard && (sure || givenUp) ? languages.get(best) : prior;
  }

  private static double needed(int words, int known, Language prior) {
    if (words == 1) {
      return SURE_FOR_ONE_WORD;
    }
    if (known >= 0) {
      return SURE_TO_FLIP;
    }
    return prior.isKnown() && !prior.equals(KOREAN) ? SURE_FROM_AFAR : SURE_WITHOUT_PRIOR;
  }

  private static int best(double[] sums) {
    int best = 0;
    for (int l = 1; l < sums.length; l++) {
      best = sums[l] > sums[best] ? l : best;
    }
    return best;
  }

  /** The share of one language; of Bokmål and Nynorsk together where only Norwegian is asked. */
  private double share(double[] sums, int of, boolean norwegianAsOne) {
    double total = 0;
    double own = 0;
    for (int l = 0; l < sums.length; l++) {
      double part = Math.exp(sums[l] - sums[of]);
      total += part;
      boolean twin = norwegianAsOne && isNorwegian(l) && isNorwegian(of);
      own += l == of || twin ? part : 0;
    }
    return own / total;
  }

  private boolean isNorwegian(int l) {
    String code = model.languages().get(l).code();
    return code.equals("nb") || code.equals("nn");
  }

  /** Whether words that only other languages have make up much of the last line. */
  private boolean isForeign(List<String> lines) {
    int words = 0;
    int hits = 0;
    for (Token token : Tokens.of(lines.getLast())) {
      if (token.isWord()) {
        words++;
        hits += foreign.contains(token.word()) ? 1 : 0;
      }
    }
    return hits >= 2 && hits >= FOREIGN_SHARE * words;
  }

  /**
   * How many letters of which script a line has.
   *
   * @param latin Latin letters
   * @param hangul Hangul syllables and letters
   * @param other letters of any other script
   */
  private record Scripts(int latin, int hangul, int other) {
    static Scripts of(String line) {
      int latin = 0;
      int hangul = 0;
      int other = 0;
      for (int i = 0; i < line.length(); ) {
        int c = line.codePointAt(i);
        i += Character.charCount(c);
        if (Character.isLetter(c)) {
          Character.UnicodeScript script = Character.UnicodeScript.of(c);
          latin += script == Character.UnicodeScript.LATIN ? 1 : 0;
          hangul += script == Character.UnicodeScript.HANGUL ? 1 : 0;
          boolean known =
              script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.HANGUL;
          other += known ? 0 : 1;
        }
      }
      return new Scripts(latin, hangul, other);
    }

    int letters() {
      return latin + hangul + other;
    }
  }
}
