package dev.tellonce.server.admin;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.content.Validity;
import dev.tellonce.bot.content.Variant;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the particulars of an FAQ entry from its form. One thread. */
final class ParticularsForm {
  private final Form form;

  ParticularsForm(Form form) {
    this.form = form;
  }

  /** What is filled in; what has a fault, which the form now holds, is left out. */
  Particulars read() {
    return new Particulars(tags(), owner(), validity(), variants());
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String tag : form.texts("tags", Particulars.MOST_TAGS, Particulars.LONGEST_TAG)) {
      // Typing a tag again is no mistake worth a word.
      if (seen.add(tag.toLowerCase(Locale.ROOT))) {
        tags.add(tag);
      }
    }
    return tags;
  }

  private Optional<AgentId> owner() {
    String owner = form.line("owner", 64, false);
    try {
      return owner.isEmpty() ? Optional.empty() : Optional.of(new AgentId(owner));
    } catch (InvalidValueException e) {
      form.fault("owner", "not_known", "Choose a colleague from the list.");
      return Optional.empty();
    }
  }

  private Validity validity() {
    Optional<LocalDate> from = day("valid_from");
    Optional<LocalDate> until = day("valid_until");
    try {
      return new Validity(from, until);
    } catch (InvalidValueException e) {
      form.fault("valid_until", "order", "The last day must not be before the first one.");
      return Validity.ALWAYS;
    }
  }

  private Optional<LocalDate> day(String field) {
    try {
      return ParticularsJson.day(field, form.line(field, 20, false));
    } catch (InvalidValueException e) {
      form.fault(field, "bad_day", "Use a day such as 2026-12-31.");
      return Optional.empty();
    }
  }

  private List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    int number = 0;
    for (JsonNode each : form.node("variants")) {
      variant("variants_" + number + "_", each, taken).ifPresent(variants::add);
      number++;
    }
    if (variants.size() > Particulars.MOST_VARIANTS) {
      form.fault("variants", "too_many", "Use at most " + Particulars.MOST_VARIANTS + ".");
      return List.of();
    }
    return variants;
  }

  private Optional<Variant> variant(String field, JsonNode each, Set<String> taken) {
    Set<String> inboxes = new LinkedHashSet<>();
    each.path("inboxes").forEach(inbox -> inboxes.add(inbox.asString("")));
    String answer = each.path("answer").asString("").strip();
    String url = each.path("link_url").asString("").strip();
    String label = each.path("link_label").asString("").strip();
    boolean sound = true;
    if (inboxes.isEmpty()) {
      form.fault(field + "inboxes", "missing", "Choose at least one inbox.");
      sound = false;
    }
    if (!inboxes.stream().allMatch(taken::add)) {
      form.fault(field + "inboxes", "taken", "An inbox can have one answer only.");
      sound = false;
    }
    if (answer.isEmpty()) {
      form.fault(field + "answer", "missing", "Fill this in.");
      sound = false;
    } else if (answer.length() > FaqEntry.LONGEST_ANSWER) {
      form.fault(
          field + "answer", "too_long", "Use at most " + FaqEntry.LONGEST_ANSWER + " characters.");
      sound = false;
    }
    Optional<Link> link = link(field, url, label);
    if (!sound || (!url.isEmpty() && link.isEmpty())) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Variant(inboxes.stream().map(InboxId::new).toList(), answer, link));
    } catch (InvalidValueException e) {
      form.fault(field + "inboxes", "not_known", "Choose from the list, at most 50.");
      return Optional.empty();
    }
  }

  private Optional<Link> link(String field, String url, String label) {
    try {
      return url.isEmpty()
          ? Optional.empty()
          : Optional.of(new Link(url, label.isEmpty() ? url : label));
    } catch (InvalidValueException e) {
      form.fault(
          field + "link_url",
          "bad_value",
          "Use an address with https, mailto or tel, or a path from /.");
      return Optional.empty();
    }
  }
}
