package dev.tellonce.server;

import dev.tellonce.server.config.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server by its settings. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Run the server by tellonce.yaml.")
public final class ServeCommand implements Callable<Integer> {
  private static final int UNSET = -1;
  private static final int MAX_PORT = 65_535;

  @Mixin private final Home home = new Home();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on, in place of the settings'; 0 takes a free one.")
  private int port = UNSET;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on, in place of the settings'.")
  private String host = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = placed(home.settings());
    Assembly server = Running.start(settings, home.folder());
    String address =
        settings
            .server()
            .publicUrl()
            .orElse("http://" + settings.server().host() + ":" + server.port());
    var out = spec.commandLine().getOut();
    out.println("Tellonce is ready at " + address + "  (desk: " + address + "/desk/)");
    out.println("Metrics: http://127.0.0.1:" + server.adminPort() + "/metrics");
    if (server.store().agents().all().isEmpty()) {
      out.println("No agent exists yet. Create the first one: tellonce admin create --help");
    } else if (server.store().admin().documents().find("setup").isEmpty()) {
      out.println("First steps: " + address + "/desk/#admin/start");
    }
    out.flush();
    return Running.untilStopped(server);
  }

  /** The settings at the place the command line names. */
  private Settings placed(Settings set) {
    if (port < UNSET || port > MAX_PORT) {
      throw new IllegalArgumentException("--port: " + port + " (expected: 0.." + MAX_PORT + ")");
    }
    Settings.Server server = set.server();
    return set.with(
        new Settings.Server(
            host.isBlank() ? server.host() : host,
            port == UNSET ? server.port() : port,
            server.adminPort(),
            server.publicUrl(),
            server.trustedProxies(),
            server.certificate(),
            server.key()),
        set.dataDir(),
        set.inboxes());
  }
}
