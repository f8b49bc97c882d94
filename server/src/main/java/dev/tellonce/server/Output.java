package dev.tellonce.server;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Where a measuring command prints: what it found to standard output, how it goes to standard
 * error. Shared by all of them; for one thread.
 */
final class Output {
  @Option(names = "--json", description = "Print JSON in place of a table.")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  boolean isJson() {
    return json;
  }

  /** Prints what was found. */
  void print(Figures figures) {
    figures.print(out(), json);
  }

  /** Standard output. */
  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Tells how it goes, at once. */
  void say(String what) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(what);
    err.flush();
  }
}
