package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.server.proof.ServerProcess.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The program's commands, each in a process of its own. */
class CommandTest {
  @TempDir private Path dir = Path.of("");

  private Path config() {
    return TestConfig.write(dir.resolve("config"));
  }

  private Ended run(String... arguments) {
    return ServerProcess.run(dir, arguments);
  }

  @Test
  void portInUseIsToldWithWhatToDo() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Ended ended =
          run(
              "demo",
              "--config",
              config().toString(),
              "--data",
              dir.resolve("data").toString(),
              "--port",
              String.valueOf(other.getLocalPort()),
              "--admin-port",
              "0");
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err())
          .contains("port " + other.getLocalPort() + " on 127.0.0.1 is in use")
          .contains("[port_in_use]")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void serveListensWhereTheCommandLineSays() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      String port = String.valueOf(other.getLocalPort());
      String config = config().toString();
      Ended taken = run("serve", "--config", config, "--host", "127.0.0.1", "--port", port);
      assertThat(taken.code()).isEqualTo(1);
      assertThat(taken.err()).contains("port " + port + " on 127.0.0.1 is in use");
      Ended wrong = run("serve", "--config", config, "--port", "70000");
      assertThat(wrong.code()).isEqualTo(1);
      assertThat(wrong.err()).contains("--port: 70000 (expected: 0..65535)");
    }
  }

  @Test
  void settingsThatCannotBeUsedStopTheStartAndMakeNothing() throws IOException {
    Path config = config();
    Files.writeString(config.resolve("tellonce.yaml"), "server: {port: 70000, prot: 1}\n");
    Path data = dir.resolve("data");
    for (String command : List.of("serve", "demo", "config")) {
      Ended ended =
          command.equals("config")
              ? run("config", "check", "--config", config.toString())
              : command.equals("demo")
                  ? run("demo", "--config", config.toString(), "--data", data.toString())
                  : run("serve", "--config", config.toString());
      assertThat(ended.code()).as(command).isEqualTo(1);
      assertThat(ended.err())
          .contains("The settings have 2 faults")
          .contains("server.port: 70000 (expected: 0..65535)")
          .contains("server.prot: unknown key (did you mean port?)")
          .doesNotContain("\tat ");
    }
    try (Stream<Path> left = Files.walk(dir)) {
      assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".db"));
    }
  }

  @Test
  void shippedSettingsAndContentCanBeUsed() {
    Ended ended = run("config", "check", "--config", RunningServer.configFolder().toString());
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("Everything can be used.");
  }

  @Test
  void secondServerOnOneStoreIsRefusedAndTheFirstGoesOn() {
    Path config = config();
    Path data = dir.resolve("data");
    try (HttpClient http = HttpClient.newHttpClient();
        ServerProcess server = ServerProcess.demo(http, Jvm.plain(), config, data, 0);
        WireClient visitor =
            new WireClient("ida", server.door(), new Session.Visitor(TestConfig.INBOX))) {
      visitor.connect();
      visitor.stored(visitor.say("before"));
      Ended second =
          run(
              "demo",
              "--config",
              config.toString(),
              "--data",
              data.toString(),
              "--port",
              "0",
              "--admin-port",
              "0");
      assertThat(second.code()).isEqualTo(1);
      assertThat(second.err()).contains("[store_locked]").doesNotContain("\tat ");
      visitor.stored(visitor.say("after"));

      assertThat(server.stop()).isIn(0, 143);
      assertThat(visitor.closed()).isEqualTo(1012);
    }
  }

  @Test
  void restoredBackupIsAnotherHistoryAndPagesStartOver() throws IOException {
    Path config = config();
    Path data = dir.resolve("data");
    Path copy = dir.resolve("copy.db");
    Path restored = dir.resolve("restored");
    try (HttpClient http = HttpClient.newHttpClient();
        ServerProcess server = ServerProcess.demo(http, Jvm.plain(), config, data, 0);
        WireClient visitor =
            new WireClient("ida", server.door(), new Session.Visitor(TestConfig.INBOX))) {
      visitor.stay();
      visitor.until("welcome", visitor::isIn);
      visitor.stored(visitor.say("before the backup"));
      String conv = visitor.conversation();
      visitor.until("the hand-off", () -> said(visitor, conv).size() == 2);
      Ended backup = run("backup", "--data", data.toString(), copy.toString());
      assertThat(backup.err()).isEmpty();
      assertThat(backup.code()).isZero();
      long after = visitor.stored(visitor.say("after the backup"));
      visitor.applied(conv, after);
      String epoch = visitor.view(conv).epoch();
      int port = server.door().port();
      server.kill();
      refusals(data, copy, restored);

      Ended restore = run("restore", "--data", restored.toString(), copy.toString());
      assertThat(restore.err()).isEmpty();
      assertThat(restore.code()).isZero();
      visitor.forget();
      try (ServerProcess again = ServerProcess.demo(http, Jvm.plain(), config, restored, port)) {
        JsonNode reset =
            visitor.next("reset", frame -> frame.path("type").asString().equals("reset"));
        assertThat(reset.path("why").asString()).isEqualTo("epoch");
        visitor.until("the end of the log", () -> visitor.view(conv).live());
        assertThat(visitor.view(conv).epoch()).isNotEqualTo(epoch);
        assertThat(said(visitor, conv)).hasSize(2).first().isEqualTo("before the backup");
        long seq = visitor.stored(visitor.say("once more after the backup"));
        assertThat(seq).isEqualTo(visitor.applied(conv, seq).last());
        again.kill();
      }
    }
  }

  private void refusals(Path data, Path copy, Path restored) throws IOException {
    Ended twice = run("backup", "--data", data.toString(), copy.toString());
    assertThat(twice.code()).isEqualTo(1);
    assertThat(twice.err()).contains("copy.db").doesNotContain("\tat ");
    Ended full = run("restore", "--data", data.toString(), copy.toString());
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err()).contains("[").doesNotContain("\tat ");
    Path garbage = Files.writeString(dir.resolve("garbage.db"), "no database at all");
    Ended wrong = run("restore", "--data", restored.toString(), garbage.toString());
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).doesNotContain("\tat ");
    Ended gone = run("restore", "--data", restored.toString(), dir.resolve("gone").toString());
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.err()).contains("gone").doesNotContain("\tat ");
  }

  private static List<String> said(WireClient visitor, String conv) {
    return visitor.view(conv).entries().stream()
        .filter(entry -> entry.path("type").asString("").endsWith("Said"))
        .map(entry -> entry.path("body").path("content").path("text").asString())
        .toList();
  }
}
