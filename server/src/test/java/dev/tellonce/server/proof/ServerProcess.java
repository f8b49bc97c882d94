package dev.tellonce.server.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The program in a process of its own. One test's thread. */
public final class ServerProcess implements AutoCloseable {
  private final HttpClient http;
  private final Process process;
  private final BufferedReader out;
  private JsonNode ready = Json.object();

  private ServerProcess(HttpClient http, Process process) {
    this.http = http;
    this.process = process;
    this.out = process.inputReader();
  }

  /** What a command that ends by itself came to. */
  record Ended(int code, String out, String err) {}

  /**
   * Starts the demo and waits until it is ready.
   *
   * @param port 0 for a free one
   */
  static ServerProcess demo(HttpClient http, Jvm jvm, Path config, Path data, int port) {
    ServerProcess started =
        new ServerProcess(
            http,
            start(
                jvm,
                ProcessBuilder.Redirect.INHERIT,
                "demo",
                "--json",
                "--config",
                config.toString(),
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port),
                "--admin-port",
                "0"));
    String line = started.line();
    while (!line.startsWith("{")) {
      // The tests' log goes to standard output too.
      line = started.line();
    }
    started.ready = Json.read(line);
    return started;
  }

  /** Runs a command to its end. */
  static Ended run(Path dir, String... arguments) {
    Path err = dir.resolve("stderr-" + System.nanoTime());
    Process process = start(Jvm.plain(), ProcessBuilder.Redirect.to(err.toFile()), arguments);
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(Until.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(String.join(" ", arguments) + " did not end");
      }
      return new Ended(process.exitValue(), out, Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Process start(Jvm jvm, ProcessBuilder.Redirect err, String... arguments) {
    List<String> command = new ArrayList<>(jvm.command());
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command).redirectError(err).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line() {
    try {
      String line = out.readLine();
      if (line == null) {
        throw new AssertionError("the server ended with " + process.waitFor());
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Where the server is. */
  Door door() {
    String site = ready.path("site").asString();
    return Door.at(
        http, Integer.parseInt(site.substring(site.lastIndexOf(':') + 1, site.length() - 1)));
  }

  /** The agents' passwords by their logins. */
  Map<String, String> passwords() {
    Map<String, String> passwords = new HashMap<>();
    for (JsonNode agent : ready.path("agents")) {
      passwords.put(agent.path("login").asString(), agent.path("password").asString());
    }
    return passwords;
  }

  /** Kills it as {@code kill -9} does, and waits until it is dead. */
  void kill() {
    process.destroyForcibly();
    ended();
  }

  /** Asks it to stop as {@code kill} does, and waits; its exit code. */
  int stop() {
    process.destroy();
    return ended();
  }

  private int ended() {
    try {
      if (!process.waitFor(Until.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the server did not end");
      }
      out.close();
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
