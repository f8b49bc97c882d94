package dev.tellonce.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.server.admin.FaqFile.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions and answers out of files as people have them. */
class FaqFileTest {
  @Test
  void linesWithTabs() {
    assertThat(FaqFile.read("\uFEFFHow long?\tTwo days.\tdelivery\r\n\r\nWhere?\tHere.\n"))
        .isEqualTo(
            new FaqFile(
                java.util.List.of(
                    new Pair("How long?", "Two days.", "delivery"),
                    new Pair("Where?", "Here.", "")),
                0,
                java.util.List.of()));
  }

  @Test
  void listsInJson() {
    String json = "[{\"question\":\"How long?\",\"answer\":\"Two days.\"},{\"question\":\"?\"}]";
    assertThat(FaqFile.read(json).pairs()).containsExactly(new Pair("How long?", "Two days.", ""));
    assertThat(FaqFile.read(json).skipped()).isEqualTo(1);
    assertThatThrownBy(() -> FaqFile.read("[{")).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void markupOfAHelpPage() {
    String page =
        """
        <!doctype html><html><head><title>Help</title>
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage",
        "mainEntity":[{"@type":"Question","name":"Do you ship to Korea?",
        "acceptedAnswer":{"@type":"Answer","text":"<p>Yes, in 7&ndash;10 days.</p>"}}]}</script>
        <script>document.write("<dt>No</dt><dd>no</dd>")</script></head><body>
        <details><summary>Can I <b>return</b> it?</summary><p>Yes.</p><p>Within 30 days &amp; free.</p></details>
        <dl><dt>Open on&nbsp;Sunday?</dt><dd>No, on weekdays.<br>9 to 17</dd></dl>
        <!-- <dt>Hidden</dt><dd>hidden</dd> -->
        </body></html>
        """;
    assertThat(FaqFile.read(page).pairs())
        .containsExactly(
            new Pair("Do you ship to Korea?", "Yes, in 7–10 days.", ""),
            new Pair("Can I return it?", "Yes.\nWithin 30 days & free.", ""),
            new Pair("Open on Sunday?", "No, on weekdays.\n9 to 17", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<dt",
        "<dt>x",
        "<script>",
        "<details><summary>only a question</details>",
        "<!--",
        "&#xFFFFFFFF;\t&",
        "{}",
        "null\tnull"
      })
  void whatIsNoneIsNoFault(String text) {
    assertThat(FaqFile.read(text).pairs()).hasSizeLessThan(2);
  }
}
