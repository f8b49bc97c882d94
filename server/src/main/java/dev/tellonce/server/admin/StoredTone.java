package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.tone.ToneMode;
import dev.tellonce.bot.tone.ToneModes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the tone step does with the texts of each inbox, as administrators set it at the desk; until
 * then as the settings say. What was saved counts at once. Any thread; {@link #of} never blocks.
 */
public final class StoredTone implements ToneModes {
  private static final String NAME = "tone-mode:";

  private final JsonMapper json = JsonMapper.builder().build();
  private final Documents documents;
  private final Map<InboxId, ToneMode> starter;
  private final Map<InboxId, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(ToneMode mode, int version) {}

  /**
   * Reads them.
   *
   * @param documents where they are kept
   * @param starter what the settings say of each inbox
   */
  public StoredTone(Documents documents, Map<InboxId, ToneMode> starter) {
    this.documents = documents;
    this.starter = Map.copyOf(starter);
    for (InboxId inbox : starter.keySet()) {
      documents.find(NAME + inbox.value()).ifPresent(document -> kept.put(inbox, read(document)));
    }
  }

  private Kept read(Documents.Document document) {
    String name = json.readTree(document.json()).path("tone").asString("");
    return new Kept(ToneMode.of(name).orElse(ToneMode.ON), document.version());
  }

  @Override
  public ToneMode of(InboxId inbox) {
    Kept saved = kept.get(inbox);
    return saved != null ? saved.mode() : starter.getOrDefault(inbox, ToneMode.ON);
  }

  /** Stores the mode of an inbox; it counts from then on. */
  synchronized Saved<Documents.Document> save(
      InboxId inbox, ToneMode mode, int madeOn, AgentId who) {
    Saved<Documents.Document> saved =
        documents.save(
            new Documents.Document(
                NAME + inbox.value(),
                madeOn,
                json.writeValueAsString(Map.of("tone", mode.wireName()))),
            who);
    if (saved instanceof Saved.Done<Documents.Document> done) {
      kept.put(inbox, read(done.value()));
    }
    return saved;
  }

  /** What an administrator sees of an inbox. */
  Map<String, Object> shown(InboxId inbox) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("inbox", inbox.value());
    shown.put("tone", of(inbox).wireName());
    Kept saved = kept.get(inbox);
    shown.put("version", saved == null ? 0 : saved.version());
    return shown;
  }

  /** The inbox of an id, where the settings know it. */
  Optional<InboxId> inbox(String id) {
    return starter.keySet().stream().filter(known -> known.value().equals(id)).findFirst();
  }
}
