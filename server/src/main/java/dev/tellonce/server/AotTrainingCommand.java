package dev.tellonce.server;

import dev.tellonce.server.config.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts a server, asks it a few things and stops it, so that the build can remember a start. */
@Command(
    name = "aot-training",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Used by the build: a short run that its start-up cache is made from.")
public final class AotTrainingCommand implements Callable<Integer> {
  @Mixin private final Home home = new Home();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path dataDir = Files.createTempDirectory("tellonce-training-");
    Settings shipped = home.settings();
    Settings.Server local =
        new Settings.Server(
            "127.0.0.1",
            0,
            0,
            shipped.server().publicUrl(),
            List.of(),
            shipped.server().certificate(),
            shipped.server().key());
    Settings settings = shipped.with(local, dataDir, shipped.inboxes());
    try (Assembly server = Running.start(settings, home.folder())) {
      new DemoAgents().of(server, dataDir, settings.agentCapacity());
      String site = "http://127.0.0.1:" + server.port();
      try (HttpClient http = HttpClient.newHttpClient()) {
        for (String path : List.of("/", "/widget/?inbox=shop", "/desk/", "/readyz?verbose")) {
          http.send(
              HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
        }
        http.send(
            HttpRequest.newBuilder(URI.create(site + "/v1/visitor/ticket"))
                .header("Origin", site)
                .POST(HttpRequest.BodyPublishers.ofString("{\"inbox\":\"shop\"}"))
                .build(),
            BodyHandlers.ofString());
      }
    } finally {
      remove(dataDir);
    }
    return 0;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
