package dev.tellonce.server;

import picocli.CommandLine.Command;

/** Measures what understands against lines whose answer is known. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measure what understands, with lines whose answer is known.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      EvaluateIntentsCommand.class,
      EvaluateFaqCommand.class,
      EvaluateLanguageCommand.class,
      EvaluatePersonRequestCommand.class,
      EvaluateMoodCommand.class
    })
public final class EvaluateCommand {}
