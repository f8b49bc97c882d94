package dev.tellonce.bot.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of FAQ texts does. */
public abstract class FaqEntriesContract {
  private static final FaqId PARCEL = new FaqId("parcel.where");
  private static final Language DANISH = new Language("da");
  private static final FaqEntry ENTRY =
      new FaqEntry(
          PARCEL,
          Language.ENGLISH,
          1,
          "shipping",
          "Where is my parcel?",
          List.of("track my order", "it's \"late\"\nagain; 소포"),
          "It is on its way.",
          Optional.of(new Link("https://shop.example/track", "Track it")),
          true);

  /** The keeper under test, empty when the test begins. */
  protected abstract FaqEntries faq();

  @Test
  void entryIsReadAsItWasSaved() {
    FaqEntry bare =
        new FaqEntry(
            PARCEL,
            DANISH,
            1,
            "",
            "Hvor er min pakke?",
            List.of(),
            "På vej.",
            Optional.empty(),
            false);
    faq().save(List.of(ENTRY, bare));
    assertThat(faq().find(PARCEL, Language.ENGLISH)).contains(ENTRY);
    assertThat(faq().find(PARCEL, DANISH)).contains(bare);
    assertThat(faq().all()).containsExactly(bare, ENTRY);
  }

  @Test
  void particularsAreReadAsTheyWereSavedAndAChangeOfThemIsTheNextVersion() {
    Particulars all =
        new Particulars(
            List.of("gift", "선물 \"x\""),
            Optional.of(new AgentId("anna")),
            new Validity(
                Optional.of(LocalDate.of(2026, 11, 1)), Optional.of(LocalDate.of(2026, 12, 24))),
            List.of(
                new Variant(
                    List.of(new InboxId("outlet"), new InboxId("garden")),
                    "Not here.\nThere.",
                    Optional.of(new Link("/shops", "Our shops"))),
                new Variant(List.of(new InboxId("shop")), "Yes.", Optional.empty())));
    faq().save(List.of(ENTRY.with(all)));
    faq().save(List.of(ENTRY.with(all)));
    assertThat(faq().all()).containsExactly(ENTRY.with(all));
    faq().save(List.of(ENTRY.with(all.withTags(List.of()))));
    assertThat(faq().all()).containsExactly(ENTRY.with(all.withTags(List.of())).withVersion(2));
  }

  @Test
  void unknownEntryIsNotThere() {
    faq().save(List.of(ENTRY));
    assertThat(faq().find(PARCEL, DANISH)).isEmpty();
    assertThat(faq().find(new FaqId("other"), Language.ENGLISH)).isEmpty();
    assertThat(faq().all()).hasSize(1);
  }

  @Test
  void changedTextIsTheNextVersion() {
    faq().save(List.of(ENTRY));
    faq().save(List.of(answered("It arrives tomorrow.", 1)));
    assertThat(faq().find(PARCEL, Language.ENGLISH)).contains(answered("It arrives tomorrow.", 2));
    faq().save(List.of(answered("It is on its way.", 7)));
    assertThat(faq().find(PARCEL, Language.ENGLISH)).contains(answered("It is on its way.", 3));
    assertThat(faq().all()).containsExactly(answered("It is on its way.", 3));
  }

  @Test
  void sameTextAgainIsNoNewVersion() {
    faq().save(List.of(ENTRY));
    faq().save(List.of(ENTRY, answered(ENTRY.answer(), 9)));
    assertThat(faq().find(PARCEL, Language.ENGLISH)).contains(ENTRY);
  }

  @Test
  void languagesCountTheirVersionsApart() {
    faq().save(List.of(ENTRY));
    faq().save(List.of(answered("Changed.", 1)));
    FaqEntry danish =
        new FaqEntry(PARCEL, DANISH, 5, "", "Hvor?", List.of(), "På vej.", Optional.empty(), true);
    faq().save(List.of(danish));
    assertThat(faq().find(PARCEL, DANISH).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void savingNothingChangesNothing() {
    faq().save(List.of());
    assertThat(faq().all()).isEmpty();
  }

  private static FaqEntry answered(String answer, int version) {
    return new FaqEntry(
        ENTRY.id(),
        ENTRY.language(),
        version,
        ENTRY.topic(),
        ENTRY.question(),
        ENTRY.phrasings(),
        answer,
        ENTRY.link(),
        ENTRY.automate());
  }
}
