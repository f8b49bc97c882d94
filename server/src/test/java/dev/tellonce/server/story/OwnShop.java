package dev.tellonce.server.story;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The operator's own page: its address is known first, and the snippet is pasted later. */
final class OwnShop implements AutoCloseable {
  private final HttpServer http;
  private volatile String snippet = "";

  /** Serves a page without the chat on a free port of 127.0.0.1. */
  OwnShop() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext(
        "/",
        exchange -> {
          byte[] page =
              ("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                      + "<title>Fjord tea</title></head><body><h1>Fjord tea</h1>"
                      + snippet
                      + "</body></html>")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    http.start();
  }

  /** What the operator does in an editor: puts the line before the page's end. */
  void paste(String line) {
    snippet = line;
  }

  /** The page's origin, as the settings name it. */
  String origin() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
