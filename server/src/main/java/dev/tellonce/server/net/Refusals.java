package dev.tellonce.server.net;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.time.Duration;
import java.util.Set;

/** The answers to requests that are turned away. */
final class Refusals {
  private static final String SENTENCE =
      "Without TLS this server answers only on its own machine, as localhost. Give it a certificate"
          + " and a key, or put it behind a proxy that speaks TLS and is listed as trusted.";

  private Refusals() {}

  static HttpReply notFound() {
    return HttpReply.problem(404, "not_found", "There is nothing at this path.");
  }

  static HttpReply wrongMethod(Set<String> allowed) {
    String methods = String.join(", ", allowed);
    return HttpReply.problem(405, "method_not_allowed", "Use one of: " + methods)
        .withHeader("Allow", methods);
  }

  static HttpReply tooLarge(long most) {
    return HttpReply.problem(
        413, "too_large", "The body is larger than " + most + " bytes; send less.");
  }

  static HttpReply slowBody() {
    return HttpReply.problem(408, "timeout", "The body did not arrive in time; send it again.");
  }

  static HttpReply slowHandler() {
    return HttpReply.problem(503, "timeout", "This took too long; try again.");
  }

  static HttpReply internal() {
    return HttpReply.problem(500, "internal", "Something failed here; it is logged. Try again.");
  }

  /** A full or stopping server. */
  static HttpReply tryLater(String code, String detail) {
    return HttpReply.problem(503, code, detail).withRetryAfter(Duration.ofSeconds(2));
  }

  /** No TLS from another machine: a page for people, a problem for programs. */
  static HttpReply plain(HttpRequest head) {
    if (head.headers().get(HttpHeaderNames.ACCEPT, "").contains("text/html")) {
      return HttpReply.html(
          403,
          "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>TLS is needed</title>"
              + "<h1>TLS is needed</h1><p>"
              + SENTENCE
              + "</p></html>");
    }
    return HttpReply.problem(403, "tls_required", SENTENCE);
  }
}
