package dev.tellonce.nlp.training;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.training.LinearTraining.Sample;
import dev.tellonce.nlp.wish.HeatFeatures;
import dev.tellonce.nlp.wish.LinearModel;
import dev.tellonce.nlp.wish.PhraseMoods;
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
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Trains what hears frustration in English: first how bitter or glad words are, from the emotions
 * of film subtitles, then how people rate a customer's line. The figures of the score sheet are of
 * lines that were not learnt from: ten parts, whole talks kept together, each judged by what the
 * other nine teach. One thread.
 */
final class TrainMood {
  static final String RATED = "dfrustration/user_turns.tsv";
  static final String EMOTIONS = "xed_emotions/en.tsv";
  private static final int FOLDS = 10;
  private static final double TONE_COST = 0.3;
  private static final int TONE_LEAST = 4;
  private static final double HEAT_COST = 0.4;
  private static final int HEAT_LEAST = 2;

  /** Anger, disgust; sadness; joy, trust: the numbers of the emotions in the corpus. */
  private static final Set<String> BITTER = Set.of("1", "3");

  private static final String SAD = "6";
  private static final Set<String> GLAD = Set.of("5", "8");

  private final Path data;
  private final Consumer<String> progress;

  TrainMood(Path data, Consumer<String> progress) {
    this.data = data;
    this.progress = progress;
  }

  /** A rated line. */
  private record Rated(String talk, String text, double mean, Map<String, Double> features) {
    Sample sample() {
      return new Sample(features, mean);
    }
  }

  /** Trains, and writes {@code tone.txt}, {@code heat.txt} and {@code heat.md} into a folder. */
  void write(Path out) throws IOException {
    LinearModel tone = tone();
    progress.accept("mood: " + tone.size() + " words of film subtitles");
    List<Rated> rated = rated(new HeatFeatures(tone));
    MoodSheet sheet = new MoodSheet();
    for (int seed = 0; seed < MoodSheet.SEEDS; seed++) {
      judge(rated, tone, seed, sheet);
    }
    LinearModel heat = heat(rated);
    progress.accept("mood: " + rated.size() + " rated lines, " + heat.size() + " features");
    Files.createDirectories(out);
    Files.writeString(out.resolve("tone.txt"), tone.text());
    Files.writeString(out.resolve("heat.txt"), heat.text());
    Files.writeString(out.resolve("heat.md"), sheet.text(rated.size(), tone.size(), heat.size()));
    progress.accept("mood: written to " + out);
  }

  private static LinearModel heat(List<Rated> rated) {
    return LinearTraining.fitted(rated.stream().map(Rated::sample).toList(), HEAT_COST, HEAT_LEAST);
  }

  private LinearModel tone() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (Map<String, String> row : LanguageLines.rows(data.resolve(EMOTIONS))) {
      List<String> labels = List.of(row.getOrDefault("labels", "").split(",", -1));
      double bitter = labels.stream().anyMatch(BITTER::contains) ? 1 : 0;
      double sad = labels.contains(SAD) ? 1 : 0;
      double glad = labels.stream().anyMatch(GLAD::contains) ? 1 : 0;
      samples.add(
          new Sample(HeatFeatures.words(row.getOrDefault("text", "")), bitter + sad / 2 - glad));
    }
    return LinearTraining.fitted(samples, TONE_COST, TONE_LEAST);
  }

  private List<Rated> rated(HeatFeatures features) throws IOException {
    List<Rated> rated = new ArrayList<>();
    for (Map<String, String> row : LanguageLines.rows(data.resolve(RATED))) {
      String text = row.getOrDefault("text", "");
      double mean = Double.parseDouble(row.getOrDefault("mean", ""));
      rated.add(new Rated(row.getOrDefault("dialog", text), text, mean, features.of(text)));
    }
    return rated;
  }

  /** Judges every line by what the talks of the other parts teach. */
  private static void judge(List<Rated> rated, LinearModel tone, int seed, MoodSheet sheet) {
    List<String> talks = new ArrayList<>(new TreeSet<>(rated.stream().map(Rated::talk).toList()));
    Collections.shuffle(talks, new Random(TrainLanguage.SEED + seed));
    double[] told = rated.stream().mapToDouble(Rated::mean).toArray();
    double[] heard = new double[told.length];
    double[] learnt = new double[told.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      Set<String> apart = new HashSet<>();
      for (int i = fold; i < talks.size(); i += FOLDS) {
        apart.add(talks.get(i));
      }
      LinearModel heat = heat(rated.stream().filter(r -> !apart.contains(r.talk())).toList());
      PhraseMoods moods = new PhraseMoods(tone, heat);
      for (int i = 0; i < told.length; i++) {
        Rated line = rated.get(i);
        if (apart.contains(line.talk())) {
          heard[i] = moods.strength(List.of(line.text()), Language.ENGLISH);
          learnt[i] = heat.score(line.features());
        }
      }
    }
    sheet.add(told, heard, learnt);
  }
}
