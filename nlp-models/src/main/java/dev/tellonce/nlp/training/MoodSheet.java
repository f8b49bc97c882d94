package dev.tellonce.nlp.training;

import java.util.Locale;

/** Gathers how well frustration was heard, and writes what the model was made of. */
final class MoodSheet {
  /** So many times the lines were parted at random. */
  static final int SEEDS = 3;

  /** A mean from which a line counts as frustrated; means are written with two digits. */
  private static final double FRUSTRATED = 1.995;

  private double whole;
  private double alone;
  private int times;

  /**
   * Takes one round in.
   *
   * @param told what people said of each line
   * @param heard what the reader of moods makes of it
   * @param learnt what the learnt sum alone makes of it
   */
  void add(double[] told, double[] heard, double[] learnt) {
    whole += area(told, heard);
    alone += area(told, learnt);
    times++;
  }

  /** The chance that a frustrated line is heard as worse than another. */
  private static double area(double[] told, double[] heard) {
    double sum = 0;
    long pairs = 0;
    for (int i = 0; i < told.length; i++) {
      for (int j = 0; j < told.length; j++) {
        if (told[i] >= FRUSTRATED && told[j] < FRUSTRATED) {
          pairs++;
          sum += heard[i] > heard[j] ? 1 : heard[i] < heard[j] ? 0 : 0.5;
        }
      }
    }
    return pairs == 0 ? 0.5 : sum / pairs;
  }

  String text(int lines, int tone, int heat) {
    return String.format(
        Locale.ROOT,
        """
        # Frustration in English lines

        Made by `scripts/train`; do not edit. LIBLINEAR's linear regression (squared loss, L2), seeded, one
        thread, the same bytes each time.

        | File | Learnt from | Licence | Features |
        |---|---|---|---|
        | `tone.txt` | `xed_emotions`, English | CC BY 4.0 | %d words and pairs of words, how bitter or glad |
        | `heat.txt` | `dfrustration`, %d customer turns rated by three people | MIT | %d words, pairs, phrases and signs |

        Ten-fold cross-validation, whole talks kept together, mean of %d random partings; the area under the
        curve for a mean rating of 2 and more.

        | Reading | Area |
        |---|---|
        | the reader of moods, phrases and learnt weights together | %.3f |
        | the learnt weights alone | %.3f |

        `evaluate mood` on `dfrustration` itself measures lines that were learnt from, and gives more. The
        phrase lists were written by people who had seen lines of this set, so that the figures above may
        still flatter.
        """,
        tone,
        lines,
        heat,
        times,
        whole / times,
        alone / times);
  }
}
