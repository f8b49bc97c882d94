package dev.tellonce.server;

import dev.tellonce.bot.content.CannedReply;
import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.server.config.CannedReader;
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

/** Loads the files of FAQ and canned replies into the store, while the server is stopped. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Load faq/<language>/*.yaml and canned/<language>.yaml into the store; changed texts become"
            + " new versions.")
public final class ImportCommand implements Callable<Integer> {
  @Mixin private final Home home = new Home();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Settings settings = home.settings();
    List<FaqEntry> entries = new ContentReader(home.folder()).faq();
    List<CannedReply> replies = new CannedReader(home.folder()).replies();
    try (SqliteStore store =
        SqliteStore.open(
            StoreSettings.of(settings.dataDir()),
            Clock.systemUTC(),
            new SecureRandom(),
            (code, say) -> Runtime.getRuntime().halt(1))) {
      store.faq().save(entries);
      store.canned().save(replies, CannedReader.BY);
    }
    spec.commandLine()
        .getOut()
        .println(
            "Imported "
                + entries.size()
                + " FAQ entries and "
                + replies.size()
                + " canned replies.");
    return 0;
  }
}
