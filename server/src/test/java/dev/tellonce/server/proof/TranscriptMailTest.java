package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Transcripts by e-mail, from a real server to a real SMTP server. */
class TranscriptMailTest {
  private static final String IDA = "ida@example.com";
  private static final String AS_WRITTEN = "You must wait until Monday.";

  private final GreenMail post =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final RateClock rates = RateClock.standing();

  private Path data;

  @BeforeEach
  void start(@TempDir Path folder) {
    data = folder;
    post.start();
  }

  @AfterEach
  void stop() {
    post.stop();
  }

  private RunningServer server() {
    return RunningServer.withMail(data, rates, post.getSmtp().getPort());
  }

  private static ObjectNode to(String email) {
    return Json.object().put("email", email);
  }

  private static JsonNode asked(WireClient visitor, String email) {
    return visitor.answer(visitor.command(visitor.conversation(), "transcript_mail", to(email)));
  }

  private void arrived(int count) {
    Until.holds(count + " letters", () -> post.getReceivedMessages().length >= count);
    assertThat(post.getReceivedMessages()).hasSize(count);
  }

  private static String part(MimeMessage letter, int index) throws MessagingException, IOException {
    MimeMultipart parts = (MimeMultipart) letter.getContent();
    return String.valueOf(parts.getBodyPart(index).getContent()).replace("\r\n", "\n");
  }

  @Test
  void visitorIsSentWhatTheVisitorMayReadAndNothingElse() throws MessagingException, IOException {
    try (RunningServer server = server();
        WireClient visitor = server.visitor("ida");
        WireClient mia = server.agent("mia")) {
      assertThat(visitor.next("welcome", frame -> true).path("transcript_mail").asBoolean())
          .isTrue();
      visitor.stored(visitor.say("Where is <b>my parcel</b>?"));
      String conv = visitor.conversation();
      Script.accept(server, mia, conv);
      mia.stored(mia.command(conv, "note", Json.object().put("text", "A private-note")));
      mia.stored(mia.say(WireClient.id(), conv, AS_WRITTEN));
      AgentSaid said = (AgentSaid) Script.bodies(server, conv, "AgentSaid").getLast();
      assertThat(said.asWritten()).isEqualTo(AS_WRITTEN);
      assertThat(said.content().plainText()).isNotEqualTo(AS_WRITTEN);

      JsonNode answer = asked(visitor, " " + IDA + " ");
      assertThat(answer.path("type").asString()).isEqualTo("ok");
      assertThat(answer.path("seq").asLong()).isZero();
      arrived(1);
      MimeMessage letter = post.getReceivedMessages()[0];
      assertThat(letter.getSubject()).isEqualTo("Your conversation with The shop");
      assertThat(letter.getRecipients(Message.RecipientType.TO)).hasSize(1);
      assertThat(letter.getAllRecipients()[0].toString()).isEqualTo(IDA);
      String text = part(letter, 0);
      String page = part(letter, 1);
      assertThat(text)
          .contains("Where is <b>my parcel</b>?")
          .contains(said.content().plainText())
          .contains("Agent mia, ");
      assertThat(page).contains("Where is &lt;b&gt;my parcel&lt;/b&gt;?");
      assertThat(text + page).doesNotContain("private-note").doesNotContain("You must wait");
    }
  }

