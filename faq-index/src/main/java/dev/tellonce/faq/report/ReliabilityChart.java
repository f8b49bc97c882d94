package dev.tellonce.faq.report;

import dev.tellonce.faq.evaluation.Reliability;
import dev.tellonce.faq.evaluation.Reliability.Bin;

/** How often a confidence was right, over the confidence; below, how many questions had it. */
final class ReliabilityChart {
  private static final double COLUMNS_TOP = 220;
  private static final double COLUMNS_BOTTOM = 252;

  private ReliabilityChart() {}

  static void write(Markup html, Reliability reliability) {
    Plot plot = new Plot(46, 338, 28, 208, 0);
    Plot.begin(
        html,
        "Confidence and truth are "
            + Wording.percent(reliability.gap())
            + " apart on average. The table below has the numbers.");
    plot.ground(html, "is how sure the bot is", "of the questions it is right");
    Plot.line(html, "wanted", plot.x(0), plot.y(0), plot.x(1), plot.y(1));
    long most = reliability.bins().stream().mapToLong(bin -> bin.right().whole()).max().orElse(0);
    for (Bin bin : reliability.bins()) {
      if (bin.right().whole() > 0) {
        column(html, plot, bin, most);
      }
    }
    for (Bin bin : reliability.bins()) {
      if (bin.right().whole() > 0) {
        point(html, plot, bin);
      }
    }
    html.close();
  }

  private static void column(Markup html, Plot plot, Bin bin, long most) {
    double height =
        Math.max(1, (COLUMNS_BOTTOM - COLUMNS_TOP) * bin.right().whole() / Math.max(1, most));
    html.empty(
        "rect",
        "class",
        "column",
        "x",
        Wording.number(plot.x(bin.from()) + 2),
        "y",
        Wording.number(COLUMNS_BOTTOM - height),
        "width",
        Wording.number(plot.x(bin.to()) - plot.x(bin.from()) - 4),
        "height",
        Wording.number(height));
  }

  private static void point(Markup html, Plot plot, Bin bin) {
    double x = plot.x(bin.promised());
    Plot.line(html, "span", x, plot.y(bin.right().low()), x, plot.y(bin.right().high()));
    html.empty(
        "circle",
        "class",
        "point",
        "cx",
        Wording.number(x),
        "cy",
        Wording.number(plot.y(bin.right().value())),
        "r",
        "5");
  }
}
