package dev.tellonce.server.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.EveryEntry;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.Deleted;
import dev.tellonce.bot.journal.JournalEntry.Edited;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.server.mail.Mail;
import dev.tellonce.server.proof.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a transcript by e-mail holds, and what it never holds. */
class TranscriptTest {
  private static final Instant TIME = Instant.parse("2026-11-20T09:14:02.480Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private static Transcript of(List<JournalEntry> bodies) {
    Transcript transcript = new Transcript();
    long seq = 1;
    for (JournalEntry body : bodies) {
      transcript.add(
          new Entry(
              new ConversationId("Zk3vQ1m0T8yXo2nLr5uPwA"),
              seq,
              TIME,
              Sender.SYSTEM,
              new ClientId("b7Qm2Xv9RkT4yLs0Wd8eHg"),
              body,
              "q3VbT0pLk9s"));
      seq++;
    }
    return transcript;
  }

  private static Mail letter(String language, List<JournalEntry> bodies) {
    return new TranscriptLetter(TranscriptWords.of(new Language(language)), "Nordlys & Søn", ZONE)
        .to("ida@example.com", of(bodies));
  }

  private static VisitorSaid said(String text) {
    return new VisitorSaid(new Content.Text(text), Optional.empty());
  }

  @Test
  void whatIsForStaffIsNeverInIt() {
    Mail letter = letter("en", EveryEntry.entries());
    assertThat(letter.text() + letter.html())
        .doesNotContain(EveryEntry.STAFF_ONLY)
        .contains("Hello.")
        .contains("It is on its way.");
    assertThat(letter.text()).contains("kvittering æøå.pdf");
  }

  @Test
  void changedMessagesReadAsChangedAndTakenBackOnesNotAtAll() {
    Mail letter =
        letter(
            "en",
            List.of(
                said("My first wrods"),
                said("A secret slip"),
                new Edited(1, new Content.Text("My first words")),
                new Deleted(2),
                new JournalEntry.Resolved(Optional.empty())));
    assertThat(letter.text())
        .contains("You, 20 Nov 2026, 10:14\nMy first words")
        .contains("This message was removed")
        .contains("--- Resolved, ")
        .doesNotContain("wrods");
    assertThat(letter.text() + letter.html()).doesNotContain("slip");
  }

  @Test
  void wordsBecomeNoMarkupAndNoHeader() {
    Mail letter =
        letter("en", List.of(said("<script>alert('x')</script>\u0007 & \"so\"\nTo: all")));
    assertThat(letter.html())
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;so&quot;<br>To: all")
        .contains("Nordlys &amp; Søn")
        .doesNotContain("<script")
        .doesNotContain("href")
        .doesNotContain("src=");
    assertThat(letter.subject()).isEqualTo("Your conversation with Nordlys & Søn");
  }

  @Test
  void veryLongConversationKeepsItsEnd() {
    String long1 = "&".repeat(Content.MAX_CHARACTERS);
    List<JournalEntry> bodies = new ArrayList<>(List.of(said("The beginning")));
    for (int i = 0; i < 40; i++) {
      bodies.add(said(long1));
    }
    bodies.add(said("The end"));
    Mail letter = letter("da", bodies);
    assertThat(letter.text())
        .contains("Begyndelsen er udeladt")
        .contains("The end")
        .doesNotContain("The beginning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "da", "fi", "nb", "ko", "sv", "de"})
  void everyLanguageNamesTheShopAndTheVisitor(String language) {
    Mail letter = letter(language, List.of(said("Words")));
    TranscriptWords words = TranscriptWords.of(new Language(language));
    assertThat(words.language()).isEqualTo(language);
    assertThat(letter.subject()).contains("Nordlys & Søn").doesNotContain("{");
    assertThat(letter.text()).contains(words.you() + ", ").contains("2026").doesNotContain("{");
    assertThat(letter.html()).contains("lang=\"" + language + "\"");
    assertThat(words.tooOften()).contains("{minutes}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "da", "fi", "nb", "ko", "sv", "de"})
  void letterSpeaksAsThePanelDoes(String language) throws IOException {
    Path panel =
        Optional.ofNullable(RunningServer.configFolder().getParent())
            .orElseThrow()
            .resolve("server/src/main/web/widget/locales/" + language + ".ts");
    TranscriptWords words = TranscriptWords.of(new Language(language));
    assertThat(Files.readString(panel))
        .contains("you: \"" + words.you() + "\"")
        .contains("automatic: \"" + words.automatic() + "\"")
        .contains("removed: \"" + words.removed() + "\"")
        .contains("settled: \"" + words.settled() + "\"")
        .contains("`" + words.file().replace("{name}", "${name}") + "`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ida@example.com",
        "ida.holm+chat@mail.example.co.uk",
        "o'neill@example.io",
        "a@b-c.example"
      })
  void addressIsTaken(String address) {
    assertThat(TranscriptMail.isAddress(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ida",
        "ida@example",
        "ida@localhost",
        ".ida@example.com",
        "ida.@example.com",
        "i..da@example.com",
        "ida@-example.com",
        "ida@example..com",
        "ida@example.com.",
        "ida@exa_mple.com",
        "ida@[127.0.0.1]",
        "ida@example.com\r\nBcc: bo@example.com",
        "ida@example.com,bo@example.com",
        "Ida <ida@example.com>",
        "\"ida\"@example.com"
      })
  void whatMailCannotReachIsRefused(String address) {
    assertThat(TranscriptMail.isAddress(address)).isFalse();
  }
}
