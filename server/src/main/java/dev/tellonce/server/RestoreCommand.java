package dev.tellonce.server;

import dev.tellonce.server.store.SqliteStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup into an empty data folder. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Put the backup FILE, and the files in FILE.files, into an empty data folder.",
      "Pages that are open start over from the restored history by themselves."
    })
public final class RestoreCommand implements Callable<Integer> {
  @Mixin private final Home home = new Home();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of the store (default: as in tellonce.yaml).")
  private Path data = Path.of("");

  @Parameters(paramLabel = "FILE", description = "A file made by tellonce backup.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Path dataDir = data.toString().isEmpty() ? home.settings().dataDir() : data;
    int missing = SqliteStore.restore(file, dataDir);
    spec.commandLine().getOut().println("Restored into " + dataDir.toAbsolutePath());
    if (missing > 0) {
      spec.commandLine()
          .getErr()
          .println(
              missing
                  + " files that people sent are missing: the folder "
                  + file
                  + ".files belongs beside the backup. Messages are all there.");
    }
    return 0;
  }
}
