package dev.tellonce.server.config;

import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.content.Validity;
import dev.tellonce.bot.content.Variant;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Link;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the particulars of an FAQ entry from its section of a file. One thread. */
final class ParticularsSection {
  private final Section section;

  ParticularsSection(Section section) {
    this.section = section;
  }

  /** What stands there; what cannot be is a fault, and left out. */
  Particulars read() {
    List<String> tags = section.texts("tags");
    Optional<String> owner = section.text("owner");
    Optional<LocalDate> from = day("valid_from");
    Optional<LocalDate> until = day("valid_until");
    List<Variant> variants = variants();
    Particulars read = Particulars.NONE;
    Particulars tagged = sound("tags", read, () -> Particulars.NONE.withTags(tags));
    Particulars owned =
        sound(
            "owner",
            tagged,
            () -> owner.map(id -> tagged.withOwner(new AgentId(id))).orElse(tagged));
    Particulars timed =
        sound("valid_from", owned, () -> owned.withValidity(new Validity(from, until)));
    return sound("variants", timed, () -> timed.withVariants(variants));
  }

  private Particulars sound(String key, Particulars otherwise, Supplier<Particulars> made) {
    try {
      return made.get();
    } catch (InvalidValueException e) {
      section.wrong(key, String.valueOf(e.getMessage()));
      return otherwise;
    }
  }

  private Optional<LocalDate> day(String key) {
    Optional<String> text = section.text(key);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      section.wrong(key, text.orElse("") + " (expected: a day such as 2026-12-31)");
      return Optional.empty();
    }
  }

  private List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    for (Section each : section.sections("variants")) {
      List<String> inboxes = each.texts("inboxes");
      String answer = each.required("answer");
      Section linked = each.section("link");
      Optional<String> url = linked.text("url");
      String label = linked.text("label", url.orElse(""));
      linked.end();
      each.end();
      try {
        variants.add(
            new Variant(
                inboxes.stream().map(InboxId::new).toList(),
                answer,
                url.map(address -> new Link(address, label))));
      } catch (InvalidValueException e) {
        each.wrong("inboxes", String.valueOf(e.getMessage()));
      }
    }
    return variants;
  }
}
