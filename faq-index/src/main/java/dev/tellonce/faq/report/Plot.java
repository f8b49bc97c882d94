package dev.tellonce.faq.report;

/**
 * The ground of a diagram: axes in per cent, with lines and numbers.
 *
 * @param left where the first value of the horizontal axis stands
 * @param right where its last value stands
 * @param top where the last value of the vertical axis stands
 * @param bottom where its first value stands
 * @param least the first value of the vertical axis, 0..1
 */
record Plot(double left, double right, double top, double bottom, double least) {
  static final double WIDTH = 360;
  static final double HEIGHT = 300;
  private static final int TICKS = 5;

  double x(double share) {
    return left + share * (right - left);
  }

  double y(double share) {
    return bottom - (share - least) / (1 - least) * (bottom - top);
  }

  /** Begins the picture; what it shows is told to who cannot see it. */
  static void begin(Markup html, String tells) {
    html.open(
        "svg",
        "class",
        "chart",
        "viewBox",
        "0 0 " + (int) WIDTH + " " + (int) HEIGHT,
        "role",
        "img",
        "aria-label",
        tells);
  }

  /** Lines and numbers. */
  void ground(Markup html, String across, String up) {
    for (int i = 0; i <= TICKS; i++) {
      double share = least + (1 - least) * i / TICKS;
      line(html, "grid", left, y(share), right, y(share));
      label(html, "tick", left - 6, y(share) + 4, "end", Wording.whole(share));
    }
    for (int i = 0; i <= TICKS; i++) {
      double share = (double) i / TICKS;
      label(html, "tick", x(share), HEIGHT - 26, "middle", Wording.whole(share));
    }
    label(html, "axis", (left + right) / 2, HEIGHT - 6, "middle", across);
    label(html, "axis", 4, 14, "start", up);
  }

  static void line(Markup html, String kind, double x1, double y1, double x2, double y2) {
    html.empty(
        "line",
        "class",
        kind,
        "x1",
        Wording.number(x1),
        "y1",
        Wording.number(y1),
        "x2",
        Wording.number(x2),
        "y2",
        Wording.number(y2));
  }

  static void label(Markup html, String kind, double x, double y, String anchor, String text) {
    html.element(
        "text",
        text,
        "class",
        kind,
        "x",
        Wording.number(x),
        "y",
        Wording.number(y),
        "text-anchor",
        anchor);
  }
}
