package dev.tellonce.faq.report;

import dev.tellonce.faq.evaluation.IntentScore;
import dev.tellonce.faq.evaluation.PerHundred;
import dev.tellonce.faq.evaluation.Share;
import dev.tellonce.faq.report.Report.Asked;
import dev.tellonce.faq.report.Report.Uncovered;

/** The answer in a sentence, as a picture, and in the few figures that matter. */
final class Summary {
  private static final long HUNDRED = 100;

  private Summary() {}

  static void write(Markup html, Report report) {
    IntentScore score = report.score();
    PerHundred figures = PerHundred.of(score);
    html.open("section", "class", "card summary", "aria-labelledby", "summary");
    html.open("div");
    html.element("h2", headline(figures, report.subject().asked()), "id", "summary");
    html.element("p", rest(figures, score), "class", "lead");
    for (Uncovered each : report.uncovered()) {
      html.element("p", uncovered(each));
    }
    legend(html, figures);
    html.close();
    Waffle.write(html, figures);
    html.close();
    tiles(html, report);
  }

  private static String headline(PerHundred figures, Asked asked) {
    String these =
        (asked == Asked.REHEARSED
            ? " questions that your entries cover, "
            : " questions like these, ");
    if (figures.questions() == 0) {
      return "There is no question yet that an entry covers.";
    }
    return (figures.questions() == HUNDRED ? "Of 100" : "Of the " + figures.questions())
        + these
        + figures.answered()
        + " would be answered"
        + (figures.answered() == 0 ? "." : ", " + figures.right() + " of them right.");
  }

  private static String rest(PerHundred figures, IntentScore score) {
    String wrong =
        switch ((int) figures.wrong()) {
          case 0 -> "No wrong answer was seen. ";
          case 1 -> "1 would get a wrong answer. ";
          default -> figures.wrong() + " would get a wrong answer. ";
        };
    String kept =
        score.kept().isEmpty()
            ? ""
            : " Among them are those whose entry you keep for people ("
                + Wording.count(score.kept().size(), "entry", "entries")
                + ").";
    return wrong
        + (figures.person() == 1
            ? "1 goes to a person, with all that was said."
            : figures.person() + " go to a person, with all that was said.")
        + kept;
  }

  private static String uncovered(Uncovered each) {
    Share refused = each.refused();
    return refused.part() == refused.whole()
        ? each.what() + ": all " + refused.whole() + " go to a person."
        : each.what()
            + ": "
            + refused.part()
            + " of "
            + refused.whole()
            + " go to a person ("
            + Wording.percent(refused.value())
            + "); the others would get an answer that does not fit.";
  }

  private static void legend(Markup html, PerHundred figures) {
    html.open("ul", "class", "legend");
    legend(html, Waffle.RIGHT, figures.right(), "answered rightly");
    legend(html, Waffle.WRONG, figures.wrong(), "answered wrongly");
    legend(html, Waffle.PERSON, figures.person(), "to a person");
    html.close();
  }

  private static void legend(Markup html, String kind, long many, String what) {
    html.open("li");
    Waffle.key(html, kind);
    html.element("strong", String.valueOf(many)).text(" " + what).close();
  }

  private static void tiles(Markup html, Report report) {
    IntentScore score = report.score();
    html.open("dl", "class", "tiles");
    Share covered = new Share(Math.round(score.coverage() * score.inScope()), score.inScope());
    tile(html, "of the covered questions are answered", covered);
    tile(html, "of the answers are right", score.rightAnswers());
    tile(
        html,
        "of the other questions go to a person",
        new Share(Math.round(score.outOfScopeRecall() * score.outOfScope()), score.outOfScope()));
    html.open("div").element("dt", "is the confidence from which the bot answers");
    html.open("dd").element("strong", Wording.percent(score.sureFrom()));
    html.element("span", "for " + Wording.percent(report.subject().precision()) + " right answers");
    html.close().close().close();
  }

  private static void tile(Markup html, String what, Share share) {
    html.open("div").element("dt", what).open("dd");
    if (share.whole() == 0) {
      html.element("strong", "\u2013").element("span", "none to count");
    } else {
      html.element("strong", Wording.percent(share.value()));
      html.element("span", share.part() + " of " + share.whole() + ", between " + between(share));
    }
    html.close().close();
  }

  static String between(Share share) {
    return Wording.whole(share.low()) + " and " + Wording.whole(share.high());
  }
}
