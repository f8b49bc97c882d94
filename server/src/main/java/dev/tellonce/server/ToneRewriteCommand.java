package dev.tellonce.server;

import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.nlp.tone.ToneReading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines in, lines out. */
@Command(
    name = "rewrite",
    mixinStandardHelpOptions = true,
    description = {
      "Put the lines of standard input into positive language.",
      "A line that is held comes out as its better wording, or as it was where none is known;",
      "--json tells which, and why."
    })
final class ToneRewriteCommand implements Callable<Integer> {
  private final InputStream in;
  private final JsonMapper mapper = JsonMapper.builder().build();

  @Mixin private final ToneRules rules = new ToneRules();

  @Option(
      names = "--language",
      required = true,
      paramLabel = "LANG",
      description = "The language of the lines, such as fi.")
  private String language = "";

  @Option(
      names = "--json",
      description = "Print a JSON object a line: before, after, rules, held, better, reasons.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  ToneRewriteCommand() {
    this(System.in);
  }

  ToneRewriteCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    ToneRules.Reader reader = rules.reader(language);
    PrintWriter out = spec.commandLine().getOut();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      ToneReading reading = reader.read(line);
      out.println(json ? json(reading) : reading.better().orElse(reading.after()));
      out.flush();
    }
    return 0;
  }

  private String json(ToneReading reading) {
    ObjectNode all = mapper.createObjectNode();
    all.put("before", reading.before()).put("after", reading.after());
    ArrayNode applied = all.putArray("rules");
    for (ToneVerdict.AppliedRule rule : reading.rules()) {
      applied
          .addObject()
          .put("id", rule.id())
          .put("reason", rule.reason())
          .put("from", rule.from())
          .put("to", rule.to());
    }
    all.put("held", !reading.held().isEmpty());
    reading.better().ifPresent(better -> all.put("better", better));
    ArrayNode reasons = all.putArray("reasons");
    for (ToneVerdict.HeldFor held : reading.held()) {
      reasons.add(held.rule() + ": " + held.reason() + " (" + held.found() + ")");
    }
    reading.kept().forEach(reasons::add);
    return mapper.writeValueAsString(all);
  }
}
