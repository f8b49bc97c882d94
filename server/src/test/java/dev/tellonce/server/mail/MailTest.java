package dev.tellonce.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tellonce.bot.message.InvalidValueException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail, to a real SMTP server in this process. */
class MailTest {
  private static final Mail HELLO =
      new Mail("anna@shop.example", "Hei, Åse: 안녕", "Velkommen.\nÆØÅ 안녕하세요", "<p>ÆØÅ</p>");

  private final List<Duration> pauses = new ArrayList<>();
  private final Deque<Runnable> asleep = new ArrayDeque<>();

  private static MailSettings settings(int port) {
    return new MailSettings(
        "127.0.0.1",
        port,
        MailSettings.Security.NONE,
        Optional.empty(),
        Optional.empty(),
        "chat@shop.example",
        "Nordlys ☼");
  }

  private MailQueue queue(Sender sender) {
    return new MailQueue(
        sender,
        Runnable::run,
        (pause, work) -> {
          pauses.add(pause);
          asleep.add(work);
        });
  }

  private static Sender smtp(int port) {
    return new SmtpSender(settings(port), () -> Instant.parse("2026-03-02T09:00:00Z"));
  }

  @Test
  void messageArrivesInEveryScript() throws MessagingException, IOException {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      assertThat(queue(smtp(server.getSmtp().getPort())).offer(HELLO)).isTrue();
      MimeMessage got = server.getReceivedMessages()[0];
      assertThat(got.getSubject()).isEqualTo(HELLO.subject());
      assertThat(got.getRecipients(Message.RecipientType.TO)).hasSize(1);
      assertThat(got.getFrom()[0].toString()).contains("chat@shop.example");
      MimeMultipart parts = (MimeMultipart) got.getContent();
      assertThat(String.valueOf(parts.getBodyPart(0).getContent()).replace("\r\n", "\n").strip())
          .isEqualTo(HELLO.text());
      assertThat(String.valueOf(parts.getBodyPart(1).getContent())).contains("<p>ÆØÅ</p>");
      assertThat(pauses).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void serverThatIsAwayIsTriedAgainAndThenGivenUp() throws IOException {
    int port;
    try (java.net.ServerSocket free =
        new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    MailQueue queue = queue(smtp(port));
    assertThat(queue.offer(HELLO)).isTrue();
    while (!asleep.isEmpty()) {
      asleep.remove().run();
    }
    assertThat(pauses).isEqualTo(MailQueue.PAUSES);
    assertThat(queue.waiting()).isZero();
  }

  @Test
  void queueIsBoundedAndSaysSo() {
    MailQueue queue = queue(mail -> Sender.Outcome.LATER);
    for (int i = 0; i < MailQueue.MOST_WAITING; i++) {
      assertThat(queue.offer(HELLO)).isTrue();
    }
    assertThat(queue.offer(HELLO)).isFalse();
    queue.close();
    asleep.forEach(Runnable::run);
    assertThat(queue.offer(HELLO)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "@shop.example",
        "anna@shop.example\r\nBcc: all@shop.example",
        "anna@shop.example,bo@shop.example",
        "Anna <anna@shop.example>",
        "anna@shop..example",
        "an na@shop.example",
        "anna@shop.example\u0000"
      })
  void whatIsNoAddressIsRefused(String to) {
    assertThatThrownBy(() -> new Mail(to, "Hello", "Hello", ""))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\r\nBcc: all@shop.example", "a\nb", "a\u0085b"})
  void subjectIsOneLine(String subject) {
    assertThatThrownBy(() -> new Mail("anna@shop.example", subject, "Hello", ""))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void plainConnectionsStayOnThisMachine() {
    assertThatThrownBy(
            () ->
                new MailSettings(
                    "mail.shop.example",
                    25,
                    MailSettings.Security.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    "chat@shop.example",
                    ""))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("starttls");
  }
}
