package dev.tellonce.server.admin;

import dev.tellonce.bot.message.Language;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the settings of the server say, as far as administrators see them.
 *
 * @param publicUrl how browsers reach the server, where that is set
 * @param tls whether the server ends TLS itself
 * @param dataDir where the store is
 * @param agentCapacity how many conversations a new agent may have at once
 * @param mail whether mail can be sent
 * @param secretFiles files that only the server may read
 * @param inboxes the entry points
 */
public record Surroundings(
    Optional<String> publicUrl,
    boolean tls,
    Path dataDir,
    int agentCapacity,
    boolean mail,
    List<Path> secretFiles,
    List<Entrance> inboxes) {
  /** Keeps its own copies. */
  public Surroundings {
    secretFiles = List.copyOf(secretFiles);
    inboxes = List.copyOf(inboxes);
  }

  /**
   * An entry point.
   *
   * @param id its id
   * @param name the name visitors see
   * @param channel the channel it is on
   * @param languages the languages it is served in
   * @param automated whether the first answers may be automatic
   * @param origins the host pages that may show its panel
   * @param signed whether the host site can prove who a visitor is
   */
  public record Entrance(
      String id,
      String name,
      String channel,
      List<Language> languages,
      boolean automated,
      List<String> origins,
      boolean signed) {
    /** Keeps its own copies. */
    public Entrance {
      languages = List.copyOf(languages);
      origins = List.copyOf(origins);
    }

    /** Whether it is a widget on host pages. */
    boolean isWeb() {
      return channel.equals("web");
    }
  }

  /** Every language that an inbox is served in, in the order of the settings. */
  public List<Language> languages() {
    Set<Language> all = new LinkedHashSet<>();
    inboxes.forEach(inbox -> all.addAll(inbox.languages()));
    return List.copyOf(all);
  }
}
