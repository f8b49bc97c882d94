package dev.tellonce.nlp.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.nlp.Tables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskingTest {
  private final Masking masking = new Masking();

  @Test
  void cardsAndNationalNumbersAreMaskedAndNothingElse() {
    List<String> wrong = new ArrayList<>();
    for (String line : Tables.lines(getClass(), "masks.txt")) {
      List<String> cells = Tables.cells(line);
      String masked = masking.mask(cells.get(0));
      if (!masked.equals(cells.get(1))) {
        wrong.add(line + " -> " + masked);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void norwegianBirthNumbersAreMaskedByBothChecks() {
    String number = birthNumber("010190", 123);
    assertThat(masking.mask("fnr " + number)).isEqualTo("fnr •••••••••••");
    char other = number.charAt(10) == '9' ? '8' : (char) (number.charAt(10) + 1);
    String wrong = number.substring(0, 10) + other;
    assertThat(masking.mask(wrong)).isEqualTo(wrong);
  }

  @Test
  void aMaskedTextStaysAsItIsAndAsLong() {
    for (String text : Tables.odd()) {
      String masked = masking.mask(text);
      assertThat(masked).hasSameSizeAs(text);
      assertThat(masking.mask(masked)).isEqualTo(masked);
    }
  }

  /** The first number of a day whose checks exist. */
  private static String birthNumber(String day, int individual) {
    int[] first = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    int[] second = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    for (int i = individual; ; i++) {
      String number = day + i;
      int a = (11 - sum(number, first) % 11) % 11;
      int b = (11 - sum(number + a, second) % 11) % 11;
      if (a < 10 && b < 10) {
        return number + a + b;
      }
    }
  }

  private static int sum(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    return sum;
  }
}
