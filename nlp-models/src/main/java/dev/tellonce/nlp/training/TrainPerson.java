package dev.tellonce.nlp.training;

import dev.tellonce.nlp.training.LinearTraining.Sample;
import dev.tellonce.nlp.wish.LinearModel;
import dev.tellonce.nlp.wish.PersonFeatures;
import dev.tellonce.nlp.words.WordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Trains what hears an English wish for a person beside the phrases: from lines of our own, and
 * from questions of public sets that want none. One thread.
 */
final class TrainPerson {
  static final String OWN = "person-en.txt";
  static final List<String> QUESTIONS =
      List.of("banking77/train.tsv", "clinc150/train.tsv", "hwu64/train.tsv");

  /** Intents of the public sets that do ask for a person, or nearly. */
  private static final Set<String> UNCLEAR =
      Set.of("are_you_a_bot", "make_call", "text", "general_quirky", "email_querycontact");

  private static final int MOST_QUESTIONS = 6000;
  private static final double COST = 40;
  private static final int LEAST = 3;
  private static final int FOLDS = 5;

  private final Path data;
  private final Consumer<String> progress;

  TrainPerson(Path data, Consumer<String> progress) {
    this.data = data;
    this.progress = progress;
  }

  /** Trains, and writes {@code person.txt} and {@code person.md} into a folder. */
  void write(Path out) throws IOException {
    List<Sample> own = own();
    List<Sample> questions = questions();
    int[] counts = judged(own, questions);
    List<Sample> all = new ArrayList<>(own);
    all.addAll(questions);
    LinearModel model = LinearTraining.separated(all, COST, LEAST);
    progress.accept("person: " + all.size() + " lines, " + model.size() + " features");
    Files.createDirectories(out);
    Files.writeString(out.resolve("person.txt"), model.text());
    Files.writeString(
        out.resolve("person.md"), sheet(own.size(), questions.size(), model.size(), counts));
    progress.accept("person: written to " + out);
  }

  private static List<Sample> own() {
    List<Sample> samples = new ArrayList<>();
    for (String line : WordFile.beside(TrainPerson.class, OWN).lines("")) {
      samples.add(
          new Sample(PersonFeatures.of(line.substring(1).strip()), line.startsWith("+") ? 1 : 0));
    }
    Collections.shuffle(samples, new Random(TrainLanguage.SEED));
    return samples;
  }

  private List<Sample> questions() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String file : QUESTIONS) {
      for (Map<String, String> row : LanguageLines.rows(data.resolve(file))) {
        if (!UNCLEAR.contains(row.getOrDefault("intent", ""))) {
          samples.add(new Sample(PersonFeatures.of(row.getOrDefault("text", "")), 0));
        }
      }
    }
    Collections.shuffle(samples, new Random(TrainLanguage.SEED));
    return samples.subList(0, Math.min(MOST_QUESTIONS, samples.size()));
  }

  /**
   * Own wishes and others, each with how many are heard as wishes by what the other parts teach.
   */
  private static int[] judged(List<Sample> own, List<Sample> questions) {
    int[] counts = new int[4];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Sample> learnt = new ArrayList<>(questions);
      for (int i = 0; i < own.size(); i++) {
        if (i % FOLDS != fold) {
          learnt.add(own.get(i));
        }
      }
      LinearModel model = LinearTraining.separated(learnt, COST, LEAST);
      for (int i = fold; i < own.size(); i += FOLDS) {
        int kind = own.get(i).value() > 0 ? 0 : 2;
        counts[kind]++;
        counts[kind + 1] += model.score(own.get(i).features()) > 0 ? 1 : 0;
      }
    }
    return counts;
  }

  private static String sheet(int own, int questions, int features, int[] counts) {
    return String.format(
        Locale.ROOT,
        """
        # A wish for a person, in English

        Made by `scripts/train`; do not edit. LIBLINEAR's logistic regression over words, rows of words and
        pieces of words, seeded, one thread, the same bytes each time; %d features.

        Learnt from %d lines of our own (`person-en.txt` beside the trainer; half of them only look like a
        wish) and %d questions of BANKING77 (CC BY 4.0), CLINC150 (CC BY 3.0) and HWU64 (CC BY 4.0).

        Five-fold cross-validation over our own lines, the learnt weights alone, at even odds: %d of %d
        wishes heard, %d of %d others taken for one. The server adds it to the phrases, which are written by
        hand, and then listens from lower odds.
        """,
        features,
        own,
        questions,
        counts[1],
        counts[0],
        counts[3],
        counts[2]);
  }
}
