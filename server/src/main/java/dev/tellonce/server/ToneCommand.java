package dev.tellonce.server;

import picocli.CommandLine.Command;

/** Positive language on the command line. */
@Command(
    name = "tone",
    mixinStandardHelpOptions = true,
    description = "Put texts into positive language, and try the rules that do it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ToneRewriteCommand.class, ToneCheckCommand.class, ToneTestCommand.class})
public final class ToneCommand {}
