package dev.tellonce.server.desk;

import dev.tellonce.bot.engine.Denial;
import dev.tellonce.bot.handoff.Brief;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Reader;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.bot.routing.AgentLoad;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.wire.ClientFrame;
import dev.tellonce.server.wire.FrameReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers a desk's questions; nothing is stored. Any thread; blocks on the journal. */
final class DeskAnswers {
  private static final int MOST_HISTORY = 200;

  /** The most earlier conversations shown; a row is at most about 1.5 KB. */
  private static final int MOST_EARLIER = 30;

  private static final int HISTORY_CHARACTERS = 50 * 1024;

  private final DeskSide side;

  DeskAnswers(DeskSide side) {
    this.side = side;
  }

  static ObjectNode welcome(DeskSide side, Agent agent) {
    ObjectNode welcome =
        side.frames()
            .frame("welcome")
            .put("session", agent.id().value())
            .put("epoch", side.frames().epoch())
            .put("server_time", side.clock().instant().toString());
    welcome
        .putObject("limits")
        .put("text_characters", Content.MAX_CHARACTERS)
        .put("text_bytes", Content.MAX_BYTES)
        .put("frame_bytes", FrameReader.MAX_FRAME)
        .put("file_bytes", side.fileSettings().mostBytes());
    welcome.set("agent", agent(side, agent));
    return welcome;
  }

  /** An agent's own account. */
  static ObjectNode agent(DeskSide side, Agent agent) {
    ObjectNode node =
        side.frames()
            .object()
            .put("id", agent.id().value())
            .put("login", agent.login())
            .put("name", agent.name())
            .put("title", agent.title());
    languages(node, agent.languages());
    return node.put("role", agent.role().name().toLowerCase(Locale.ROOT))
        .put("capacity", agent.capacity())
        .put("available", agent.available())
        .set("may", may(side, agent));
  }

  private static ArrayNode may(DeskSide side, Agent agent) {
    ArrayNode may = side.frames().object().putArray("may");
    side.rights().of(agent.role()).forEach(may::add);
    return may;
  }

  private static void languages(ObjectNode node, List<Language> languages) {
    ArrayNode codes = node.putArray("languages");
    languages.forEach(language -> codes.add(language.code()));
  }

  String answer(ClientFrame.Ask ask, Agent agent) {
    Optional<String> refused = side.rights().refusal(Kind.ASK, ask.name(), agent.role());
    if (refused.isPresent() && !refused.get().equals(Kind.ASK.missing())) {
      return side.frames().cannotAnswer(ask.request(), refused.get(), Denial.FORBIDDEN.say());
    }
    try {
      return switch (refused.isPresent() ? "" : ask.name()) {
        case "agents" -> agents(ask);
        case "preview" -> inConversation(ask, state -> preview(ask, state));
        case "brief" -> inConversation(ask, state -> brief(ask, state));
        case "person" -> inConversation(ask, state -> person(ask, state));
        case "history" -> inConversation(ask, state -> history(ask, state, agent));
        default ->
            side.frames()
                .cannotAnswer(
                    ask.request(), "unknown_question", "This server does not know the question.");
      };
    } catch (InvalidValueException e) {
      return side.frames().cannotAnswer(ask.request(), "bad_frame", String.valueOf(e.getMessage()));
    }
  }

  /** A question about a conversation. */
  @FunctionalInterface
  private interface About {
    String answer(ConversationState state);
  }

  private String inConversation(ClientFrame.Ask ask, About question) {
    return ask.conversation()
        .flatMap(id -> side.journal().state(id))
        .map(question::answer)
        .orElseGet(
            () ->
                side.frames()
                    .cannotAnswer(ask.request(), "not_found", "This conversation is not here."));
  }

  private ObjectNode answerTo(ClientFrame.Ask ask) {
    return side.frames().frame("answer").put("rid", ask.request());
  }

  private String agents(ClientFrame.Ask ask) {
    ObjectNode answer = answerTo(ask);
    ArrayNode list = answer.putArray("agents");
    for (AgentLoad load : side.acts().loads()) {
      if (load.agent().enabled()) {
        ObjectNode node =
            list.addObject()
                .put("id", load.agent().id().value())
                .put("login", load.agent().login())
                .put("name", load.agent().name())
                .put("title", load.agent().title());
        languages(node, load.agent().languages());
        node.put("online", load.online())
            .put("available", load.agent().available())
            .put("load", load.load())
            .put("capacity", load.agent().capacity());
      }
    }
    return side.frames().text(answer);
  }

  private String preview(ClientFrame.Ask ask, ConversationState state) {
    String text = FrameReader.text(ask.args(), "text", Content.MAX_CHARACTERS);
    ToneVerdict verdict = side.gate().preview(text, state.language(), state.inbox());
    ObjectNode answer = answerTo(ask);
    answer.put("mode", side.gate().mode(state.inbox()).wireName());
    answer.set("verdict", side.frames().codec().tree(verdict));
    answer.put(
        "sent",
        switch (verdict) {
          case ToneVerdict.Fine fine -> text;
          case ToneVerdict.Rephrased rephrased -> rephrased.text();
          case ToneVerdict.Held held -> "";
        });
    ArrayNode known = answer.putArray("known");
    side.guard()
        .get()
        .ifPresent(
            guard ->
                guard
                    .alreadyTold(text, state.language(), state.facts())
                    .forEach(fact -> known.add(fact(fact))));
    side.writing().complaints().add(answer, text, state, side.journal(), side.clock().instant());
    return side.frames().text(answer);
  }

