package dev.tellonce.server;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.access.AgentAccess;
import dev.tellonce.server.access.Passwords;
import dev.tellonce.server.config.Settings;
import dev.tellonce.server.store.SqliteStore;
import dev.tellonce.server.store.StoreSettings;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Manages the people who sign in, while the server is stopped. */
@Command(
    name = "admin",
    mixinStandardHelpOptions = true,
    description = "Create agents and set their passwords.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {AdminCommand.Create.class})
public final class AdminCommand {
  /** Creates an agent, or sets the password of one. */
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Create an agent, or change one and set a new password.",
        "The password is asked for, or read from standard input; it is never an option."
      })
  static final class Create implements Callable<Integer> {
    @Mixin private final Home home = new Home();

    @Option(names = "--login", required = true, description = "What is typed to sign in.")
    private String login = "";

    @Option(names = "--name", required = true, description = "The name customers see.")
    private String name = "";

    @Option(names = "--title", defaultValue = "", description = "The role customers see.")
    private String title = "";

    @Option(
        names = "--languages",
        split = ",",
        defaultValue = "en",
        description = "The languages the agent writes, best first (default: en).")
    private List<String> languages = List.of("en");

    @Option(
        names = "--role",
        defaultValue = "admin",
        description = "agent, supervisor or admin (default: admin).")
    private String role = "admin";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
      Settings settings = home.settings();
      Agent.Role given =
          Stream.of(Agent.Role.values())
              .filter(known -> known.name().equalsIgnoreCase(role))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "--role: " + role + " (expected: agent, supervisor or admin)"));
      String password = password();
      SecureRandom random = new SecureRandom();
      Clock clock = Clock.systemUTC();
      try (SqliteStore store =
          SqliteStore.open(
              StoreSettings.of(settings.dataDir()),
              clock,
              random,
              (code, say) -> Runtime.getRuntime().halt(1))) {
        String account = login.strip().toLowerCase(Locale.ROOT);
        Optional<Agent> known = store.agents().findByLogin(account);
        AgentId id = known.map(Agent::id).orElseGet(() -> new AgentId(account));
        store
            .agents()
            .save(
                new Agent(
                    id,
                    account,
                    name,
                    title,
                    languages.stream().map(Language::new).toList(),
                    given,
                    settings.agentCapacity(),
                    true,
                    true));
        new AgentAccess(
                store.agents(), store.agents(), store.sessions(), new Passwords(), random, clock)
            .setPassword(id, password);
      }
      spec.commandLine().getOut().println("Agent " + login + " can sign in now.");
      return 0;
    }

    private static String password() throws IOException {
      Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
      if (console.isPresent()) {
        char[] typed = console.get().readPassword("Password (8 to 512 characters): ");
        return typed == null ? "" : new String(typed);
      }
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String line = in.readLine();
      return line == null ? "" : line;
    }
  }
}
