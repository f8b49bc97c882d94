package dev.tellonce.server;

import picocli.CommandLine.Command;

/** Looks at an FAQ before visitors do, without a server. */
@Command(
    name = "faq",
    mixinStandardHelpOptions = true,
    description = "Look at an FAQ before visitors do: what would be answered, and why.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {FaqReportCommand.class, FaqMatchCommand.class})
public final class FaqCommand {}
