package dev.tellonce.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that a proxy and a server could cut in two places (RFC 9112 section 11.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SmugglingTest {
  private static final String SECOND = "GET /secret HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private final AtomicInteger secrets = new AtomicInteger();
  private TestServer server;

  record Shape(String name, String request, int status) {
    @Override
    public String toString() {
      return name + " -> " + status;
    }
  }

  @BeforeAll
  void start() {
    HttpHandler secret =
        call -> {
          secrets.incrementAndGet();
          return HttpReply.text(200, "secret");
        };
    server =
        TestServer.http(
            Route.post("/a", call -> HttpReply.text(200, "a")),
            Route.get("/a", call -> HttpReply.text(200, "a")),
            Route.get("/secret", secret));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void doubtfulShapeIsRefusedAndNothingBehindItIsServed(Shape shape) {
    try (RawClient client = server.client()) {
      RawClient.Answer answer = client.send(shape.request() + SECOND).answer();

      assertThat(answer.status()).isEqualTo(shape.status());
      assertThat(client.rest()).isEmpty();
      assertThat(secrets).hasValue(0);
    }
  }

  @Test
  void foldedLineIsPartOfTheFieldBeforeIt() {
    try (RawClient client = server.client()) {
      String fields = "X-A: b\r\n Content-Length: 9\r\nContent-Length: 0\r\n\r\n";
      client.send("POST /a HTTP/1.1\r\nHost: localhost\r\n" + fields);

      assertThat(client.answer().body()).isEqualTo("a");
    }
  }

  static Stream<Shape> shapes() {
    return Stream.of(
        post(
            "length beside chunked",
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            "0\r\n\r\n"),
        post(
            "chunked beside length",
            "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
            "0\r\n\r\n"),
        post("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n", "hello"),
        post("two equal lengths", "Content-Length: 5\r\nContent-Length: 5\r\n", "hello"),
        post("list of lengths", "Content-Length: 5, 5\r\n", "hello"),
        post("signed length", "Content-Length: +5\r\n", "hello"),
        post("negative length", "Content-Length: -5\r\n", "hello"),
        post("length in hex", "Content-Length: 0x5\r\n", "hello"),
        post("huge length", "Content-Length: 99999999999999999999\r\n", "hello"),
        post("empty length", "Content-Length: \r\n", ""),
        post("chunked twice", "Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"),
        post(
            "two codings",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
            "0\r\n\r\n"),
        post("gzip, chunked", "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"),
        post("chunked, identity", "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"),
        post("xchunked", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"),
        post("coding behind a tab in the name", "Transfer-Encoding\t: chunked\r\n", "0\r\n\r\n"),
        post("space before the colon", "Content-Length : 5\r\n", "hello"),
        post("folded coding", "Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n"),
        post("NUL in a value", "X-A: b\u0000c\r\nContent-Length: 0\r\n", ""),
        post("CR in a value", "X-A: b\rContent-Length: 9\r\nContent-Length: 0\r\n", ""),
        post("bare LF in the head", "X-A: b\nContent-Length: 0\r\n", ""),
        post("field without a colon", "X-A\r\nContent-Length: 0\r\n", ""),
        post("field without a name", ": b\r\nContent-Length: 0\r\n", ""),
        post(
            "chunk size in decimal words",
            "Transfer-Encoding: chunked\r\n",
            "five\r\nhello\r\n0\r\n\r\n"),
        post(
            "chunk size with a sign", "Transfer-Encoding: chunked\r\n", "+5\r\nhello\r\n0\r\n\r\n"),
        post("chunk size in 0x", "Transfer-Encoding: chunked\r\n", "0x5\r\nhello\r\n0\r\n\r\n"),
        post("huge chunk size", "Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\nhello\r\n"),
        post(
            "chunk size ended by a bare LF",
            "Transfer-Encoding: chunked\r\n",
            "5\nhello\r\n0\r\n\r\n"),
        post(
            "chunk without its line break",
            "Transfer-Encoding: chunked\r\n",
            "5\r\nhelloXX0\r\n\r\n"),
        post(
            "line break in a chunk extension",
            "Transfer-Encoding: chunked\r\n",
            "5;a=\"\n\"\r\nhello\r\n0\r\n\r\n"),
        new Shape("coding on a GET", get("Transfer-Encoding: chunked\r\n") + "0\r\n\r\n", 400),
        new Shape("length on a GET", get("Content-Length: 5\r\n") + "hello", 400),
        new Shape(
            "coding on HTTP/1.0", get("Transfer-Encoding: chunked\r\n").replace("1.1", "1.0"), 400),
        new Shape(
            "absolute target", "GET http://localhost/a HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        new Shape(
            "authority target", "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        new Shape("asterisk target", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        new Shape("no host", "GET /a HTTP/1.1\r\n\r\n", 400),
        new Shape("two hosts", get("Host: other\r\n"), 400),
        new Shape("host with a path", "GET /a HTTP/1.1\r\nHost: localhost/x\r\n\r\n", 400),
        new Shape("host with a user", "GET /a HTTP/1.1\r\nHost: a@localhost\r\n\r\n", 400),
        new Shape("empty host", "GET /a HTTP/1.1\r\nHost: \r\n\r\n", 400),
        new Shape("HTTP/1.2", "GET /a HTTP/1.2\r\nHost: localhost\r\n\r\n", 505),
        new Shape("HTTP/2.0", "GET /a HTTP/2.0\r\nHost: localhost\r\n\r\n", 505),
        new Shape("HTTP/0.9", "GET /a\r\n\r\n", 400),
        new Shape("version that is none", "GET /a HTTPS/1.1\r\nHost: localhost\r\n\r\n", 400),
        new Shape("backslash in the target", "GET /a\\b HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        new Shape("fragment in the target", "GET /a#b HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        new Shape(
            "raw bytes in the target", "GET /\u00e9 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        new Shape("9 KB of fields", get("X-A: " + "b".repeat(9_000) + "\r\n"), 431),
        new Shape(
            "5 KB of target",
            "GET /" + "b".repeat(5_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
            414),
        post("compressed body", "Content-Encoding: gzip\r\nContent-Length: 5\r\n", "hello", 415),
        post("unknown expectation", "Expect: tea\r\nContent-Length: 0\r\n", "", 417));
  }

  private static Shape post(String name, String fields, String body) {
    return post(name, fields, body, 400);
  }

  private static Shape post(String name, String fields, String body, int status) {
    return new Shape(
        name, "POST /a HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n" + body, status);
  }

  private static String get(String fields) {
    return "GET /a HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
  }
}
