package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.server.admin.ToneVersions.Act;
import dev.tellonce.server.admin.ToneVersions.Version;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of positive language: lists, trying, changes and history. Any thread; blocks. */
final class ToneRoutes {
  private static final String MAY = "content.manage";
  private static final int LONGEST_TEXT = 16_000;
  private static final int LONGEST_RULE = 8_000;
  private static final int MOST_OWN = 500;
  private static final int MOST_FAULTS = 20;

  private final AdminSide side;
  private final Gate gate;

  ToneRoutes(AdminSide side, Gate gate) {
    this.side = side;
    this.gate = gate;
  }

  List<Route> routes() {
    String rule = "/v1/desk/admin/tone-rules/{id}";
    return List.of(
        Route.get("/v1/desk/admin/tone", gate.reading(MAY, this::list)),
        Route.post("/v1/desk/admin/tone-trial", gate.changing(MAY, this::tried)),
        Route.get("/v1/desk/admin/tone-rule", gate.reading(MAY, this::rule)),
        Route.post("/v1/desk/admin/tone-rules", gate.changing(MAY, this::create)),
        Route.put(rule, gate.changing(MAY, this::change)),
        Route.delete(rule, gate.changing(MAY, this::remove)));
  }

  private HttpReply list(HttpCall call, AgentId who) {
    List<String> languages = side.tone().languages();
    String language = call.query("language").filter(languages::contains).orElse("en");
    return gate.json(new ShownTones(side).list(new Language(language)));
  }

  private Optional<Language> language(HttpCall call) {
    return call.query("language").filter(side.tone().languages()::contains).map(Language::new);
  }

  private HttpReply rule(HttpCall call, AgentId who) {
    String id = call.query("id").orElse("");
    return language(call)
        .flatMap(language -> new ShownTones(side).rule(language, id))
        .map(gate::json)
        .orElseGet(Gate::notFound);
  }

  private HttpReply tried(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    Optional<Language> language = form.language("language");
    String text = form.required("text", LONGEST_TEXT);
    String draft = form.optional("draft", LONGEST_RULE);
    form.end();
    ToneBook.Tried tried;
    try {
      tried = side.tone().read(text, language.orElseThrow(), draft);
    } catch (ToneBook.DraftException e) {
      faults(form, "draft", e.faults());
      form.end();
      throw e;
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    switch (tried.verdict()) {
      case ToneVerdict.Fine fine -> {
        answer.put("verdict", "fine");
        answer.put("after", text);
        answer.put("rules", List.of());
      }
      case ToneVerdict.Rephrased rephrased -> {
        answer.put("verdict", "rephrased");
        answer.put("after", rephrased.text());
        answer.put("rules", rephrased.rules());
      }
      case ToneVerdict.Held held -> {
        answer.put("verdict", "held");
        answer.put("after", held.better().orElse(""));
        answer.put("rules", held.reasons());
      }
    }
    answer.put("kept", tried.kept());
    return gate.json(answer);
  }

  private HttpReply create(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    Language language = ruleLanguage(form);
    String text = form.required("text", LONGEST_RULE);
    form.end();
    String id = side.tone().idOf(text).orElse("");
    Optional<Version> before = ShownTones.newest(side, language, id);
    boolean known =
        before.flatMap(Version::text).isPresent() || side.tone().shipped(language, id).isPresent();
    if (known) {
      form.fault("text", "taken", "Another rule has the id \"" + id + "\". Choose another one.");
    } else if (ownRules(language) >= MOST_OWN) {
      form.fault("text", "too_many", "Use at most " + MOST_OWN + " rules of your own.");
    } else {
      faults(form, "text", side.tone().check(text, language));
    }
    form.end();
    return saved(
        side.store()
            .tones()
            .save(language, id, new Act.Write(text), before.map(Version::version).orElse(0), who));
  }

  private long ownRules(Language language) {
    return side.store().tones().newest().stream()
        .filter(rule -> rule.language().equals(language) && rule.text().isPresent())
        .count();
  }

  private Language ruleLanguage(Form form) {
    Optional<Language> language = form.language("language");
    if (language.isPresent() && !side.tone().languages().contains(language.get().code())) {
      form.fault("language", "not_known", "Choose one of " + side.tone().languages() + ".");
    }
    return language.orElse(Language.ENGLISH);
  }

  private HttpReply change(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    String id = call.parameter("id");
    Language language = ruleLanguage(form);
    int madeOn = form.number("version", 0, Integer.MAX_VALUE);
    String text = form.optional("text", LONGEST_RULE);
    Act act = new Act.Write(text);
    if (text.isEmpty()) {
      act = switched(form);
    }
    form.end();
    if (!isKnown(language, id)) {
      return Gate.notFound();
    }
    if (!text.isEmpty()) {
      if (!side.tone().idOf(text).equals(Optional.of(id))) {
        form.fault(
            "text", "other_id", "Keep the id \"" + id + "\", or add this as a rule of its own.");
      } else {
        faults(form, "text", side.tone().check(text, language));
      }
      form.end();
    }
    return saved(side.store().tones().save(language, id, act, madeOn, who));
  }

  private static Act switched(Form form) {
    return switch (form.node("use").asString("")) {
      case "on" -> new Act.SwitchOn();
      case "off" -> new Act.SwitchOff();
      case "again" -> new Act.UseAgain();
      default -> {
        form.fault("text", "missing", "Fill this in, or send use: on, off or again.");
        yield new Act.SwitchOn();
      }
    };
  }

  private boolean isKnown(Language language, String id) {
    return side.tone().shipped(language, id).isPresent()
        || ShownTones.newest(side, language, id).isPresent();
  }

  private HttpReply remove(HttpCall call, AgentId who) {
    String id = call.parameter("id");
    Optional<Language> language = language(call);
    if (language.isEmpty()
        || ShownTones.newest(side, language.get(), id).flatMap(Version::text).isEmpty()) {
      return Gate.notFound();
    }
    return saved(
        side.store().tones().save(language.get(), id, new Act.Remove(), Gate.version(call), who));
  }

  private HttpReply saved(Saved<Version> saved) {
    if (saved instanceof Saved.Done<Version>) {
      side.tone().changed();
    }
    return gate.saved(saved, version -> new ShownTones(side).decided(version));
  }

  /** The first faults, each with the line and the rule it is about. */
  private static void faults(Form form, String field, List<ToneBook.Fault> faults) {
    faults.stream()
        .limit(MOST_FAULTS)
        .forEach(
            fault ->
                form.fault(
                    field,
                    "rule",
                    (fault.line() > 0 ? "Line " + fault.line() + ": " : "")
                        + (fault.rule().isEmpty() ? "" : fault.rule() + ": ")
                        + fault.problem()));
  }
}
