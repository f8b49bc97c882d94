package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import java.util.Optional;

/** Settings that people change at the desk, as JSON with versions. Any thread; blocks. */
public interface Documents {
  /**
   * A document.
   *
   * @param name which; what follows a colon tells several of a kind apart
   * @param version from 1; 0 for one that is not stored yet
   * @param json its text
   */
  record Document(String name, int version, String json) {}

  /** The newest version. */
  Optional<Document> find(String name);

  /** The page from which a visitor wrote last; empty while nobody has. */
  Optional<String> lastPage();

  /** Stores the next version; the change and its audit row are one transaction. */
  Saved<Document> save(Document document, AgentId who);
}
