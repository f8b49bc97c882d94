package dev.tellonce.faq.report;

import dev.tellonce.faq.evaluation.IntentScore;
import dev.tellonce.faq.evaluation.IntentScore.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** How many answers are right, over how many questions are answered; the choice is marked. */
final class PrecisionChart {
  private static final int MOST_POINTS = 300;
  private static final int ROWS = 10;

  /** With fewer answers than this share, the curve jumps with every question. */
  private static final double SETTLED = 0.05;

  private final IntentScore score;
  private final double wanted;
  private final List<Point> points;

  PrecisionChart(IntentScore score, double wanted) {
    this.score = score;
    this.wanted = wanted;
    this.points = score.curve();
  }

  void write(Markup html) {
    Plot plot = new Plot(46, 338, 28, 252, least());
    Plot.begin(html, tells());
    plot.ground(html, "of the questions are answered", "of the answers are right");
    Plot.line(html, "wanted", plot.left(), plot.y(wanted), plot.right(), plot.y(wanted));
    html.empty("path", "class", "curve", "d", path(plot));
    mark(html, plot);
    html.close();
  }

  private double least() {
    double least = Math.min(wanted, chosen());
    for (Point point : points) {
      if (point.coverage() >= SETTLED) {
        least = Math.min(least, point.precision());
      }
    }
    // Five even steps of 5, 10 or 20 per cent.
    double shown = least;
    return DoubleStream.of(0.75, 0.5, 0).filter(from -> from <= shown).max().orElse(0);
  }

  private double chosen() {
    return score.precisionAnswered();
  }

  private String path(Plot plot) {
    StringBuilder path = new StringBuilder();
    int step = Math.max(1, points.size() / MOST_POINTS);
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      boolean shown = i + 1 == points.size() || (i % step == 0 && point.coverage() >= SETTLED / 2);
      if (shown && point.precision() >= plot.least()) {
        path.append(path.isEmpty() ? "M" : "L")
            .append(Wording.number(plot.x(point.coverage())))
            .append(' ')
            .append(Wording.number(plot.y(point.precision())));
      }
    }
    return path.isEmpty() ? "M0 0" : path.toString();
  }

  private void mark(Markup html, Plot plot) {
    double x = plot.x(score.coverage());
    double y = plot.y(Math.max(plot.least(), chosen()));
    Plot.line(html, "chosen-line", x, plot.bottom(), x, y);
    html.empty(
        "circle", "class", "chosen", "cx", Wording.number(x), "cy", Wording.number(y), "r", "6");
    // Low down, where the curve is not while its marker is worth having.
    boolean onTheLeft = score.coverage() > 0.5;
    double beside = onTheLeft ? -7 : 7;
    Plot.label(
        html,
        "chosen-label",
        x + beside,
        plot.bottom() - 10,
        onTheLeft ? "end" : "start",
        "as it is set");
  }

  private String tells() {
    return "As it is set, "
        + Wording.percent(score.coverage())
        + " of the questions are answered and "
        + Wording.percent(chosen())
        + " of the answers are right. The table below has the other choices.";
  }

  /** What other choices would give: a row for each tenth of the questions, and the choice. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= ROWS; i++) {
      double share = (double) i / ROWS;
      points.stream()
          .filter(point -> point.coverage() >= share)
          .findFirst()
          .ifPresent(point -> rows.add(new Row(point, false)));
    }
    rows.removeIf(row -> row.point().threshold() == score.sureFrom());
    rows.add(
        new Row(
            new Point(score.sureFrom(), score.coverage(), chosen(), score.outOfScopeRecall()),
            true));
    rows.sort((a, b) -> Double.compare(b.point().threshold(), a.point().threshold()));
    return rows;
  }

  /**
   * One choice.
   *
   * @param point what it gives
   * @param chosen whether it is the one that is made
   */
  record Row(Point point, boolean chosen) {}
}