  private ObjectNode fact(Fact fact) {
    return side.frames()
        .object()
        .put("kind", fact.kind().wireName())
        .put("value", fact.value())
        .put("as_said", fact.asSaid())
        .put("source", fact.source())
        .put("confidence", fact.confidence());
  }

  private String brief(ClientFrame.Ask ask, ConversationState state) {
    ObjectNode answer = answerTo(ask);
    Optional<Brief> brief = side.engine().brief(state.id());
    brief.ifPresent(found -> answer.set("brief", brief(found)));
    return side.frames().text(answer);
  }

  private ObjectNode brief(Brief brief) {
    ObjectNode node = side.frames().object();
    node.putObject("who")
        .put("name", brief.name())
        .put("email", brief.email())
        .put("verified", brief.verified());
    node.put("about", brief.about())
        .put("inbox", brief.inbox().value())
        .put("channel", brief.channel())
        .put("text_limit", side.writing().textLimit(brief.channel()));
    brief
        .page()
        .ifPresent(
            page -> node.putObject("page").put("url", page.url()).put("title", page.title()));
    node.put("language", brief.language().code());
    brief.waitingSince().ifPresent(since -> node.put("waiting_since", since.toString()));
    brief
        .missed()
        .ifPresent(
            missed ->
                node.putObject("missed")
                    .put("since", missed.since().toString())
                    .put("until", missed.until().toString()));
    brief
        .elsewhere()
        .ifPresent(
            other ->
                node.putObject("elsewhere")
                    .put("language", other.language().code())
                    .put("id", other.faq().id().value())
                    .put("version", other.faq().version())
                    .put("question", other.faq().question()));
    node.put("episode", brief.episode());
    brief.reason().ifPresent(reason -> node.put("reason", reason.wireName()));
    node.put("through", brief.through()).put("count", brief.count());
    ArrayNode tried = node.putArray("tried");
    brief
        .tried()
        .forEach(
            answer -> {
              ObjectNode one =
                  tried
                      .addObject()
                      .put("question", answer.faq().question())
                      .put("faq", answer.faq().id().value())
                      .put("seq", answer.seq());
              answer.helped().ifPresent(helped -> one.put("helped", helped));
            });
    ArrayNode facts = node.putArray("facts");
    brief.facts().forEach(fact -> facts.add(fact(fact)));
    ArrayNode notes = node.putArray("notes");
    brief
        .notes()
        .forEach(
            note ->
                notes
                    .addObject()
                    .put("by", name(note.by()))
                    .put("text", note.text())
                    .put("seq", note.seq()));
    brief
        .transfer()
        .ifPresent(
            handed ->
                node.putObject("transfer")
                    .put("from", name(handed.from()))
                    .put("by", name(handed.by()))
                    .put("taken", handed.taken())
                    .put("reason", handed.reason())
                    .put("seq", handed.seq()));
    ContextAnswers.add(node, brief);
    return node;
  }

  private String name(String agent) {
    return side.agents().all().stream()
        .filter(known -> known.id().value().equals(agent))
        .map(Agent::name)
        .findFirst()
        .orElse(agent);
  }

  /** The person's other conversations, as far as this agent may know of them. */
  private String person(ClientFrame.Ask ask, ConversationState state) {
    List<ConversationSummary> others =
        side.journal().ofSamePerson(state.id(), MOST_EARLIER + 1).stream()
            .filter(row -> row.inbox().equals(state.inbox()))
            .toList();
    ObjectNode answer = answerTo(ask);
    ArrayNode rows = answer.putArray("rows");
    others.stream().limit(MOST_EARLIER).forEach(row -> rows.add(side.frames().row(row)));
    return side.frames().text(answer.put("more", others.size() > MOST_EARLIER));
  }

  private String history(ClientFrame.Ask ask, ConversationState state, Agent agent) {
    long before = FrameReader.optionalNumber(ask.args(), "before");
    long end = before == 0 ? state.lastSeq() + 1 : Math.min(before, state.lastSeq() + 1);
    long limit = Math.clamp(FrameReader.optionalNumber(ask.args(), "limit"), 1, MOST_HISTORY);
    long after = Math.max(0, end - 1 - limit);
    List<Entry> entries =
        side.journal().read(state.id(), after, (int) limit).stream()
            .filter(entry -> entry.seq() < end)
            .toList();
    ObjectNode answer = answerTo(ask);
    ArrayNode list = answer.putArray("entries");
    int characters = 0;
    long first = end;
    // The newest that fit: a reader scrolls back from the end.
    for (Entry entry : entries.reversed()) {
      ObjectNode node = side.frames().entry(entry, Reader.STAFF, Sender.agent(agent.id()));
      characters += side.frames().text(node).length();
      if (characters > HISTORY_CHARACTERS && !list.isEmpty()) {
        break;
      }
      list.insert(0, node);
      first = entry.seq();
    }
    return side.frames().text(answer.put("first", first));
  }
}
