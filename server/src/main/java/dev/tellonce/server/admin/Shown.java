package dev.tellonce.server.admin;

import dev.tellonce.bot.content.CannedReplies;
import dev.tellonce.bot.content.CannedReply;
import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.Agent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How things look in an answer. Any thread. */
final class Shown {
  private Shown() {}

  static Map<String, Object> agent(ManagedAgent managed) {
    Agent agent = managed.agent();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", agent.id().value());
    shown.put("version", managed.version());
    shown.put("login", agent.login());
    shown.put("name", agent.name());
    shown.put("title", agent.title());
    shown.put("languages", codes(agent.languages()));
    shown.put("role", agent.role().name().toLowerCase(Locale.ROOT));
    shown.put("capacity", agent.capacity());
    shown.put("enabled", agent.enabled());
    shown.put("available", agent.available());
    shown.put("team", managed.team());
    shown.put("skills", managed.skills());
    shown.put("has_password", managed.hasPassword());
    managed.invitedUntil().ifPresent(until -> shown.put("invited_until", until.toString()));
    return shown;
  }

  static Map<String, Object> team(Team team) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", team.id());
    shown.put("version", team.version());
    shown.put("name", team.name());
    shown.put("members", team.members().stream().map(AgentId::value).toList());
    return shown;
  }

  static Map<String, Object> faq(FaqEntry entry) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", entry.id().value());
    shown.put("language", entry.language().code());
    shown.put("version", entry.version());
    shown.put("topic", entry.topic());
    shown.put("question", entry.question());
    shown.put("phrasings", entry.phrasings());
    shown.put("answer", entry.answer());
    entry
        .link()
        .ifPresent(link -> shown.put("link", Map.of("url", link.url(), "label", link.label())));
    shown.put("automate", entry.automate());
    ParticularsJson.write(entry.particulars(), shown);
    return shown;
  }

  static Map<String, Object> version(FaqVersions.Version version) {
    Map<String, Object> shown = faq(version.entry());
    shown.put("saved", version.saved().toString());
    shown.put("saved_by", version.by());
    return shown;
  }

  static Map<String, Object> canned(CannedReply reply) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", reply.id().value());
    shown.put("language", reply.language().code());
    shown.put("version", reply.version());
    shown.put("shortcut", reply.shortcut());
    shown.put("title", reply.title());
    shown.put("text", reply.text());
    return shown;
  }

  static Map<String, Object> canned(CannedReplies.Change change) {
    Map<String, Object> shown = canned(change.reply());
    shown.put("removed", change.removed());
    shown.put("saved", change.at().toString());
    shown.put("saved_by", change.by());
    return shown;
  }

  static List<String> codes(List<Language> languages) {
    return languages.stream().map(Language::code).toList();
  }
}
