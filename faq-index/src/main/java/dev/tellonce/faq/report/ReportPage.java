package dev.tellonce.faq.report;

import dev.tellonce.faq.report.Report.Asked;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The report as one HTML file: no script, nothing fetched, pictures drawn in place, each with its
 * table.
 */
public final class ReportPage {
  private static final String TITLE = "What the bot will answer";

  /** Forbids what the page does not do, should a text ever get out of its place. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private ReportPage() {}

  /** Writes the page. */
  public static String of(Report report) {
    Markup html = new Markup();
    html.known("<!doctype html>\n").open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "robots", "content", "noindex");
    html.element("title", TITLE + " \u00B7 Tellonce");
    html.open("style").known(style()).close().close().open("body");
    html.open("header", "class", "bar").element("p", "Tellonce").element("h1", TITLE).close();
    html.open("main");
    Summary.write(html, report);
    Choices.write(html, report);
    EntryList.write(html, report);
    DoubtLists.write(html, report);
    method(html, report);
    return html.close().close().close().known("\n").toString();
  }

  private static String style() {
    try (InputStream file = ReportPage.class.getResourceAsStream("report.css")) {
      return new String(
          Objects.requireNonNull(file, "report.css").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void method(Markup html, Report report) {
    Report.Subject subject = report.subject();
    html.open("section", "class", "card", "aria-labelledby", "method");
    html.element("h2", "How this was measured", "id", "method").open("ul");
    html.element(
        "li",
        Wording.count(subject.entries(), "entry", "entries")
            + " in the language \u201C"
            + subject.language().code()
            + "\u201D with "
            + Wording.count(subject.phrasings(), "way", "ways")
            + " to put their questions; matched by words"
            + (subject.meaning() ? " and by meaning." : " alone, without a sentence encoder."));
    html.element(
        "li",
        subject.asked() == Asked.REHEARSED
            ? "Each way was asked as a visitor\u2019s question while it was hidden from everything"
                + " that looks for it. Ways that were written to differ from one another are hard"
                + " to find so; ways that repeat one another are easy. Questions that visitors have"
                + " really asked tell more: \u201Cevaluate intents\u201D takes them."
            : "The questions were collected, and somebody said which entry each of them wants. What"
                + " the bot knows was learnt from other questions.");
    html.element(
        "li",
        "From which confidence on an answer is given follows from the entries\u2019 own words and"
            + " from the wish that "
            + Wording.percent(subject.precision())
            + " of the answers are right"
            + (subject.asked() == Asked.REHEARSED
                ? "."
                : "; the questions above had no part in it."));
    html.element(
        "li",
        "Before it hands over, the bot may ask back once where two entries come close. That is"
            + " counted here as going to a person.");
    html.element(
        "li",
        "The lines through the points, and \u201Cbetween\u201D in the tables, hold the true share"
            + " in 95 of 100 cases: few questions tell little.");
    html.close().close();
  }
}
