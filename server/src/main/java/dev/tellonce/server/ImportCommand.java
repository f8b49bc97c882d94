package dev.tellonce.server;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.server.config.ContentReader;
import dev.tellonce.server.config.Settings;
import dev.tellonce.server.store.SqliteStore;
import dev.tellonce.server.store.StoreSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Loads the FAQ's files into the store, while the server is stopped. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Load faq/<language>/*.yaml into the store; changed texts become new versions.")
public final class ImportCommand implements Callable<Integer> {
  @Mixin private final Home home = new Home();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Settings settings = home.settings();
    List<FaqEntry> entries = new ContentReader(home.folder()).faq();
    try (SqliteStore store =
        SqliteStore.open(
            StoreSettings.of(settings.dataDir()),
            Clock.systemUTC(),
            new SecureRandom(),
            (code, say) -> Runtime.getRuntime().halt(1))) {
      store.faq().save(entries);
    }
    spec.commandLine().getOut().println("Imported " + entries.size() + " FAQ entries.");
    return 0;
  }
}
