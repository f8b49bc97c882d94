package dev.tellonce.connectors.http;

import dev.tellonce.bot.message.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request before it is known where its host is. */
final class Request {
  private final URI target;
  private final Map<String, String> headers;
  private final byte[] body;

  private Request(URI target, Map<String, String> headers, byte[] body) {
    this.target = target;
    this.headers = new LinkedHashMap<>(headers);
    this.body = body.clone();
  }

  static Request post(URI target, Map<String, String> headers, byte[] body) {
    headers.forEach(Request::check);
    return new Request(target, headers, body);
  }

  URI target() {
    return target;
  }

  /** The request as it goes over the wire (RFC 9112). */
  byte[] bytes(TargetGuard.Allowed to) {
    StringBuilder head = new StringBuilder(512);
    head.append("POST ").append(path()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(host(to)).append("\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    head.append("Connection: close\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + body.length);
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  private String path() {
    String path = target.getRawPath() == null ? "" : target.getRawPath();
    String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    return URI.create((path.isEmpty() ? "/" : path) + query).toASCIIString();
  }

  private static String host(TargetGuard.Allowed to) {
    String name = to.host().indexOf(':') >= 0 ? "[" + to.host() + "]" : to.host();
    int usual = to.tls() ? 443 : 80;
    return to.port() == usual ? name : name + ":" + to.port();
  }

  private static void check(String name, String value) {
    if (!name.matches("[A-Za-z0-9-]{1,100}") || !value.matches("[\\x20-\\x7e]{0,4000}")) {
      throw new InvalidValueException(
          "header: the name or value of one holds more than visible ASCII (expected: 1..100 and"
              + " 0..4000 characters)");
    }
  }
}
