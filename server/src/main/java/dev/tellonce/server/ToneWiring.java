package dev.tellonce.server;

import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.tone.ToneGate;
import dev.tellonce.bot.tone.ToneMode;
import dev.tellonce.bot.tone.ToneRewriter;
import dev.tellonce.nlp.tone.PhraseShape;
import dev.tellonce.server.admin.Documents;
import dev.tellonce.server.admin.StoredTone;
import dev.tellonce.server.desk.Complaints;
import dev.tellonce.server.ingress.Inbox;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the tone step together. One thread, at the start. */
final class ToneWiring {
  private ToneWiring() {}

  static StoredTone modes(Documents documents, List<Inbox> inboxes) {
    Map<InboxId, ToneMode> starter = new LinkedHashMap<>();
    inboxes.forEach(inbox -> starter.put(inbox.id(), inbox.tone()));
    return new StoredTone(documents, starter);
  }

  static Complaints complaints(Path configDir) {
    return new Complaints(PhraseShape.load(configDir.resolve("shape")));
  }

  static ToneGate gate(ToneRewriter rewriter, StoredTone modes) {
    return new ToneGate(rewriter, modes);
  }
}