  @Test
  void fourthWithinAnHourIsRefusedKindlyAndARepeatIsNoFourth() {
    try (RunningServer server = server();
        WireClient visitor = server.visitor("ida")) {
      visitor.stored(visitor.say("Hello"));
      String cid = WireClient.id();
      ObjectNode once =
          Json.frame("cmd")
              .put("cid", cid)
              .put("name", "transcript_mail")
              .put("conv", visitor.conversation());
      once.set("args", to(IDA));
      for (int i = 0; i < 5; i++) {
        visitor.forget();
        visitor.raw(once);
        visitor.next("ok", frame -> frame.path("cid").asString("").equals(cid));
        rates.pass(Duration.ofSeconds(1));
      }
      assertThat(asked(visitor, "ida@mail.example").path("type").asString()).isEqualTo("ok");
      assertThat(asked(visitor, "ida@post.example").path("type").asString()).isEqualTo("ok");
      JsonNode no = asked(visitor, "ida@more.example");
      assertThat(no.path("code").asString()).isEqualTo("mail_limit");
      assertThat(no.path("retry").asBoolean(true)).isFalse();
      assertThat(no.path("say").asString()).contains("20 min");
      arrived(3);
      rates.pass(Duration.ofMinutes(21));
      assertThat(asked(visitor, "ida@more.example").path("type").asString()).isEqualTo("ok");
      arrived(4);
    }
  }

  @Test
  void nobodyFloodsAnAddressFromManySessions() {
    try (RunningServer server = server()) {
      for (int i = 0; i < 4; i++) {
        try (WireClient visitor = server.visitor("v" + i)) {
          visitor.stored(visitor.say("Hello"));
          JsonNode answer = asked(visitor, i % 2 == 0 ? IDA : "IDA@example.com");
          assertThat(answer.path("code").asString("")).isEqualTo(i < 3 ? "" : "mail_limit");
          // Who was refused for the recipient's sake has lost nothing.
          assertThat(asked(visitor, "v" + i + "@example.com").path("type").asString())
              .isEqualTo("ok");
        }
      }
      arrived(7);
    }
  }

  @Test
  void whatIsNoAddressIsRefusedWithAKindSentence() {
    try (RunningServer server = server();
        WireClient visitor = server.visitor("ida")) {
      visitor.stored(visitor.say("Hello"));
      for (String bad :
          new String[] {"", "ida", "ida@example.com\r\nBcc: bo@example.com", "a".repeat(300)}) {
        JsonNode no = asked(visitor, bad);
        assertThat(no.path("code").asString()).isEqualTo("bad_address");
        assertThat(no.path("say").asString()).contains("Please check it again");
        assertThat(no.path("retry").asBoolean(true)).isFalse();
      }
      assertThat(asked(visitor, IDA).path("type").asString()).isEqualTo("ok");
      arrived(1);
    }
  }

  @Test
  void anothersTranscriptIsSentToNobody() {
    try (RunningServer server = server();
        WireClient visitor = server.visitor("ida");
        WireClient other = server.visitor("bo")) {
      visitor.stored(visitor.say("Hello"));
      other.stored(other.say("Hello too"));
      String cid = other.command(visitor.conversation(), "transcript_mail", to(IDA));
      assertThat(other.answer(cid).path("code").asString()).isEqualTo("not_found");
      assertThat(post.getReceivedMessages()).isEmpty();
    }
  }

  @Test
  void withoutMailSettingsTheWelcomeSaysSoAndTheCommandIsRefused() {
    try (RunningServer server = RunningServer.start(data);
        WireClient visitor = server.visitor("ida")) {
      assertThat(visitor.next("welcome", frame -> true).path("transcript_mail").asBoolean(true))
          .isFalse();
      visitor.stored(visitor.say("Hello"));
      assertThat(asked(visitor, IDA).path("code").asString()).isEqualTo("no_mail");
    }
  }

  @Test
  void addressIsToldBackOnlyWhenTheHostSiteVouchesForIt() {
    try (RunningServer server = server()) {
      JsonNode known = ticket(server, SignedIdentity.of("eva", "Eva", now()).text());
      assertThat(known.path("identity").path("email").asString()).isEqualTo("eva@example.org");
      assertThat(ticket(server, "").has("identity")).isFalse();
    }
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  private static JsonNode ticket(RunningServer server, String identity) {
    return server
        .door()
        .call(
            "POST",
            "/v1/visitor/ticket",
            Json.write(Json.object().put("inbox", RunningServer.SHOP).put("identity", identity)),
            server.door().origin())
        .json();
  }
}
