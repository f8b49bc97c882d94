package dev.tellonce.server;

import dev.tellonce.server.config.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the server by its settings. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Run the server by tellonce.yaml.")
public final class ServeCommand implements Callable<Integer> {
  @Mixin private final Home home = new Home();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = home.settings();
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
    }
    out.flush();
    return Running.untilStopped(server);
  }
}
