package dev.tellonce.server.admin;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The FAQ: lists, changes, history, who was given what, and trying a question. */
final class FaqRoutes {
  private static final String MAY = "content.manage";
  private static final int LONGEST_QUESTION = 1000;
  private static final int LONGEST_ANSWER = 2000;
  private static final int LONGEST_TOPIC = 64;
  private static final int MOST_PHRASINGS = 200;
  private static final int LONGEST_LINK = 2000;
  private static final int LONGEST_LABEL = 200;
  private static final int MOST_USES = 200;

  private final AdminSide side;
  private final Gate gate;
  private final FaqTrial trial;

  FaqRoutes(AdminSide side, Gate gate) {
    this.side = side;
    this.gate = gate;
    this.trial = new FaqTrial(side);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/desk/admin/faq", gate.reading(MAY, this::list)),
        Route.post("/v1/desk/admin/faq", gate.changing(MAY, this::create)),
        Route.put("/v1/desk/admin/faq/{id}", gate.changing(MAY, this::change)),
        Route.get("/v1/desk/admin/faq-history", gate.reading(MAY, this::history)),
        Route.get("/v1/desk/admin/faq-uses", gate.reading(MAY, this::uses)),
        Route.post("/v1/desk/admin/faq-trial", gate.changing(MAY, this::tried)));
  }

  private HttpReply list(HttpCall call, AgentId who) {
    Language language = language(call);
    Map<FaqId, Long> uses = side.store().faq().uses(language);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("languages", Shown.codes(side.surroundings().languages()));
    answer.put(
        "entries",
        side.store().faq().newest(language).stream()
            .map(
                version -> {
                  Map<String, Object> shown = Shown.version(version);
                  shown.put("uses", uses.getOrDefault(version.entry().id(), 0L));
                  return shown;
                })
            .toList());
    answer.put("today", side.understanding().today().toString());
    answer.put("me", who.value());
    answer.put("people", side.store().roster().agents().stream().map(FaqRoutes::person).toList());
    answer.put(
        "inboxes",
        side.surroundings().inboxes().stream()
            .map(inbox -> Map.of("id", inbox.id(), "name", inbox.name()))
            .toList());
    return gate.json(answer);
  }

  private static Map<String, Object> person(ManagedAgent managed) {
    return Map.of(
        "id",
        managed.agent().id().value(),
        "name",
        managed.agent().name(),
        "enabled",
        managed.agent().enabled());
  }

  private static Language language(HttpCall call) {
    return new Language(call.query("language").orElse("en"));
  }

  private HttpReply create(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    String id = form.line("id", LONGEST_TOPIC, false).toLowerCase(Locale.ROOT);
    Optional<FaqId> made = Optional.empty();
    try {
      made = Optional.of(new FaqId(id.isEmpty() ? newId() : id));
    } catch (InvalidValueException e) {
      form.fault("id", "bad_value", "Use letters a to z, digits and the signs . _ - only.");
    }
    Optional<FaqEntry> entry = read(form, made);
    form.end();
    return save(entry.orElseThrow(), 0, who);
  }

  private String newId() {
    byte[] bytes = new byte[6];
    side.random().nextBytes(bytes);
    return "faq-" + java.util.HexFormat.of().formatHex(bytes);
  }

  private HttpReply change(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    int version = form.number("version", 1, Integer.MAX_VALUE);
    Optional<FaqEntry> entry = read(form, Optional.of(new FaqId(call.parameter("id"))));
    form.end();
    return save(entry.orElseThrow(), version, who);
  }

  private HttpReply save(FaqEntry entry, int madeOn, AgentId who) {
    Saved<FaqEntry> saved = side.store().faq().save(entry, madeOn, who);
    if (saved instanceof Saved.Done<FaqEntry> done) {
      side.understanding().changed(List.of(done.value()));
    }
    return gate.saved(saved, Shown::faq);
  }

  private static Optional<FaqEntry> read(Form form, Optional<FaqId> id) {
    Optional<Language> language = form.language("language");
    String question = form.line("question", LONGEST_QUESTION, true);
    String answer = form.required("answer", LONGEST_ANSWER);
    String topic = form.line("topic", LONGEST_TOPIC, false);
    List<String> phrasings = form.texts("phrasings", MOST_PHRASINGS, LONGEST_QUESTION);
    String url = form.line("link_url", LONGEST_LINK, false);
    String label = form.line("link_label", LONGEST_LABEL, false);
    Optional<Link> link = Optional.empty();
    if (!url.isEmpty()) {
      try {
        link = Optional.of(new Link(url, label.isEmpty() ? url : label));
      } catch (InvalidValueException e) {
        form.fault(
            "link_url", "bad_value", "Use an address with https, mailto or tel, or a path from /.");
      }
    }
    boolean automate = form.flag("automate", true);
    Particulars particulars = new ParticularsForm(form).read();
    if (form.isFaulty() || id.isEmpty() || language.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FaqEntry(
            id.get(),
            language.get(),
            1,
            topic,
            question,
            phrasings,
            answer,
            link,
            automate,
            particulars));
  }

  private HttpReply history(HttpCall call, AgentId who) {
    FaqId id = new FaqId(call.query("id").orElse(""));
    List<FaqVersions.Version> versions = side.store().faq().history(id, language(call));
    return versions.isEmpty()
        ? Gate.notFound()
        : gate.json(Map.of("versions", versions.stream().map(Shown::version).toList()));
  }

  private HttpReply uses(HttpCall call, AgentId who) {
    FaqId id = new FaqId(call.query("id").orElse(""));
    int version = Math.max(1, Gate.version(call));
    List<Map<String, Object>> uses =
        side.store().faq().uses(id, language(call), version, MOST_USES).stream()
            .map(FaqRoutes::use)
            .toList();
    return gate.json(Map.of("uses", uses, "most", MOST_USES));
  }

  private static Map<String, Object> use(FaqVersions.Use use) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("conversation", use.conversation().value());
    shown.put("seq", use.seq());
    shown.put("at", use.at().toString());
    shown.put("who", use.who());
    shown.put("status", use.status().wireName());
    shown.put("inbox", use.inbox().value());
    return shown;
  }

  private HttpReply tried(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    Optional<Language> language = form.language("language");
    String question = form.required("question", LONGEST_QUESTION);
    form.end();
    return trial
        .of(question, language.orElseThrow())
        .map(gate::json)
        .orElseGet(
            () ->
                HttpReply.problem(
                    503, "loading", "The server is still getting ready. Try again in a moment."));
  }
}
