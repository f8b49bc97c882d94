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

/** Copies the store of a running server into one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copy the store into FILE while the server runs.",
      "Files that people sent are copied into the folder FILE.files; keep both together."
    })
public final class BackupCommand implements Callable<Integer> {
  @Mixin private final Home home = new Home();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of the store (default: as in tellonce.yaml).")
  private Path data = Path.of("");

  @Parameters(paramLabel = "FILE", description = "The file to write; must not exist yet.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Path dataDir = data.toString().isEmpty() ? home.settings().dataDir() : data;
    SqliteStore.backup(dataDir, file.toAbsolutePath());
    spec.commandLine().getOut().println("Backed up to " + file.toAbsolutePath());
    return 0;
  }
}
