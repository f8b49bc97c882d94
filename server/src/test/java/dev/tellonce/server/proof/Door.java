package dev.tellonce.server.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where a server is reached, and the plain calls its pages make. Any thread; calls block.
 *
 * @param http makes the calls
 * @param port where plain calls go
 * @param socketPort where sockets go: the same, or a proxy before it
 */
public record Door(HttpClient http, int port, int socketPort) {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /**
   * What a call was answered.
   *
   * @param status the HTTP status
   * @param text the body
   * @param headers looks a header up
   */
  public record Answer(int status, String text, java.net.http.HttpHeaders headers) {
    /** The body as JSON. */
    public JsonNode json() {
      return Json.read(text);
    }

    /** The code of a problem; empty when it is none. */
    public String code() {
      return text.startsWith("{") ? json().path("code").asString("") : "";
    }

    /** A header; empty when there is none. */
    public Optional<String> header(String name) {
      return headers.firstValue(name);
    }
  }

  /** A door without a proxy. */
  public static Door at(HttpClient http, int port) {
    return new Door(http, port, port);
  }

  /** The same server with its sockets through a proxy. */
  public Door through(FaultProxy proxy) {
    return new Door(http, port, proxy.port());
  }

  /** The origin of the server's own pages. */
  public String origin() {
    return "http://127.0.0.1:" + port;
  }

  /**
   * Calls as the server's own page does.
   *
   * @param path the path
   * @param body the body
   * @param headers names and values
   */
  public Answer post(String path, String body, String... headers) {
    return call("POST", path, body, origin(), headers);
  }

  /**
   * Calls as the server's own page does.
   *
   * @param path the path
   * @param body the body
   */
  public Answer post(String path, JsonNode body) {
    return post(path, Json.write(body));
  }

  /** Calls as a page of some origin does; an empty origin is none. */
  public Answer call(String method, String path, String body, String origin, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    for (List<String> header : pairs(headers)) {
      request.header(header.getFirst(), header.getLast());
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<List<String>> pairs(String... headers) {
    List<List<String>> pairs = new java.util.ArrayList<>();
    for (int i = 0; i + 1 < headers.length; i += 2) {
      pairs.add(List.of(headers[i], headers[i + 1]));
    }
    return pairs;
  }
}
