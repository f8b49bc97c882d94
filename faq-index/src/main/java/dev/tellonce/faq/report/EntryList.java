package dev.tellonce.faq.report;

import dev.tellonce.faq.evaluation.EntryScore;
import dev.tellonce.faq.evaluation.IntentScore.Ending;
import dev.tellonce.faq.evaluation.IntentScore.Outcome;
import java.util.List;
import java.util.stream.IntStream;

/** Entry by entry, what the bot answers and what not, with the questions. */
final class EntryList {
  private static final int MOST_SHOWN = 30;

  private final Markup html;
  private final Report report;

  private EntryList(Markup html, Report report) {
    this.html = html;
    this.report = report;
  }

  static void write(Markup html, Report report) {
    new EntryList(html, report).write();
  }

  private void write() {
    List<EntryScore> entries = EntryScore.of(report.score());
    html.open("section", "class", "card", "aria-labelledby", "entries");
    html.element("h2", "Entry by entry", "id", "entries");
    if (entries.isEmpty()) {
      html.element("p", "No question wants an entry that is known.").close();
      return;
    }
    html.element(
        "p",
        "What becomes of the questions that want each entry, the best answered first. Open one to"
            + " see its questions.");
    html.open("table", "class", "entries");
    html.element("caption", "What becomes of the questions of each entry", "class", "unseen");
    html.open("thead").open("tr").element("th", "Entry", "scope", "col");
    html.element("th", "Right", "scope", "col", "class", "number");
    html.element("th", "Wrong", "scope", "col", "class", "number");
    html.element("th", "Person", "scope", "col", "class", "number");
    html.close().close().open("tbody");
    entries.forEach(this::row);
    html.close().close().close();
  }

  private void row(EntryScore entry) {
    html.open("tr").open("th", "scope", "row");
    html.open("details").open("summary");
    Names.write(html, report, entry.intent());
    if (entry.kept()) {
      html.text(" ").element("span", "kept for people", "class", "tag");
    }
    html.close();
    questions(entry);
    html.close();
    bar(entry);
    html.close();
    Tables.number(html, String.valueOf(entry.share(Ending.RIGHT).part()));
    Tables.number(html, String.valueOf(entry.share(Ending.WRONG).part()));
    Tables.number(html, String.valueOf(entry.share(Ending.PERSON).part()));
    html.close();
  }

  /** A bar of three parts; what it says stands in the cells beside it. */
  private void bar(EntryScore entry) {
    html.open(
        "svg",
        "class",
        "share",
        "viewBox",
        "0 0 100 4",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    double right = 100 * entry.share(Ending.RIGHT).value();
    double wrong = 100 * entry.share(Ending.WRONG).value();
    part("person", 0, 100);
    part("right", 0, right);
    part("wrong", right, wrong);
    html.close();
  }

  private void part(String kind, double from, double width) {
    html.empty(
        "rect",
        "class",
        kind,
        "x",
        Wording.number(from),
        "y",
        "0",
        "width",
        Wording.number(width),
        "height",
        "4");
  }

  private void questions(EntryScore entry) {
    html.open("ul", "class", "questions");
    for (Ending ending : Ending.values()) {
      IntStream.range(0, entry.questions().size())
          .filter(i -> entry.endings().get(i) == ending)
          .limit(MOST_SHOWN)
          .forEach(i -> question(entry.questions().get(i), ending));
      long more = entry.share(ending).part() - MOST_SHOWN;
      if (more > 0) {
        html.element("li", "and " + more + " more " + name(ending), "class", "more");
      }
    }
    html.close();
  }

  private void question(Outcome outcome, Ending ending) {
    html.open("li", "class", ending.name().toLowerCase(java.util.Locale.ROOT));
    html.element("span", name(ending), "class", "unseen").text(" ");
    html.words(Wording.cut(outcome.text()), report.subject().language().code());
    if (ending == Ending.WRONG) {
      html.text(" \u2192 ");
      Names.write(html, report, outcome.found().orElse(""));
    }
    html.text(" ").element("small", Wording.whole(outcome.confidence())).close();
  }

  private static String name(Ending ending) {
    return switch (ending) {
      case RIGHT -> "answered rightly";
      case WRONG -> "answered wrongly";
      case PERSON -> "to a person";
    };
  }
}
