package dev.tellonce.faq.evaluation;

import static dev.tellonce.faq.evaluation.Questions.uncovered;
import static dev.tellonce.faq.evaluation.Questions.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tellonce.faq.evaluation.IntentScore.Ending;
import dev.tellonce.faq.evaluation.IntentScore.Outcome;
import dev.tellonce.faq.evaluation.IntentScore.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final long SEED = 20_261_122;

  private static IntentScore score(double sureFrom, Outcome... outcomes) {
    IntentScore score = new IntentScore(sureFrom);
    List.of(outcomes).forEach(score::add);
    return score;
  }

  @Test
  void shareTellsHowFarItMayBeFromTheTruth() {
    Share share = new Share(8, 10);
    assertThat(share.value()).isEqualTo(0.8);
    assertThat(share.low()).isCloseTo(0.490, within(0.001));
    assertThat(share.high()).isCloseTo(0.943, within(0.001));
    assertThat(new Share(0, 0).low()).isZero();
    assertThat(new Share(0, 0).high()).isEqualTo(1);
    assertThat(new Share(50, 50).high()).isEqualTo(1);
  }

  @Test
  void curveSaysWhatEachThresholdWouldHaveGiven() {
    Random random = new Random(SEED);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double confidence = random.nextInt(40) / 40.0;
      String found = random.nextBoolean() ? "a" : "b";
      outcomes.add(
          random.nextInt(3) == 0
              ? uncovered("q" + i, found, confidence)
              : wanting("a", "q" + i, found, confidence));
    }
    outcomes.add(wanting("a", "nothing was found"));
    IntentScore all = new IntentScore(0.5);
    outcomes.forEach(all::add);
    assertThat(all.curve()).as("seed %d", SEED).hasSize(40);
    for (Point point : all.curve()) {
      IntentScore other = new IntentScore(point.threshold());
      outcomes.forEach(other::add);
      assertThat(point.coverage()).isCloseTo(other.coverage(), within(1e-9));
      assertThat(point.precision()).isCloseTo(other.precisionAnswered(), within(1e-9));
      assertThat(point.refused()).isCloseTo(other.outOfScopeRecall(), within(1e-9));
    }
  }

  @Test
  void entryThatIsKeptForPeopleIsNeverTheAnswer() {
    IntentScore score = new IntentScore(0.5, Set.of("complaint"));
    Outcome kept = wanting("complaint", "this is bad", "complaint", 0.99);
    score.add(kept);
    score.add(wanting("parcel", "where is it", "parcel", 0.9));
    assertThat(score.ending(kept)).isEqualTo(Ending.PERSON);
    assertThat(score.coverage()).isEqualTo(0.5);
    assertThat(score.curve()).hasSize(1);
  }

  @Test
  void fewQuestionsAreToldAsTheyAreAndManyOfAHundred() {
    assertThat(
            PerHundred.of(
                score(
                    0.5,
                    wanting("a", "1", "a", 0.9),
                    wanting("a", "2", "b", 0.9),
                    wanting("a", "3", "a", 0.2))))
        .isEqualTo(new PerHundred(3, 1, 1, 1));
    IntentScore many = new IntentScore(0.5);
    for (int i = 0; i < 1_000; i++) {
      many.add(wanting("a", "q" + i, i == 0 ? "b" : "a", i < 434 ? 0.9 : 0.1));
    }
    assertThat(PerHundred.of(many)).isEqualTo(new PerHundred(100, 42, 1, 57));
  }

  @Test
  void reliabilityComparesPromiseAndTruth() {
    Reliability reliability =
        Reliability.of(
            List.of(
                wanting("a", "1", "a", 0.95),
                wanting("a", "2", "b", 0.95),
                uncovered("3", "a", 0.05),
                wanting("a", "4", "a", 1.0),
                wanting("a", "nothing was found")));
    assertThat(reliability.bins()).hasSize(10);
    assertThat(reliability.questions()).isEqualTo(4);
    assertThat(reliability.bins().getLast().right()).isEqualTo(new Share(2, 3));
    assertThat(reliability.bins().getFirst().right()).isEqualTo(new Share(0, 1));
    assertThat(reliability.gap()).isCloseTo((3 * (2.9 / 3 - 2.0 / 3) + 0.05) / 4, within(1e-9));
  }

  @Test
  void entriesCompeteWhereBothComeClose() {
    Outcome close = wanting("a", "which?", "a", 0.5, "b", 0.45);
    Outcome turned = wanting("b", "what?", "a", 0.6, "b", 0.35);
    List<Doubts.Rivals> rivals =
        Doubts.rivals(
            List.of(
                turned,
                close,
                wanting("a", "clear", "a", 0.9, "b", 0.05),
                wanting("c", "others compete", "a", 0.4, "b", 0.4),
                uncovered("nobody's", "a", 0.5, "b", 0.5)));
    assertThat(rivals).containsExactly(new Doubts.Rivals("a", "b", List.of(close, turned)));
  }

  @Test
  void phrasingThatIsSurelyTakenForAnotherLooksWrong() {
    Outcome sure = wanting("a", "odd", "b", 0.8);
    Outcome surer = wanting("a", "odder", "c", 0.9);
    assertThat(
            Doubts.misplaced(
                List.of(
                    sure, wanting("a", "fine", "a", 0.9), surer, wanting("a", "faint", "b", 0.3))))
        .containsExactly(surer, sure);
    assertThat(
            Doubts.twice(
                List.of(
                    wanting("a", "Where is it?"),
                    wanting("b", "where is  IT"),
                    wanting("a", "where is it"),
                    wanting("c", "Else"))))
        .containsExactly(new Doubts.Twice("Where is it?", List.of("a", "b")));
  }

  @Test
  void entriesAreListedByHowWellTheyAreAnswered() {
    List<EntryScore> entries =
        EntryScore.of(
            score(
                0.5,
                wanting("never", "1", "never", 0.1),
                wanting("always", "2", "always", 0.9),
                wanting("wrongly", "3", "always", 0.9)));
    assertThat(entries)
        .extracting(EntryScore::intent)
        .containsExactly("always", "never", "wrongly");
    assertThat(entries.getLast().share(Ending.WRONG)).isEqualTo(new Share(1, 1));
  }
}
