package dev.tellonce.server;

import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.nlp.tone.ToneReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads every message of a file and says what the rules do with it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Read every message of a file and tell what the rules do with it, with totals.",
      "A TSV file with a column text is read by that column, any other file line by line."
    })
final class ToneCheckCommand implements Callable<Integer> {
  /** What must be the same afterwards, told without the rewriter's help. */
  private static final Pattern FACT = Pattern.compile("https?://\\S+|[\\w.+-]+@[\\w.-]+|\\d+");

  @Mixin private final ToneRules rules = new ToneRules();

  @Option(
      names = "--language",
      required = true,
      paramLabel = "LANG",
      description = "The language of the messages, such as ko.")
  private String language = "";

  @Option(names = "--totals", description = "Print the totals alone.")
  private boolean totals;

  @Option(names = "--json", description = "Print the totals as JSON, and nothing else.")
  private boolean json;

  @Parameters(paramLabel = "FILE", description = "The messages.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ToneRules.Reader reader = rules.reader(language);
    PrintWriter out = spec.commandLine().getOut();
    long changed = 0;
    long held = 0;
    long reworded = 0;
    long kept = 0;
    List<String> messages = messages();
    for (String message : messages) {
      ToneReading reading = reader.read(message);
      boolean isHeld = !reading.held().isEmpty();
      boolean isChanged = !isHeld && !reading.rules().isEmpty();
      held += isHeld ? 1 : 0;
      reworded += reading.better().isPresent() ? 1 : 0;
      changed += isChanged ? 1 : 0;
      kept += facts(message).equals(facts(reading.better().orElse(reading.after()))) ? 1 : 0;
      if (!totals && !json) {
        tell(out, reading, isHeld, isChanged);
      }
    }
    new Figures()
        .count("messages", "messages", messages.size())
        .count("changed", "changed", changed)
        .count("held", "held", held)
        .count("heldWithBetter", "held, with a better wording", reworded)
        .count("unchanged", "unchanged", messages.size() - changed - held)
        .count("factsKept", "numbers, links and addresses kept", kept)
        .print(out, json);
    return 0;
  }

  private static void tell(PrintWriter out, ToneReading reading, boolean held, boolean changed) {
    String verdict = held ? "held     " : changed ? "changed  " : "unchanged";
    out.println(verdict + "  " + reading.before());
    if (held) {
      out.println("           " + heldFor(reading));
      reading.better().ifPresent(better -> out.println("        -> " + better));
    }
    if (changed) {
      out.println("        -> " + reading.after() + "  [" + applied(reading) + "]");
    }
    reading.kept().forEach(why -> out.println("           left: " + why));
  }

  private static String heldFor(ToneReading reading) {
    return reading.held().stream()
        .map(each -> each.rule() + ": " + each.reason() + " (" + each.found() + ")")
        .collect(Collectors.joining("; "));
  }

  private static String applied(ToneReading reading) {
    return reading.rules().stream()
        .map(ToneVerdict.AppliedRule::id)
        .collect(Collectors.joining(", "));
  }

  private static List<String> facts(String text) {
    return FACT.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  private List<String> messages() {
    String expected =
        " (expected: a file of messages, UTF-8, one a line, or TSV with a column text)";
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + ": no such file" + expected);
    }
    try {
      List<String> lines = Files.readAllLines(file);
      boolean table =
          !lines.isEmpty() && List.of(lines.getFirst().split("\t", -1)).contains("text");
      List<String> messages = table ? TsvTable.read(file, "text").column("text") : lines;
      return messages.stream().filter(message -> !message.isBlank()).toList();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": not UTF-8" + expected, e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be read" + expected, e);
    }
  }
}
