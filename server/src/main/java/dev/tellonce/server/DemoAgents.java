package dev.tellonce.server;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.Agent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The demo's agents and their passwords, made once for a store and kept beside it. */
final class DemoAgents {
  private static final String FILE = "demo-agents.json";
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private final JsonMapper json = JsonMapper.builder().build();
  private final SecureRandom random = new SecureRandom();

  /**
   * A demo agent.
   *
   * @param login what to type to sign in
   * @param name the name shown
   * @param password the password
   */
  record DemoAgent(String login, String name, String password) {}

  /** The agents of a store; made with new passwords when the store has none. */
  List<DemoAgent> of(Assembly server, Path dataDir, int capacity) throws IOException {
    Path file = dataDir.resolve(FILE);
    if (Files.exists(file)) {
      List<DemoAgent> known = new ArrayList<>();
      for (JsonNode node : json.readTree(file.toFile()).path("agents")) {
        known.add(
            new DemoAgent(
                node.path("login").asString(""),
                node.path("name").asString(""),
                node.path("password").asString("")));
      }
      return known;
    }
    List<DemoAgent> made = new ArrayList<>();
    made.add(
        create(
            server,
            agent("mikko", "Mikko", "Orders and delivery", capacity, "en", "fi", "nb", "da")));
    made.add(
        create(
            server,
            agent("sofie", "Sofie", "Returns and warranty", capacity, "en", "da", "nb", "ko")));
    made.add(
        create(
            server,
            new Agent(
                new AgentId("astrid"),
                "astrid",
                "Astrid",
                "Shop manager",
                languages("en", "nb"),
                Agent.Role.ADMIN,
                capacity,
                true,
                true)));
    keep(file, made);
    return made;
  }

  private static Agent agent(
      String login, String name, String title, int capacity, String... codes) {
    return new Agent(
        new AgentId(login),
        login,
        name,
        title,
        languages(codes),
        Agent.Role.SUPERVISOR,
        capacity,
        true,
        true);
  }

  private static List<Language> languages(String... codes) {
    return Stream.of(codes).map(Language::new).toList();
  }

  private DemoAgent create(Assembly server, Agent agent) {
    server.store().agents().save(agent);
    String password = password();
    server.agentAccess().setPassword(agent.id(), password);
    return new DemoAgent(agent.login(), agent.name(), password);
  }

  private String password() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  private void keep(Path file, List<DemoAgent> agents) throws IOException {
    String text = json.writeValueAsString(json.createObjectNode().set("agents", array(agents)));
    // The file is closed to others from its first byte.
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(StandardCharsets.UTF_8.encode(text));
    }
  }

  /** The agents as JSON. */
  ArrayNode array(List<DemoAgent> agents) {
    ArrayNode array = json.createArrayNode();
    for (DemoAgent agent : agents) {
      array
          .addObject()
          .put("login", agent.login())
          .put("name", agent.name())
          .put("password", agent.password());
    }
    return array;
  }
}
