package dev.tellonce.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceModelTest {
  private static Features likeness(double level) {
    return new Features(
        level, level, level, level, level, 0, 0, Math.min(1, level), level, level, 0, 0, 0);
  }

  private static double sureness(ChoiceModel model, Features features) {
    return ChoiceModel.chances(new double[] {model.utility(features)})[0];
  }

  @Test
  void nothingLearntIsCareful() {
    assertThat(sureness(ChoiceModel.CAREFUL, likeness(1))).isGreaterThan(0.9);
    assertThat(sureness(ChoiceModel.CAREFUL, likeness(0.5))).isLessThan(0.5);
    assertThat(ChoiceModel.fitted(List.of())).isSameAs(ChoiceModel.CAREFUL);
  }

  @Test
  void chancesAndNoneMakeOne() {
    double[] chances = ChoiceModel.chances(new double[] {2, 2, -900, 700 - 700});
    assertThat(chances[0]).isEqualTo(chances[1]);
    assertThat(chances[0] + chances[1] + chances[2] + chances[3]).isLessThan(1);
    assertThat(ChoiceModel.chances(new double[] {900})[0]).isCloseTo(1, within(1e-9));
    assertThat(ChoiceModel.chances(new double[] {})).isEmpty();
  }

  @Test
  void whatIsSeenMovesTheModelAndTwiceTheSame() {
    List<ChoiceModel.Trial> fooled = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      fooled.add(new ChoiceModel.Trial(List.of(likeness(0.8)), -1, 1));
      fooled.add(new ChoiceModel.Trial(List.of(likeness(1)), 0, 1));
    }
    ChoiceModel learnt = ChoiceModel.fitted(fooled);
    assertThat(sureness(learnt, likeness(0.8)))
        .isLessThan(sureness(ChoiceModel.CAREFUL, likeness(0.8)));
    assertThat(learnt).hasToString(ChoiceModel.fitted(fooled).toString());
  }

  @Test
  void moreLikenessNeverMakesLessSure() {
    List<ChoiceModel.Trial> odd = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      odd.add(new ChoiceModel.Trial(List.of(likeness(1)), -1, 1));
      odd.add(new ChoiceModel.Trial(List.of(likeness(0.2)), 0, 1));
    }
    ChoiceModel learnt = ChoiceModel.fitted(odd);
    for (double level = 0.1; level < 1; level += 0.1) {
      assertThat(learnt.utility(likeness(level + 0.1)))
          .isGreaterThanOrEqualTo(learnt.utility(likeness(level)));
    }
  }
}
