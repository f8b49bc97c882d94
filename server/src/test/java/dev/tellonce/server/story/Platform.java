package dev.tellonce.server.story;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A messaging platform of somebody else that speaks the generic signed webhook. */
final class Platform implements AutoCloseable {
  private static final byte[] SECRET =
      "a platform's shared secret bytes".getBytes(StandardCharsets.UTF_8);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WireMockServer wire =
      new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

  Platform() {
    wire.start();
    wire.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
  }

  /** Writes the shop's settings with an inbox for this platform into a new folder. */
  Path settings(Path folder) throws IOException {
    Path config = Project.copyConfig(folder);
    Path secret = config.resolve("platform.webhook");
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, "whsec_" + Base64.getEncoder().encodeToString(SECRET) + "\n");
    Path settings = config.resolve("tellonce.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            + String.format(
                    Locale.ROOT,
                    """
                    - id: platform
                      name: A platform
                      channel: webhook
                      languages: [en]
                      automation: true
                      webhook:
                        url: http://127.0.0.1:%d/messages
                        secret_file: platform.webhook
                        private_hosts: [127.0.0.1]
                    """,
                    wire.port())
                .indent(2));
    return config;
  }

  /** A customer of the platform writes; answers the status of the call. */
  int says(RunningServer server, String id, String text) throws IOException, InterruptedException {
    String body =
        JSON.writeValueAsString(
            JSON.readTree(
                String.format(
                    Locale.ROOT,
                    """
                    {"type": "message.created", "data": {
                      "session": {"id": "chat-7"},
                      "sender": {"name": "Mette Holm", "language": "en"},
                      "message": {"id": "%s", "text": "%s"}}}
                    """,
                    id,
                    text)));
    String time = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.shop() + "v1/webhooks/platform"))
            .header("content-type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", time)
            .header("webhook-signature", "v1," + signature(id, time, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  /** The messages that arrived, in order; one whose signature is wrong fails the test. */
  List<JsonNode> received() {
    return wire.getAllServeEvents().reversed().stream()
        .map(ServeEvent::getRequest)
        .map(request -> checked((Request) request))
        .toList();
  }

  private static JsonNode checked(Request request) {
    String body = request.getBodyAsString();
    String expected =
        "v1,"
            + signature(
                request.getHeader("webhook-id"), request.getHeader("webhook-timestamp"), body);
    String given = request.getHeader("webhook-signature");
    if (!MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
      throw new AssertionError("webhook-signature: " + given + " (expected: " + expected + ")");
    }
    return JSON.readTree(body).path("data");
  }

  private static String signature(String id, String time, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
      String signed = id + "." + time + "." + body;
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot sign", e);
    }
  }

  @Override
  public void close() {
    wire.stop();
  }
}
