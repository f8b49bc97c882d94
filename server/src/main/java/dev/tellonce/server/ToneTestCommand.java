package dev.tellonce.server;

import dev.tellonce.nlp.tone.TonePacks;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The packs' own examples. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Run the examples of every pack; tell each fault with its file, line and rule.",
      "Packs with a fault do not load, here as in the server."
    })
final class ToneTestCommand implements Callable<Integer> {
  @Mixin private final ToneRules rules = new ToneRules();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    TonePacks packs = TonePacks.load(rules.folder());
    PrintWriter out = spec.commandLine().getOut();
    for (String language : packs.languages().stream().sorted().toList()) {
      long holds = packs.list(language).stream().filter(TonePacks.ListedRule::holds).count();
      out.println(
          language
              + ": "
              + packs.list(language).size()
              + " rules, "
              + holds
              + " of them hold a text back; "
              + packs.countExamples(language)
              + " examples come out as written");
    }
    out.println("Everything can be used.");
    out.flush();
    return 0;
  }
}
