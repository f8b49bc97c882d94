package dev.tellonce.server;

import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.admin.LookRules;
import dev.tellonce.server.ingress.Inbox;
import dev.tellonce.server.ingress.LookReader;
import dev.tellonce.server.ingress.WidgetLook;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads looks for administrators by the rules that settings are read by. Any thread. */
record AdminLooks(List<Inbox> inboxes) implements LookRules {
  @Override
  public Reading read(JsonNode look) {
    LookReader reader = new LookReader();
    WidgetLook read = reader.read(look);
    return new Reading(LookReader.write(read).toString(), reader.faults());
  }

  @Override
  public String starter(InboxId inbox) {
    WidgetLook look =
        inboxes.stream()
            .filter(known -> known.id().equals(inbox))
            .findFirst()
            .map(Inbox::look)
            .orElseGet(WidgetLook::standard);
    return LookReader.write(look).toString();
  }
}
