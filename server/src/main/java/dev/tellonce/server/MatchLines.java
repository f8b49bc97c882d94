package dev.tellonce.server;

import dev.tellonce.bot.dialogue.Decision;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.understanding.FaqHit;
import dev.tellonce.faq.Evidence;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints what would be answered to questions, for people or as JSON. For one thread. */
final class MatchLines {
  private static final int LONGEST = 200;

  private final Map<FaqId, String> names;
  private final PrintWriter out;
  private final boolean json;
  private final JsonMapper mapper = JsonMapper.builder().build();

  MatchLines(Map<FaqId, String> names, PrintWriter out, boolean json) {
    this.names = names;
    this.out = out;
    this.json = json;
  }

  /** Prints one question. */
  void print(String question, Decision decision, List<Evidence> evidence) {
    out.println(json ? json(question, decision, evidence) : text(question, decision, evidence));
    out.flush();
  }

  private static String name(Decision decision) {
    return switch (decision) {
      case Decision.Answer answer -> "answer";
      case Decision.Clarify clarify -> "clarify";
      case Decision.HandOff handOff -> "hand_off";
      case Decision.Thank thank -> "thank";
      case Decision.Silence silence -> "silence";
    };
  }

  private static Optional<String> reason(Decision decision) {
    return decision instanceof Decision.HandOff handOff
        ? Optional.of(handOff.reason().wireName())
        : Optional.empty();
  }

  private String name(FaqHit hit) {
    return names.getOrDefault(hit.entry().id(), hit.entry().id().value());
  }

  private String json(String question, Decision decision, List<Evidence> evidence) {
    ObjectNode line = mapper.createObjectNode();
    line.put("question", question);
    line.put("decision", name(decision));
    reason(decision).ifPresent(reason -> line.put("reason", reason));
    if (!evidence.isEmpty()) {
      Evidence best = evidence.getFirst();
      line.put("entry", name(best.hit()));
      line.put("confidence", Figures.rounded(best.hit().confidence()));
      ObjectNode why = line.putObject("why");
      why.put("part", best.part());
      why.put("phrasing", best.phrasing());
      why.put("words", Figures.rounded(best.words()));
      why.put("meaning", Figures.rounded(best.meaning()));
      why.put("classifier", Figures.rounded(best.classifier()));
      why.put("doubt", Figures.rounded(best.doubt()));
    }
    ArrayNode others = line.putArray("runnersUp");
    for (Evidence other : evidence.stream().skip(1).toList()) {
      ObjectNode one = others.addObject();
      one.put("entry", name(other.hit()));
      one.put("confidence", Figures.rounded(other.hit().confidence()));
    }
    return mapper.writeValueAsString(line);
  }

  private String text(String question, Decision decision, List<Evidence> evidence) {
    StringBuilder text = new StringBuilder();
    text.append(plain(question));
    text.append("\n  ").append(name(decision).replace('_', ' '));
    reason(decision)
        .ifPresent(reason -> text.append(" (").append(reason.replace('_', ' ')).append(')'));
    if (!evidence.isEmpty()) {
      Evidence best = evidence.getFirst();
      text.append("\n  best: ").append(shown(best.hit())).append(", ");
      text.append('"').append(plain(best.hit().entry().question())).append('"');
      text.append("\n  why: near to \"").append(plain(best.phrasing())).append('"');
      if (!best.part().equals(question)) {
        text.append(", by \"").append(plain(best.part())).append('"');
      }
      text.append("; words ").append(signed(best.words()));
      text.append(", meaning ").append(signed(best.meaning()));
      text.append(", classifier ").append(signed(best.classifier()));
      text.append(", doubt ").append(signed(best.doubt()));
    }
    if (evidence.size() > 1) {
      text.append("\n  then: ");
      text.append(
          String.join(
              ", ", evidence.stream().skip(1).limit(3).map(each -> shown(each.hit())).toList()));
    }
    return text.append('\n').toString();
  }

  private String shown(FaqHit hit) {
    return plain(name(hit)) + " " + Figures.percent(hit.confidence());
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.1f", value);
  }

  /** A text on one line, without what a terminal would obey. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return text.codePointCount(0, text.length()) > LONGEST
        ? plain.append("\u2026").toString()
        : plain.toString();
  }
}
