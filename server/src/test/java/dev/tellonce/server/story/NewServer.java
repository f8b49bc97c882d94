package dev.tellonce.server.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tellonce.server.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product as a new operator runs it: {@code tellonce serve} over an empty store, with no demo
 * agents and nobody's shop. Each command is a process of its own.
 */
final class NewServer implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("ready at (http://[0-9.]+:\\d+)");
  private static final Pattern METRICS = Pattern.compile("(http://127.0.0.1:\\d+/)metrics");

  private final Path config;
  private final Path log;
  private final List<String> said = new ArrayList<>();
  private final List<Process> started = new ArrayList<>();
  private String origin = "";
  private String admin = "";

  /**
   * Names the settings; nothing runs yet.
   *
   * @param folder where the log goes
   * @param config the folder of its settings, which name the store's folder
   */
  NewServer(Path folder, Path config) {
    this.log = folder.resolve("new-server.log");
    this.config = config;
  }

  private Process run(String... command) throws IOException {
    List<String> whole =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
    whole.addAll(List.of(command));
    whole.addAll(List.of("--config", config.toString()));
    Process process =
        new ProcessBuilder(whole)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroyForcibly));
    started.add(process);
    return process;
  }

  /** The first administrator, by the command line, while the server is stopped. */
  String createAdmin(String login, String name, String password) {
    try {
      Process process = run("admin", "create", "--login", login, "--name", name);
      try (Writer typed = process.outputWriter(UTF_8)) {
        typed.write(password + "\n");
      }
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException("admin create: " + code + "\n" + log());
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Serves on a free port, until stopped; returns when it is ready. */
  void serve() {
    try {
      BufferedReader lines = run("serve", "--port", "0").inputReader(UTF_8);
      said.clear();
      while (admin.isEmpty() || said.size() < 3) {
        String line = lines.readLine();
        if (line == null) {
          throw new IllegalStateException("the server did not start:\n" + log());
        }
        said.add(line);
        origin = found(READY, line, origin);
        admin = found(METRICS, line, admin);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String found(Pattern pattern, String line, String before) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? matcher.group(1) : before;
  }

  /** What it told the operator at the start. */
  List<String> said() {
    return List.copyOf(said);
  }

  /** Where browsers reach it, without a slash at the end. */
  String origin() {
    return origin;
  }

  /** Verbose readiness, in words. */
  String readiness() {
    return admin + "readyz?verbose";
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    for (Process process : started) {
      try {
        process.destroyForcibly().waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
