package dev.tellonce.nlp.language;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.LanguageDetector;
import dev.tellonce.nlp.words.Token;
import dev.tellonce.nlp.words.Tokens;
import dev.tellonce.nlp.words.WordFile;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the language of a conversation from its last lines and a prior. Hangul is Korean at once;
 * the Latin languages by the shipped OpenNLP model. A line that could be several languages keeps
 * the prior, a script or a language that is not known gives the prior when that is such a language
 * too, and unknown otherwise.
 */
public final class OpenNlpLanguageDetector implements LanguageDetector {
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

  /** How many lines are remembered. */
  private static final int REMEMBERED = 512;

  /**
   * What one line says by itself.
   *
   * @param words how many of its words can tell anything
   * @param logChances of each language, in the model's order; never changed
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Evidence(int words, double[] logChances) {}

  private final LanguageModel model;
  private final LanguageMix mix;

  /**
   * Lines that were read lately: with each new line of a talk the ones before it are looked at once
   * more. Guarded by itself.
   */
  private final Map<String, Evidence> lately =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Evidence> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final Set<String> foreign;

  /** Asks the shipped model. */
  public OpenNlpLanguageDetector() {
    this(LanguageModel.shipped());
  }

  /** Uses this model. */
  public OpenNlpLanguageDetector(LanguageModel model) {
    this.model = model;
    this.mix = new LanguageMix(model);
    this.foreign = new HashSet<>();
    for (String line :
        WordFile.beside(OpenNlpLanguageDetector.class, "foreign.txt").lines("words")) {
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
    if (scripts.isKorean()) {
      return KOREAN;
    }
    boolean modelled = model.languages().contains(prior) || prior.equals(KOREAN);
    if (scripts.other() > scripts.latin() || isForeign(last)) {
      return modelled ? Language.UNKNOWN : prior;
    }
    List<Language> heard = mix.of(last.getLast(), prior);
    // Who says half of a line in the language so far has not left it.
    return heard.size() > 1 && heard.contains(prior) ? prior : byModel(last, prior);
  }

  /**
   * The languages of one line, the one of most words first: two when it changes the language in its
   * midst, none when it has no word that tells.
   *
   * @param prior the language of the talk so far, or unknown; Danish, Bokmål and Nynorsk, which a
   *     few words hardly tell apart, are then taken for it
   */
  public List<Language> languagesOf(String line, Language prior) {
    return mix.of(line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line, prior);
  }

  private Language byModel(List<String> lines, Language prior) {
    List<Language> languages = model.languages();
    double[] sums = new double[languages.size()];
    int words = 0;
    double weight = 1;
    for (int i = lines.size() - 1; i >= 0; i--) {
      Evidence line = evidence(lines.get(i));
      if (line.words() > 0) {
        words += line.words();
        for (int l = 0; l < sums.length; l++) {
          sums[l] += weight * line.logChances()[l];
        }
        weight *= FADE;
      }
    }
    if (words == 0) {
      return prior;
    }
    int known = prior.equals(KOREAN) ? -1 : languages.indexOf(prior);
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
    boolean enough = words > 1 || evidence >= SURE_FOR_ONE_WORD;
    return enough && (sure || givenUp) ? languages.get(best) : prior;
  }

  private Evidence evidence(String line) {
    synchronized (lately) {
      Evidence known = lately.get(line);
      if (known != null) {
        return known;
      }
    }
    int words = LineFeatures.words(LineFeatures.cleaned(line)).length;
    // What was said in Hangul tells nothing about which of the others is written now.
    Evidence read =
        words == 0 || Scripts.of(line).isKorean()
            ? new Evidence(0, new double[0])
            : new Evidence(words, model.logChances(line));
    synchronized (lately) {
      lately.put(line, read);
    }
    return read;
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
}
