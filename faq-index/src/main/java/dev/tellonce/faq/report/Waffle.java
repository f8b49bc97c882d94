package dev.tellonce.faq.report;

import dev.tellonce.faq.evaluation.PerHundred;

/** A dot for each of a hundred questions, told apart by shape as well as by colour. */
final class Waffle {
  static final String RIGHT = "right";
  static final String WRONG = "wrong";
  static final String PERSON = "person";

  private static final int ROW = 10;
  private static final int KEY = 18;
  private static final double STEP = 22;
  private static final double RADIUS = 8;
  private static final double CROSS = 4;

  private Waffle() {}

  static void write(Markup html, PerHundred figures) {
    long rows = (figures.questions() + ROW - 1) / ROW;
    html.open(
        "svg",
        "class",
        "waffle",
        "viewBox",
        "0 0 " + (int) (ROW * STEP) + " " + (int) (rows * STEP),
        "role",
        "img",
        "aria-label",
        figures.right()
            + " dots for right answers, "
            + figures.wrong()
            + " for wrong ones, "
            + figures.person()
            + " for questions that go to a person");
    for (int i = 0; i < figures.questions(); i++) {
      double x = STEP * (i % ROW) + STEP / 2;
      int row = i / ROW;
      double y = STEP * row + STEP / 2;
      if (i < figures.right()) {
        dot(html, RIGHT, x, y);
      } else {
        dot(html, i < figures.answered() ? WRONG : PERSON, x, y);
      }
    }
    html.close();
  }

  /** A single dot, for the legend. */
  static void key(Markup html, String kind) {
    html.open("svg", "class", "key", "viewBox", "0 0 " + KEY + " " + KEY, "aria-hidden", "true");
    dot(html, kind, KEY / 2.0, KEY / 2.0);
    html.close();
  }

  private static void dot(Markup html, String kind, double x, double y) {
    html.empty(
        "circle",
        "class",
        kind,
        "cx",
        Wording.number(x),
        "cy",
        Wording.number(y),
        "r",
        Wording.number(RADIUS));
    if (kind.equals(WRONG)) {
      Plot.line(html, "cross", x - CROSS, y - CROSS, x + CROSS, y + CROSS);
      Plot.line(html, "cross", x - CROSS, y + CROSS, x + CROSS, y - CROSS);
    }
  }
}
