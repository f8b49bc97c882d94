package dev.tellonce.faq.report;

import dev.tellonce.faq.evaluation.Doubts;
import dev.tellonce.faq.evaluation.Doubts.Rivals;
import dev.tellonce.faq.evaluation.Doubts.Twice;
import dev.tellonce.faq.evaluation.IntentScore.Outcome;
import dev.tellonce.faq.evaluation.IntentScore.Pair;
import java.util.List;
import java.util.Map;

/** What to look at: entries taken for others, entries that compete, phrasings in a wrong place. */
final class DoubtLists {
  private static final int MOST_PAIRS = 12;
  private static final int MOST_EXAMPLES = 3;
  private static final int MOST_PHRASINGS = 40;

  private final Markup html;
  private final Report report;

  private DoubtLists(Markup html, Report report) {
    this.html = html;
    this.report = report;
  }

  static void write(Markup html, Report report) {
    DoubtLists lists = new DoubtLists(html, report);
    lists.confusions();
    lists.rivals();
    lists.misplaced();
  }

  private void begin(String id, String title, String why) {
    html.open("section", "class", "card", "aria-labelledby", id);
    html.element("h2", title, "id", id).element("p", why);
  }

  private void confusions() {
    begin(
        "confusions",
        "Taken for one another",
        "Questions whose best match is another entry than the one they want. Most of them go to a"
            + " person, because the bot is not sure of them.");
    List<Map.Entry<Pair, Long>> pairs =
        report.score().confusions().entrySet().stream().limit(MOST_PAIRS).toList();
    if (pairs.isEmpty()) {
      html.element("p", "None: every question found its entry.", "class", "none");
    }
    html.open("ul", "class", "pairs");
    for (Map.Entry<Pair, Long> each : pairs) {
      Pair pair = each.getKey();
      html.open("li");
      pair(pair.wanted(), " is taken for ", pair.found(), each.getValue());
      examples(
          report.score().outcomes().stream()
              .filter(outcome -> outcome.wanted().filter(pair.wanted()::equals).isPresent())
              .filter(outcome -> outcome.found().filter(pair.found()::equals).isPresent())
              .toList());
      html.close();
    }
    html.close().close();
  }

  private void rivals() {
    begin(
        "rivals",
        "Entries that compete",
        "Here the bot wavers between two entries, so that it asks back or hands over. Put what sets"
            + " them apart into their phrasings, or make one entry of the two.");
    List<Rivals> all = Doubts.rivals(report.own());
    if (all.isEmpty()) {
      html.element("p", "None: every entry stands by itself.", "class", "none");
    }
    html.open("ul", "class", "pairs");
    for (Rivals rivals : all.stream().limit(MOST_PAIRS).toList()) {
      html.open("li");
      pair(rivals.one(), " and ", rivals.other(), rivals.questions().size());
      examples(rivals.questions());
      html.close();
    }
    html.close().close();
  }

  private void pair(String one, String between, String other, long questions) {
    html.open("p", "class", "both");
    Names.write(html, report, one);
    html.element("span", between, "class", "soft");
    Names.write(html, report, other);
    html.text(" ")
        .element("span", Wording.count(questions, "question", "questions"), "class", "tag");
    html.close();
  }

  private void examples(List<Outcome> outcomes) {
    html.open("ul", "class", "examples");
    for (Outcome outcome : outcomes.stream().limit(MOST_EXAMPLES).toList()) {
      html.open("li");
      html.words(Wording.cut(outcome.text()), report.subject().language().code());
      html.close();
    }
    html.close();
  }

  private void misplaced() {
    begin(
        "misplaced",
        "Phrasings that look wrong",
        "Each of these was hidden and then asked, and the bot was sure that it belongs to another"
            + " entry. Move it, make it clearer, or leave it if you know better.");
    String language = report.subject().language().code();
    List<Twice> twice = Doubts.twice(report.own());
    List<Outcome> misplaced =
        Doubts.misplaced(report.own()).stream()
            .filter(each -> twice.stream().noneMatch(two -> two.text().equals(each.text())))
            .toList();
    if (twice.isEmpty() && misplaced.isEmpty()) {
      html.element("p", "None: every phrasing fits its entry.", "class", "none");
    }
    html.open("ul", "class", "pairs");
    for (Twice each : twice.stream().limit(MOST_PHRASINGS).toList()) {
      html.open("li").open("p", "class", "both").words(Wording.cut(each.text()), language).close();
      html.open("p", "class", "where").text("stands in more than one entry: ");
      for (int i = 0; i < each.intents().size(); i++) {
        html.text(i == 0 ? "" : ", ");
        Names.write(html, report, each.intents().get(i));
      }
      html.close().close();
    }
    for (Outcome each : misplaced.stream().limit(MOST_PHRASINGS).toList()) {
      html.open("li").open("p", "class", "both").words(Wording.cut(each.text()), language);
      html.text(" ").element("span", Wording.whole(each.confidence()) + " sure", "class", "tag");
      html.close().open("p", "class", "where").text("stands in ");
      Names.write(html, report, each.wanted().orElse(""));
      html.text(", looks like ");
      Names.write(html, report, each.found().orElse(""));
      html.close().close();
    }
    html.close();
    long more = Math.max(0, misplaced.size() - MOST_PHRASINGS);
    if (more > 0) {
      html.element("p", "and " + Wording.count(more, "more", "more"), "class", "none");
    }
    html.close();
  }
}
