package dev.tellonce.server.story;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A page of another site that carries the widget and allows nothing else. */
final class HostPage implements AutoCloseable {
  private final HttpServer http;

  private HostPage(HttpServer http) {
    this.http = http;
  }

  /**
   * Serves the page on a free port of 127.0.0.1.
   *
   * @param chat the origin of the chat's server
   * @param attributes more attributes of the script tag
   */
  static HostPage with(String chat, String attributes) {
    String page =
        String.format(
            Locale.ROOT,
            """
            <!doctype html>
            <html lang="en">
              <head>
                <meta charset="utf-8">
                <title>Another shop</title>
                <script async src="%s/tellonce.js" data-inbox="shop" %s></script>
              </head>
              <body><h1>Another shop</h1></body>
            </html>
            """,
            chat,
            attributes);
    String policy =
        String.format(
            Locale.ROOT,
            "default-src 'none'; script-src %1$s; frame-src %1$s; connect-src %1$s",
            chat);
    return serving(page, policy);
  }

  /**
   * Serves any page, whatever its address.
   *
   * @param page the page
   * @param policy its content security policy
   */
  static HostPage serving(String page, String policy) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.createContext(
          "/",
          exchange -> {
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      http.start();
      return new HostPage(http);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
