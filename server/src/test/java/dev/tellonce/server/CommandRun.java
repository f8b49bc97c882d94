package dev.tellonce.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command did.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it told beside
 */
record CommandRun(int code, String out, String err) {
  /** Runs a command as the program would. */
  static CommandRun of(Object command, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    line.setExecutionExceptionHandler(
        (failure, commandLine, parsed) -> Faults.tell(failure, commandLine.getErr()));
    return new CommandRun(line.execute(arguments), out.toString(), err.toString());
  }

  /** What it printed, read as JSON. */
  JsonNode json() {
    return JsonMapper.builder().build().readTree(out);
  }

  /** Writes a file for a command to read, and gives its name. */
  static String file(Path folder, String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines).toString();
  }
}
