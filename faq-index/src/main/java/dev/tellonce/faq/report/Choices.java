package dev.tellonce.faq.report;

import dev.tellonce.faq.evaluation.IntentScore.Point;
import dev.tellonce.faq.evaluation.Reliability;
import dev.tellonce.faq.evaluation.Reliability.Bin;
import dev.tellonce.faq.evaluation.Share;

/** The two diagrams: what other wishes would give, and whether confidence means what it says. */
final class Choices {
  private Choices() {}

  static void write(Markup html, Report report) {
    html.open("div", "class", "pair");
    precision(html, report);
    reliability(html, Reliability.of(report.score().outcomes()));
    html.close();
  }

  private static void precision(Markup html, Report report) {
    PrecisionChart chart = new PrecisionChart(report.score(), report.subject().precision());
    html.open("section", "class", "card", "aria-labelledby", "choice");
    html.element("h2", "Answer more, or be right more often", "id", "choice");
    html.element(
        "p",
        "Each point of the line is another setting: further right more questions are answered, and"
            + " more of the answers are wrong. The dashed line is what you wish for, "
            + Wording.percent(report.subject().precision())
            + ".");
    chart.write(html);
    Tables.begin(html, "Other settings", "Confidence", "Answered", "Right", "Others refused");
    for (PrecisionChart.Row row : chart.rows()) {
      Point point = row.point();
      html.open("tr", "class", row.chosen() ? "chosen" : "other");
      html.element(
          "th",
          Wording.percent(point.threshold()) + (row.chosen() ? " (as it is set)" : ""),
          "scope",
          "row");
      Tables.number(html, Wording.percent(point.coverage()));
      Tables.number(html, Wording.percent(point.precision()));
      Tables.number(html, Wording.percent(point.refused()));
      html.close();
    }
    Tables.end(html);
    html.close();
  }

  private static void reliability(Markup html, Reliability reliability) {
    html.open("section", "class", "card", "aria-labelledby", "reliability");
    html.element("h2", "How far its confidence can be trusted", "id", "reliability");
    html.element(
        "p",
        "Where the bot is 80 % sure, it should be right 8 times of 10: points on the dashed line"
            + " keep what they promise, points above it are careful, points below it promise too"
            + " much. The columns tell how many questions stand behind each point.");
    ReliabilityChart.write(html, reliability);
    Tables.begin(html, "The numbers", "Confidence", "Right", "Between", "Questions");
    for (Bin bin : reliability.bins()) {
      html.open("tr");
      html.element(
          "th", Wording.whole(bin.from()) + " to " + Wording.whole(bin.to()), "scope", "row");
      boolean none = bin.right().whole() == 0;
      Tables.number(html, none ? "\u2013" : Wording.percent(bin.right().value()));
      Tables.number(html, none ? "\u2013" : span(bin.right()));
      Tables.number(html, String.valueOf(bin.right().whole()));
      html.close();
    }
    Tables.end(html);
    html.close();
  }

  private static String span(Share share) {
    return Math.round(100 * share.low()) + "\u2013" + Wording.whole(share.high());
  }
}
