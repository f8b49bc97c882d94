package dev.tellonce.server.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.Secret;
import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.Json;
import dev.tellonce.server.proof.RunningServer;
import dev.tellonce.server.proof.WireClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Signed calls of a platform: only whole ones are taken, each once. */
@TestInstance(Lifecycle.PER_CLASS)
class WebhookRoutesTest {
  private static final String PATH = "/v1/webhooks/" + RunningServer.PARTNER;
  private static final String KEY = "the first secret of the partner!";
  private static final String OLD_KEY = "the secret before the first one!";

  private RunningServer server;

  @BeforeAll
  void start(@TempDir Path data) {
    server = RunningServer.withWebhook(data, List.of(secret(KEY), secret(OLD_KEY)));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static Secret secret(String key) {
    return Secret.of(
        "whsec_" + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
  }

  private static String body(String session, String id, String text) {
    ObjectNode body = Json.object().put("type", "message.created");
    ObjectNode data = body.putObject("data");
    data.putObject("session").put("id", session);
    data.putObject("message").put("id", id).put("text", text);
    return Json.write(body);
  }

  private static String signature(String key, String id, long time, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = mac.doFinal((id + "." + time + "." + body).getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer call(String id, long time, String signature, String body) {
    return server
        .door()
        .call(
            "POST",
            PATH,
            body,
            "",
            "webhook-id",
            id,
            "webhook-timestamp",
            String.valueOf(time),
            "webhook-signature",
            signature);
  }

  private Answer signed(String key, String body) {
    String id = "msg_" + WireClient.id();
    long time = now();
    return call(id, time, signature(key, id, time, body), body);
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }

  private List<String> said(String words) {
    List<String> found = new ArrayList<>();
    for (ConversationSummary row :
        server.journal().summaries(EnumSet.allOf(Status.class), 10_000)) {
      for (Entry entry : server.log(row.id().value())) {
        if (entry.body() instanceof VisitorSaid said
            && said.content().plainText().contains(words)) {
          found.add(row.id().value());
        }
      }
    }
    return found;
  }

  @Test
  void signedMessageIsStoredBeforeItIsAnswered() {
    assertThat(signed(KEY, body("chat-1", "m-1", "stored at once")).status()).isEqualTo(200);
    assertThat(said("stored at once")).hasSize(1);
    assertThat(signed(OLD_KEY, body("chat-1", "m-2", "by the old secret")).status()).isEqualTo(200);
    assertThat(said("by the old secret")).isEqualTo(said("stored at once"));
  }

  @Test
  void messageThatIsDeliveredAgainAndAgainIsStoredOnce()
      throws InterruptedException, ExecutionException {
    String body = body("chat-2", "m-1", "delivered often");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        calls.add(threads.submit(() -> signed(KEY, body)));
      }
      for (Future<Answer> call : calls) {
        assertThat(call.get().status()).isEqualTo(200);
      }
    }
    assertThat(said("delivered often")).hasSize(1);
  }

  @Test
  void callThatIsNotWholeIsRefusedAndNothingIsStored() {
    String body = body("chat-3", "m-1", "canary-of-a-forger");
    String id = "msg_forged";
    long time = now();
    String good = signature(KEY, id, time, body);
    List<Answer> answers =
        List.of(
            server.door().call("POST", PATH, body, ""),
            call(id, time, "v1,", body),
            call(id, time, good.substring(3), body),
            call(id, time, "v2" + good.substring(2), body),
            call(id, time, signature("another secret of 32 characters!", id, time, body), body),
            call("msg_other", time, good, body),
            call(id, time + 1, good, body),
            call(id, time - 301, signature(KEY, id, time - 301, body), body),
            call(id, time + 301, signature(KEY, id, time + 301, body), body),
            call(id, time, good, body + " "),
            call(id, time, good, body.replace("forger", "thief")));
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).status()).as("call " + i).isEqualTo(401);
      assertThat(answers.get(i).text()).doesNotContain("canary-of-a");
    }
    assertThat(said("canary-of-a")).isEmpty();
    assertThat(call(id, time, "v1,AAAA " + good, body).status()).isEqualTo(200);
  }

  @Test
  void callThatIsTooLargeIsRefusedBeforeItIsRead() {
    String body = body("chat-4", "m-1", "x".repeat(4 * 1024 * 1024));
    assertThat(signed(KEY, body).status()).isEqualTo(413);
  }

  @Test
  void inboxWithoutAWebhookIsNotThere() {
    for (String inbox : List.of("shop", "attic")) {
      Answer answer = server.door().call("POST", "/v1/webhooks/" + inbox, "{}", "");
      assertThat(answer.status()).isEqualTo(404);
    }
  }

  @Test
  void platformsTextIsKeptWellFormed() {
    String body =
        "{\"type\":\"message.created\",\"data\":{\"session\":{\"id\":\"chat-5\"},"
            + "\"message\":{\"id\":\"m-1\",\"text\":\"platform half \\ud83d a smile\"}}}";
    assertThat(signed(KEY, body).status()).isEqualTo(200);
    assertThat(said("platform half \uFFFD a smile")).hasSize(1);
  }
}
