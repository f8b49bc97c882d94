package dev.tellonce.server.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files brought and fetched as pages do it. Any thread; calls block. */
final class FileCalls {
  /** A PDF as far as anybody looks. */
  static final byte[] PDF = "%PDF-1.4\n1 0 obj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private FileCalls() {}

  /** What a file's bytes came with. */
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  record Fetched(int status, byte[] bytes, java.net.http.HttpHeaders headers) {
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /** Brings a file to the own conversation, or to none yet. */
  static Door.Answer bring(Door door, Session session, String conv, String name, byte[] bytes) {
    return bring(door, session, conv, name, new ByteArrayInputStream(bytes), bytes.length);
  }

  /** Brings a file of a length that is told; negative: in chunks. */
  static Door.Answer bring(
      Door door, Session session, String conv, String name, InputStream bytes, long length) {
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofInputStream(() -> bytes);
    if (length == 0) {
      body = HttpRequest.BodyPublishers.noBody();
    } else if (length > 0) {
      body = HttpRequest.BodyPublishers.fromPublisher(body, length);
    }
    HttpRequest request =
        signed(door, session, session.path() + "/files" + (conv.isEmpty() ? "" : "?conv=" + conv))
            .header("Origin", door.origin())
            .header("Content-Type", "application/octet-stream")
            .header(
                "X-File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
            .POST(body)
            .build();
    HttpResponse<byte[]> response = sent(door, request);
    return new Door.Answer(
        response.statusCode(),
        new String(response.body(), StandardCharsets.UTF_8),
        response.headers());
  }

  /** Brings a visitor's first file, from a page; its address is sent as it is. */
  static Door.Answer bringFrom(Door door, Session session, String url, String title, String name) {
    HttpRequest request =
        signed(door, session, session.path() + "/files")
            .header("Origin", door.origin())
            .header("X-File-Name", name)
            .header("X-Page-Url", url)
            .header(
                "X-Page-Title",
                URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(PDF))
            .build();
    HttpResponse<byte[]> response = sent(door, request);
    return new Door.Answer(
        response.statusCode(),
        new String(response.body(), StandardCharsets.UTF_8),
        response.headers());
  }

  static Fetched fetch(Door door, Session session, String id) {
    HttpResponse<byte[]> response =
        sent(door, signed(door, session, "/v1/files/" + id).GET().build());
    return new Fetched(response.statusCode(), response.body(), response.headers());
  }

  private static HttpRequest.Builder signed(Door door, Session session, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path));
    return session instanceof Session.Desk desk
        ? request.header("Cookie", desk.cookie())
        : request.header("Authorization", "Ticket " + session.ticket(door));
  }

  private static HttpResponse<byte[]> sent(Door door, HttpRequest request) {
    try {
      return door.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The frame that sends a file which was brought before. */
  static ObjectNode send(String conv, JsonNode brought) {
    ObjectNode frame = Json.frame("send").put("cid", WireClient.id()).put("conv", conv);
    frame
        .putObject("body")
        .put("type", "file")
        .put("file", brought.path("id").asString())
        .put("name", "another-name.exe")
        .put("media_type", "text/html")
        .put("size", 1);
    return frame;
  }

  /** What a call about files is answered to somebody; empty when it is done. */
  static Optional<String> refusal(
      RunningServer server, String call, boolean own, Session who, String conv) {
    Door door = server.door();
    if (call.startsWith("GET")) {
      Session.Visitor owner = new Session.Visitor(RunningServer.SHOP);
      String id = bring(door, owner, "", "a.pdf", PDF).json().path("id").asString();
      Fetched fetched = fetch(door, own ? owner : who, id);
      String text = new String(fetched.bytes(), StandardCharsets.UTF_8);
      return fetched.status() == 200
          ? Optional.empty()
          : Optional.of(Json.read(text).path("code").asString());
    }
    String path = call.substring(call.indexOf(' ') + 1);
    Door.Answer answer =
        who.path().concat("/files").equals(path)
            ? bring(door, who, own ? "" : conv, "a.pdf", PDF)
            : door.call("POST", path, "{}", door.origin());
    return answer.status() < 300 ? Optional.empty() : Optional.of(answer.code());
  }

  /** The files of a store on disk, whole ones and such as arrive. */
  static List<Path> onDisk(Path data) {
    try (Stream<Path> files = Files.walk(data.resolve("files"))) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An archive with entries of these names; a name with an equals sign has its content after it.
   */
  static byte[] zip(String... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        String[] parts = entry.split("=", 2);
        zip.putNextEntry(new ZipEntry(parts[0]));
        zip.write((parts.length > 1 ? parts[1] : "x").getBytes(StandardCharsets.US_ASCII));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
