package dev.tellonce.server;

import dev.tellonce.nlp.tone.PhraseShape;
import dev.tellonce.nlp.tone.TonePacks;
import dev.tellonce.server.config.CannedReader;
import dev.tellonce.server.config.ContentReader;
import dev.tellonce.server.config.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at settings and content without starting anything. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Check settings and content.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ConfigCommand.Check.class})
public final class ConfigCommand {
  /** Reads everything and tells every fault. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Read settings, FAQ, phrases, tone packs and shapes of answers, and tell every fault.")
  static final class Check implements Callable<Integer> {
    @Mixin private final Home home = new Home();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      Settings settings = home.settings();
      ContentReader content = new ContentReader(home.folder());
      var out = spec.commandLine().getOut();
      out.println("inboxes:  " + settings.inboxes().size());
      out.println("faq:      " + content.faq().size() + " entries");
      out.println("canned:   " + new CannedReader(home.folder()).replies().size() + " replies");
      out.println("phrases:  " + content.phrases().size() + " languages");
      out.println("tone:     " + TonePacks.load(home.folder().resolve("tone")).languages());
      out.println("shape:    " + PhraseShape.load(home.folder().resolve("shape")).languages());
      out.println("Everything can be used.");
      return 0;
    }
  }
}
