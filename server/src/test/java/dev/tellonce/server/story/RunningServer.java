package dev.tellonce.server.story;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.tellonce.server.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product as its users run it: {@code tellonce demo} in a process of its own, which can be
 * killed and started again on the same port and the same store.
 */
final class RunningServer implements AutoCloseable {
  /** Who may sign in at the desk. */
  record Agent(String login, String name, String password) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern UNDERSTANDS =
      Pattern.compile("understanding\\W+up", Pattern.CASE_INSENSITIVE);

  private final Path data;
  private final Path config;
  private final Path log;
  private final Map<String, Agent> agents = new HashMap<>();
  private int port;
  private String admin = "";
  private Process process;

  /**
   * Starts a server.
   *
   * @param folder where its store and its log go
   * @param config the folder of its settings
   */
  RunningServer(Path folder, Path config) {
    this.data = folder.resolve("data");
    this.log = folder.resolve("server.log");
    this.config = config;
    this.process = launch();
  }

  private Process launch() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // The product's own: that of the tests logs where the address is expected.
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
    command.addAll(List.of("demo", "--json", "--admin-port", "0", "--port", "" + port));
    command.addAll(List.of("--data", data.toString(), "--config", config.toString()));
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      // Also when the tests themselves are stopped.
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(started::destroyForcibly));
      boolean ready = false;
      try {
        readAddresses(started);
        ready = true;
        return started;
      } finally {
        if (!ready) {
          started.destroyForcibly();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the one line that says where everything is. */
  private void readAddresses(Process started) throws IOException {
    BufferedReader lines = started.inputReader();
    String line = lines.readLine();
    if (line == null) {
      throw new IllegalStateException(
          "the server did not start; its log says:\n" + Files.readString(log));
    }
    JsonNode json = JSON.readTree(line);
    String site = json.path("site").asString("");
    port = Integer.parseInt(site.replaceAll(".*:(\\d+)/$", "$1"));
    admin = json.path("admin").asString("");
    for (JsonNode agent : json.path("agents")) {
      String login = agent.path("login").asString("");
      String name = agent.path("name").asString("");
      agents.put(login, new Agent(login, name, agent.path("password").asString("")));
    }
  }

  /** Waits until questions are understood; before that every one goes to a person. */
  void understands(BrowserContext window) {
    Page page = window.newPage();
    page.waitForCondition(
        () -> UNDERSTANDS.matcher(window.request().get(admin + "readyz?verbose").text()).find());
    page.close();
  }

  /** SIGKILL: the process has no chance to tidy up. */
  void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the server ended", e);
    }
  }

  /** The same port, the same store. */
  void startAgain() {
    process = launch();
  }

  /** The shop's address, with a slash at the end. */
  String shop() {
    return "http://127.0.0.1:" + port + "/";
  }

  /** The server's origin under its other name, which is another site to a browser. */
  String otherName() {
    return "http://localhost:" + port;
  }

  String desk() {
    return shop() + "desk/";
  }

  /** Metrics and verbose readiness, with a slash at the end. */
  String admin() {
    return admin;
  }

  Agent agent(String login) {
    Agent agent = agents.get(login);
    if (agent == null) {
      throw new IllegalArgumentException(
          "agent: " + login + " (expected: one of " + agents.keySet() + ")");
    }
    return agent;
  }

  /** What is on disk. */
  Journal journal() {
    return new Journal(data);
  }

  /** What the server logged. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    kill();
  }
}
