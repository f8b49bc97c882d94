package dev.tellonce.server.admin;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bringing questions and answers in from a file, looked at before they are saved. */
final class ImportRoutes {
  private static final String MAY = "content.manage";
  private static final int MOST_BYTES = 2 << 20;

  private final AdminSide side;
  private final Gate gate;

  ImportRoutes(AdminSide side, Gate gate) {
    this.side = side;
    this.gate = gate;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/v1/desk/admin/faq-preview", gate.changing(MAY, this::preview))
            .bodyUpTo(MOST_BYTES),
        Route.post("/v1/desk/admin/faq-import", gate.changing(MAY, this::bring))
            .bodyUpTo(MOST_BYTES));
  }

  /**
   * What a file would bring.
   *
   * @param entry as it would be saved
   * @param state new, changed or same
   */
  private record Brought(FaqEntry entry, String state) {}

  private HttpReply preview(HttpCall call, AgentId who) {
    FaqFile file = FaqFile.read(call.text());
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Brought brought : brought(file, language(call))) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("question", brought.entry.question());
      one.put("answer", brought.entry.answer());
      one.put("topic", brought.entry.topic());
      one.put("state", brought.state);
      shown.add(one);
    }
    return gate.json(Map.of("found", shown, "skipped", file.skipped(), "faults", file.faults()));
  }

  private HttpReply bring(HttpCall call, AgentId who) {
    List<FaqEntry> wanted =
        brought(FaqFile.read(call.text()), language(call)).stream()
            .filter(brought -> !brought.state.equals("same"))
            .map(Brought::entry)
            .toList();
    List<FaqEntry> saved = side.store().faq().bring(wanted, who);
    side.understanding().changed(saved);
    return gate.json(Map.of("saved", saved.size()));
  }

  private static Language language(HttpCall call) {
    return new Language(call.query("language").orElse(""));
  }

  /** A question that is there already keeps its entry, with its phrasings and its link. */
  private List<Brought> brought(FaqFile file, Language language) {
    Map<String, FaqEntry> known = new HashMap<>();
    for (FaqVersions.Version version : side.store().faq().newest(language)) {
      known.put(version.entry().question(), version.entry());
    }
    List<Brought> all = new ArrayList<>();
    for (FaqFile.Pair pair : file.pairs()) {
      Optional<FaqEntry> before = Optional.ofNullable(known.get(pair.question()));
      String topic = pair.topic().isEmpty() ? before.map(FaqEntry::topic).orElse("") : pair.topic();
      FaqEntry entry =
          new FaqEntry(
              before.map(FaqEntry::id).orElseGet(() -> id(pair.question())),
              language,
              before.map(FaqEntry::version).orElse(1),
              topic,
              pair.question(),
              before.map(FaqEntry::phrasings).orElse(List.of()),
              pair.answer(),
              before.flatMap(FaqEntry::link),
              before.map(FaqEntry::automate).orElse(true),
              pair.particulars().over(before.map(FaqEntry::particulars).orElse(Particulars.NONE)));
      String state = before.isEmpty() ? "new" : before.get().equals(entry) ? "same" : "changed";
      all.add(new Brought(entry, state));
    }
    return all;
  }

  /** The same question always gives the same id, so that a file can be brought in twice. */
  private static FaqId id(String question) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
      return new FaqId("faq-" + HexFormat.of().formatHex(digest, 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256 (expected: every Java has)", e);
    }
  }
}
