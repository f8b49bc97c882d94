package dev.tellonce.server;

import dev.tellonce.server.DemoAgents.DemoAgent;
import dev.tellonce.server.config.Settings;
import dev.tellonce.server.ingress.Inbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs the whole product with a small web shop, two agents and an administrator. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Run a small web shop with chat, FAQ, two agents and an administrator, on this machine.")
public final class DemoCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;

  @Mixin private final Home home = new Home();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port of shop, widget and desk; 0 takes a free one (default: 8080).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (default: 127.0.0.1, this machine only).")
  private String host = "127.0.0.1";

  @Option(
      names = "--admin-port",
      paramLabel = "N",
      defaultValue = "8081",
      description =
          "The port of metrics and readiness, on this machine; 0 takes a free one (default: 8081).")
  private int adminPort;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the store in this folder (default: a new temporary one).")
  private Path data = Path.of("");

  @Option(names = "--json", description = "Print one line of JSON when ready, for scripts.")
  private boolean asJson;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    checked("--port", port);
    checked("--admin-port", adminPort);
    Path dataDir =
        data.toString().isEmpty() ? Files.createTempDirectory("tellonce-") : data.toAbsolutePath();
    Files.createDirectories(dataDir);
    Settings settings = home.settings();
    Assembly server = Running.start(demo(settings, dataDir), home.folder());
    List<DemoAgent> agents = new DemoAgents().of(server, dataDir, settings.agentCapacity());
    tell(server, dataDir, agents);
    return Running.untilStopped(server);
  }

  private static void checked(String option, int value) {
    if (value < 0 || value > MAX_PORT) {
      throw new IllegalArgumentException(
          option + ": " + value + " (expected: 0.." + MAX_PORT + ")");
    }
  }

  /** The shipped settings on other ports; pages of this machine may show the panel. */
  private Settings demo(Settings shipped, Path dataDir) {
    Settings.Server server =
        new Settings.Server(
            host,
            port,
            adminPort,
            shipped.server().publicUrl(),
            shipped.server().trustedProxies(),
            shipped.server().certificate(),
            shipped.server().key());
    List<Inbox> inboxes =
        shipped.inboxes().stream()
            .map(
                inbox ->
                    new Inbox(
                        inbox.id(),
                        inbox.name(),
                        inbox.channel(),
                        inbox.languages(),
                        inbox.automated(),
                        List.of("http://127.0.0.1:*", "http://localhost:*"),
                        inbox.look(),
                        inbox.tone()))
            .toList();
    return shipped.with(server, dataDir, inboxes);
  }

  private void tell(Assembly server, Path dataDir, List<DemoAgent> agents) {
    String site = "http://" + host + ":" + server.port();
    String admin = "http://127.0.0.1:" + server.adminPort();
    PrintWriter out = spec.commandLine().getOut();
    if (asJson) {
      JsonMapper json = JsonMapper.builder().build();
      ObjectNode line =
          json.createObjectNode()
              .put("ready", true)
              .put("site", site + "/")
              .put("desk", site + "/desk/")
              .put("admin", admin + "/")
              .put("data", dataDir.toString());
      line.set("agents", new DemoAgents().array(agents));
      out.println(json.writeValueAsString(line));
    } else {
      out.println();
      out.println("Tellonce is ready.");
      out.println();
      out.println("  Shop    " + site + "/        (add ?lang=da, fi, nb or ko)");
      out.println("  Desk    " + site + "/desk/");
      out.println("  Admin   " + admin + "/readyz?verbose   " + admin + "/metrics");
      out.println("  Store   " + dataDir);
      out.println();
      out.println("  Agents  " + row("Login", "Password", "Name"));
      for (DemoAgent agent : agents) {
        out.println("          " + row(agent.login(), agent.password(), agent.name()));
      }
      out.println();
      out.println("Open the shop in one window and the desk in another. Ctrl-C stops.");
    }
    out.flush();
  }

  private static String row(String login, String password, String name) {
    return String.format(Locale.ROOT, "%-8s  %-20s  %s", login, password, name);
  }
}
