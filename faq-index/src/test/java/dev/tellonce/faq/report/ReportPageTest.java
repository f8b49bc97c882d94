package dev.tellonce.faq.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.faq.evaluation.IntentScore;
import dev.tellonce.faq.evaluation.IntentScore.Outcome;
import dev.tellonce.faq.evaluation.Questions;
import dev.tellonce.faq.evaluation.Share;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final String HOSTILE =
      "</title><script>alert(1)</script><img src=x onerror=\"alert('2')\">&amp;\u0000\uD800\u202E";

  private static String page(Report.Asked asked, Outcome... outcomes) {
    IntentScore score = new IntentScore(0.5);
    List.of(outcomes).forEach(score::add);
    return ReportPage.of(
        new Report(
            new Report.Subject(asked, new Language("da"), 2, 9, 0.95, false),
            Map.of("parcel", "Hvor er min pakke?"),
            score,
            List.of(new Report.Uncovered("Other questions", new Share(3, 4))),
            List.of(outcomes)));
  }

  @Test
  void headlineSaysItInPlainWords() {
    Outcome[] outcomes = new Outcome[200];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] =
          Questions.wanting("parcel", "q" + i, i < 4 ? "other" : "parcel", i < 86 ? 0.9 : 0.1);
    }
    assertThat(page(Report.Asked.COLLECTED, outcomes))
        .contains("Of 100 questions like these, 43 would be answered, 41 of them right.")
        .contains("2 would get a wrong answer. 57 go to a person, with all that was said.")
        .contains("Other questions: 3 of 4 go to a person (75.0\u00A0%)")
        .contains("Hvor er min pakke?");
  }

  @Test
  void whatVisitorsWroteStaysText() {
    String page =
        page(
            Report.Asked.COLLECTED,
            Questions.wanting(HOSTILE, HOSTILE, "parcel", 0.9, HOSTILE, 0.8),
            Questions.wanting("parcel", HOSTILE, HOSTILE, 0.9, "parcel", 0.8));
    assertThat(page)
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("\u0000")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("onerror=&quot;alert(&#39;2&#39;)&quot;&gt;&amp;amp;\uFFFD\uFFFD");
  }

  @Test
  void nothingIsFetchedAndNothingRuns() {
    assertThat(page(Report.Asked.REHEARSED, Questions.wanting("parcel", "hvor?", "parcel", 0.9)))
        .startsWith("<!doctype html>")
        .contains("default-src &#39;none&#39;")
        .doesNotContain("<script")
        .doesNotContain("<link")
        .doesNotContain(" src=")
        .doesNotContain("url(")
        .doesNotContain("@import")
        .doesNotContain("http:")
        .doesNotContain("https:");
  }

  @Test
  void nothingToCountIsToldCalmly() {
    assertThat(page(Report.Asked.COLLECTED))
        .contains("There is no question yet that an entry covers.")
        .contains("None: every phrasing fits its entry.")
        .doesNotContain("NaN");
  }

  @Test
  void sameFiguresGiveTheSameBytes() {
    Outcome outcome = Questions.wanting("parcel", "hvor?", "parcel", 0.9);
    assertThat(page(Report.Asked.COLLECTED, outcome))
        .isEqualTo(page(Report.Asked.COLLECTED, outcome));
  }
}
