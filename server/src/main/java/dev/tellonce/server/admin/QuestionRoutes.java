package dev.tellonce.server.admin;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.admin.OpenQuestions.Done;
import dev.tellonce.server.admin.OpenQuestions.Place;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questions without an answer: their groups, what can be done with a group, and the switch of each
 * inbox. Any thread; blocks.
 */
final class QuestionRoutes {
  private static final String MAY = "content.manage";
  private static final String MAY_SWITCH = "inboxes.manage";
  private static final int MOST_PHRASINGS = 200;
  private static final int LONGEST_PHRASING = 1000;
  private static final int LONGEST_ID = 100;

  /** When somebody saves the entry at the same moment, the phrasing is added to what was saved. */
  private static final int TRIES = 5;

  private final AdminSide side;
  private final Gate gate;
  private final QuestionGroupList groups;

  QuestionRoutes(AdminSide side, Gate gate) {
    this.side = side;
    this.gate = gate;
    this.groups = new QuestionGroupList(side);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/desk/admin/questions", gate.reading(MAY, this::list)),
        Route.post("/v1/desk/admin/questions-phrasing", gate.changing(MAY, this::phrasing)),
        Route.post("/v1/desk/admin/questions-settle", gate.changing(MAY, this::settle)),
        Route.put("/v1/desk/admin/questions-switch", gate.changing(MAY_SWITCH, this::collect)));
  }

  private HttpReply list(HttpCall call, AgentId who) {
    Optional<InboxId> inbox = call.query("inbox").filter(id -> !id.isEmpty()).map(InboxId::new);
    Optional<Language> language =
        call.query("language").filter(code -> !code.isEmpty()).map(Language::new);
    return side.understanding()
        .questions()
        .map(meanings -> gate.json(groups.of(meanings, inbox, language)))
        .orElseGet(
            () ->
                HttpReply.problem(
                    503, "loading", "The server is still getting ready. Try again in a moment."));
  }

  private HttpReply phrasing(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    Optional<Language> language = form.language("language");
    Optional<FaqId> id = entry(form);
    List<String> phrasings = form.texts("phrasings", MOST_PHRASINGS, LONGEST_PHRASING);
    if (phrasings.isEmpty()) {
      form.fault("phrasings", "missing", "Write at least one way to ask.");
    }
    List<Place> places = places(form);
    form.end();
    Saved<FaqEntry> saved = add(id.orElseThrow(), language.orElseThrow(), phrasings, who);
    if (saved instanceof Saved.Done<FaqEntry> done) {
      side.understanding().changed(List.of(done.value()));
      side.store().questions().settle(places, Done.PHRASING, Optional.empty());
    }
    return gate.saved(saved, Shown::faq);
  }

  private static Optional<FaqId> entry(Form form) {
    String id = form.required("entry", LONGEST_ID);
    try {
      return id.isEmpty() ? Optional.empty() : Optional.of(new FaqId(id));
    } catch (InvalidValueException e) {
      form.fault("entry", "not_known", "Choose an entry from the list.");
      return Optional.empty();
    }
  }

  private Saved<FaqEntry> add(FaqId id, Language language, List<String> more, AgentId who) {
    Saved<FaqEntry> saved = new Saved.Refused<>(Saved.Refusal.NOT_FOUND);
    for (int i = 0; i < TRIES; i++) {
      Optional<FaqEntry> newest =
          side.store().faq().history(id, language).stream()
              .findFirst()
              .map(FaqVersions.Version::entry);
      if (newest.isEmpty()) {
        return saved;
      }
      Set<String> phrasings = new LinkedHashSet<>(newest.get().phrasings());
      more.stream()
          .filter(text -> !text.equalsIgnoreCase(newest.get().question()))
          .forEach(phrasings::add);
      if (phrasings.size() > MOST_PHRASINGS) {
        throw new InvalidValueException(
            "phrasings: " + phrasings.size() + " (expected: at most " + MOST_PHRASINGS + ")");
      }
      saved =
          side.store()
              .faq()
              .save(
                  newest.get().withPhrasings(List.copyOf(phrasings)), newest.get().version(), who);
      if (!(saved instanceof Saved.Changed<FaqEntry>)) {
        return saved;
      }
    }
    return saved;
  }

  private HttpReply settle(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    Optional<Done> how =
        switch (form.required("how", LONGEST_ID)) {
          case "answered" -> Optional.of(Done.ANSWERED);
          case "dismissed" -> Optional.of(Done.DISMISSED);
          default -> Optional.empty();
        };
    if (how.isEmpty()) {
      form.fault("how", "not_known", "Use answered or dismissed.");
    }
    List<Place> places = places(form);
    form.end();
    int settled = side.store().questions().settle(places, how.orElseThrow(), Optional.of(who));
    return gate.json(Map.of("settled", settled));
  }

  private static List<Place> places(Form form) {
    List<Place> places = new ArrayList<>();
    for (String text : form.texts("questions", QuestionMeanings.MOST, LONGEST_ID)) {
      int slash = text.lastIndexOf('/');
      try {
        places.add(
            new Place(
                new ConversationId(text.substring(0, Math.max(0, slash))),
                Long.parseLong(text.substring(slash + 1))));
      } catch (InvalidValueException | NumberFormatException e) {
        form.fault("questions", "bad_value", "Name each question as conversation/number.");
        return List.of();
      }
    }
    if (places.isEmpty()) {
      form.fault("questions", "missing", "Name the questions of the group.");
    }
    return places;
  }

  private HttpReply collect(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    String inbox = form.required("inbox", LONGEST_ID);
    if (!form.node("on").isBoolean()) {
      form.fault("on", "missing", "Send true or false.");
    }
    form.end();
    boolean on = form.flag("on", false);
    if (side.surroundings().inboxes().stream().noneMatch(known -> known.id().equals(inbox))) {
      return Gate.notFound();
    }
    side.store().questions().collect(new InboxId(inbox), on, who);
    return gate.json(Map.of("id", inbox, "on", on));
  }
}
