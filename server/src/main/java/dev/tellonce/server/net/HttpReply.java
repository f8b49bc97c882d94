package dev.tellonce.server.net;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * One HTTP answer. Immutable, safe on any thread. The server adds Date, Content-Length, the route's
 * security headers and {@code Cache-Control: no-store}; a header set here wins over those.
 */
public final class HttpReply {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final int status;
  private final List<Header> headers;
  private final byte[] body;
  private final Map<String, Object> problem;
  private final Optional<FileBody> file;

  /** A body that is read from a file while it is sent. */
  record FileBody(Path path, long size) {}

  private HttpReply(int status, List<Header> headers, byte[] body, Map<String, Object> problem) {
    this(status, headers, body, problem, Optional.empty());
  }

  private HttpReply(
      int status,
      List<Header> headers,
      byte[] body,
      Map<String, Object> problem,
      Optional<FileBody> file) {
    Checks.range("status", status, 200, 599);
    this.file = file;
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.problem = problem;
  }

  /** 200 with a JSON text. */
  public static HttpReply json(byte[] json) {
    return json(200, json);
  }

  /** A JSON text with another status. */
  public static HttpReply json(int status, byte[] json) {
    return of(status, "application/json", json);
  }

  /** Plain text, UTF-8. */
  public static HttpReply text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** An HTML page, UTF-8. */
  public static HttpReply html(int status, String html) {
    return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** Any bytes with their media type; the bytes are copied. */
  public static HttpReply of(int status, String contentType, byte[] body) {
    return shared(status, contentType, body.clone());
  }

  /** As {@link #of} for bytes that nobody will change. */
  static HttpReply shared(int status, String contentType, byte[] body) {
    return new HttpReply(status, List.of(new Header("Content-Type", contentType)), body, Map.of());
  }

  /**
   * 200 with the bytes of a file, read piece by piece while they are sent.
   *
   * @param size how many bytes it has; if it is shorter, the connection ends
   */
  public static HttpReply file(String contentType, Path path, long size) {
    return new HttpReply(
        200,
        List.of(new Header("Content-Type", contentType)),
        new byte[0],
        Map.of(),
        Optional.of(new FileBody(path, size)));
  }

  /** A status without a body, such as 204. */
  public static HttpReply empty(int status) {
    return new HttpReply(status, List.of(), new byte[0], Map.of());
  }

  /** 303 to a path or address: the browser goes there with GET. */
  public static HttpReply redirect(String location) {
    return empty(303).withHeader("Location", location);
  }

  /**
   * An error as {@code application/problem+json} (RFC 9457); {@code request_id} is added when it is
   * sent.
   *
   * @param code stable, for programs, such as {@code too_large}
   * @param detail a sentence that says what to do; never words of a customer
   */
  public static HttpReply problem(int status, String code, String detail) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "about:blank");
    members.put("title", Reasons.of(status));
    members.put("status", status);
    members.put("code", code);
    members.put("detail", detail);
    return new HttpReply(
        status,
        List.of(new Header("Content-Type", "application/problem+json")),
        new byte[0],
        members);
  }

  /** A copy with a header field that replaces those of the same name. */
  public HttpReply withHeader(String name, String value) {
    List<Header> changed = new ArrayList<>(headers);
    changed.removeIf(header -> header.name().equalsIgnoreCase(name));
    changed.add(new Header(name, value));
    return new HttpReply(status, List.copyOf(changed), body, problem, file);
  }

  /** A copy with one more Set-Cookie field. */
  public HttpReply withCookie(String setCookie) {
    List<Header> changed = new ArrayList<>(headers);
    changed.add(new Header("Set-Cookie", setCookie));
    return new HttpReply(status, List.copyOf(changed), body, problem, file);
  }

  /** A copy of a problem with one more member, such as {@code errors}. */
  public HttpReply withMember(String name, Object value) {
    if (problem.isEmpty()) {
      throw new IllegalStateException("member " + name + ": not a problem (expected: one)");
    }
    Map<String, Object> changed = new LinkedHashMap<>(problem);
    changed.put(name, value);
    return new HttpReply(status, headers, body, changed, file);
  }

  /** A copy with Retry-After in whole seconds, and {@code retry_after_ms} when it is a problem. */
  public HttpReply withRetryAfter(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    HttpReply told = withHeader("Retry-After", Long.toString(seconds));
    return problem.isEmpty() ? told : told.withMember("retry_after_ms", wait.toMillis());
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** The header fields set so far. */
  public List<Header> headers() {
    return headers;
  }

  /** The first value of a header field set so far. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** A copy of the body as it would be sent for a request of no id. */
  public byte[] body() {
    return bytes("").clone();
  }

  /** The code of a problem; empty for any other answer. */
  public Optional<String> code() {
    return Optional.ofNullable(problem.get("code")).map(Object::toString);
  }

  /** The file to send in place of a body. */
  Optional<FileBody> file() {
    return file;
  }

  /** What to send; shared, not to be changed. */
  byte[] bytes(String requestId) {
    if (problem.isEmpty()) {
      return body;
    }
    Map<String, Object> members = new LinkedHashMap<>(problem);
    members.put("request_id", requestId);
    return JSON.writeValueAsBytes(members);
  }
}
