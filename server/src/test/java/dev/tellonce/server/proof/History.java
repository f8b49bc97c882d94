package dev.tellonce.server.proof;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;

/** Writes down what happens, one line of JSON an event, in the order it happens. Any thread. */
public final class History implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final BufferedWriter out;

  /** Begins a history in a file. */
  public History(Path file) {
    try {
      out = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an event down. */
  public void add(Event event) {
    String line = Json.mapper().writerFor(Event.class).writeValueAsString(event);
    lock.lock();
    try {
      out.write(line);
      out.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  /** Reads a history. */
  public static List<Event> read(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> Json.mapper().readValue(line, Event.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hash that stands for some words. */
  public static String hash(String words) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The hash of all a client is shown of an entry; its own client ids are not part of it. */
  static String shown(JsonNode entry) {
    return hash(
        entry.path("type").asString("hidden")
            + Json.write(entry.path("from").isObject() ? entry.path("from") : Json.object())
            + Json.write(entry.path("body").isObject() ? entry.path("body") : Json.object()));
  }

  /** The hash of the words of a message; empty for other entries. */
  static String said(JsonNode entry) {
    return entry.path("type").asString("").endsWith("Said")
        ? hash(entry.path("body").path("content").path("text").asString(""))
        : "";
  }

  @Override
  public void close() {
    lock.lock();
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }
}
