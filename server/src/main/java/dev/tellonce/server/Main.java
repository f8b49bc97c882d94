package dev.tellonce.server;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry. */
@Command(
    name = "tellonce",
    mixinStandardHelpOptions = true,
    version = "Tellonce 0.1.0",
    description = "A customer chat server: tell it once.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      AdminCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ImportCommand.class,
      ConfigCommand.class,
      FaqCommand.class,
      EvaluateCommand.class,
      ToneCommand.class,
      AotTrainingCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {
  private Main() {}

  /**
   * Runs a command and ends the process with its exit code: 0 done, 1 failed, 2 wrong usage.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    if (args.length > 0 && !args[0].equals("serve") && System.getProperty("tellonce.log") == null) {
      // Whoever types a command reads its output, not the log.
      System.setProperty("tellonce.log", "WARN");
    }
    // Libraries that log by java.util.logging end up in the one log too.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(
        (failure, commandLine, parsed) -> Faults.tell(failure, commandLine.getErr()));
    System.exit(line.execute(args.length == 0 ? new String[] {"--help"} : args));
  }
}
