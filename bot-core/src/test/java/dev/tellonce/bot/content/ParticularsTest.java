package dev.tellonce.bot.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an entry may have beside its texts, and what it refuses. */
class ParticularsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 24);

  private static Variant variant(String answer, String... inboxes) {
    return new Variant(
        List.of(inboxes).stream().map(InboxId::new).toList(), answer, Optional.empty());
  }

  @Test
  void firstAndLastDayCount() {
    Validity validity = new Validity(Optional.of(FIRST), Optional.of(LAST));
    assertThat(validity.at(FIRST.minusDays(1))).isEqualTo(Validity.State.NOT_YET);
    assertThat(validity.at(FIRST)).isEqualTo(Validity.State.NOW);
    assertThat(validity.at(LAST)).isEqualTo(Validity.State.NOW);
    assertThat(validity.at(LAST.plusDays(1))).isEqualTo(Validity.State.OVER);
    assertThat(Validity.ALWAYS.at(LocalDate.MAX)).isEqualTo(Validity.State.NOW);
    assertThat(Validity.ALWAYS.isAlways()).isTrue();
  }

  @Test
  void anEndBeforeTheBeginningIsRefusedWithBothDays() {
    assertThatThrownBy(() -> new Validity(Optional.of(LAST), Optional.of(FIRST)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "valid_from: 2026-12-24 (expected: not after valid_until, which is 2026-11-01)");
  }

  @Test
  void tagsLoseTheirBlanksAndStandOnce() {
    assertThat(Particulars.NONE.withTags(List.of(" gift ", "wrap")).tags())
        .containsExactly("gift", "wrap");
    assertThatThrownBy(() -> Particulars.NONE.withTags(List.of("Gift", "gift")))
        .hasMessage("tags: gift stands twice (expected: each once)");
    assertThatThrownBy(() -> Particulars.NONE.withTags(List.of(" ")))
        .hasMessage("tags: \"\" (expected: 1..40 characters)");
    assertThatThrownBy(() -> Particulars.NONE.withTags(List.of("x".repeat(41))))
        .hasMessageContaining("expected: 1..40 characters");
    List<String> many = IntStream.rangeClosed(1, 21).mapToObj(i -> "tag " + i).toList();
    assertThatThrownBy(() -> Particulars.NONE.withTags(many))
        .hasMessage("tags: 21 (expected: at most 20)");
  }

  @Test
  void anInboxHasOneAnswer() {
    assertThatThrownBy(
            () ->
                Particulars.NONE.withVariants(
                    List.of(variant("One.", "shop", "outlet"), variant("Two.", "outlet"))))
        .hasMessage("variants: inbox outlet is in two of them (expected: in one)");
    assertThatThrownBy(() -> variant("One.", "shop", "shop")).hasMessageContaining("each once");
    assertThatThrownBy(() -> variant("One.")).hasMessage("variant: 0 inboxes (expected: 1..50)");
    assertThatThrownBy(() -> variant(" ", "shop"))
        .hasMessageContaining("(expected: 1..2000 characters)");
  }

  @Test
  void anInboxIsGivenItsVariantAndOthersTheUsualAnswer() {
    Link link = new Link("/wrap", "Wrapping");
    FaqEntry entry =
        new FaqEntry(
                new FaqId("wrap"),
                Language.ENGLISH,
                3,
                "",
                "Do you wrap presents?",
                List.of(),
                "Yes.",
                Optional.of(link),
                true)
            .with(Particulars.NONE.withVariants(List.of(variant("Not here.", "outlet"))));
    FaqEntry outlet = entry.in(new InboxId("outlet"));
    assertThat(outlet.answer()).isEqualTo("Not here.");
    assertThat(outlet.link()).isEmpty();
    assertThat(outlet.version()).isEqualTo(3);
    assertThat(entry.in(new InboxId("shop"))).isEqualTo(entry);
  }

  @Test
  void whatIsNotSaidStaysAsItWas() {
    Particulars before =
        Particulars.NONE
            .withTags(List.of("gift"))
            .withOwner(new AgentId("anna"))
            .withVariants(List.of(variant("Not here.", "outlet")));
    Validity december = new Validity(Optional.empty(), Optional.of(LAST));
    Particulars said = Particulars.NONE.withTags(List.of("wrap")).withValidity(december);
    assertThat(said.over(before))
        .isEqualTo(before.withTags(List.of("wrap")).withValidity(december));
    assertThat(Particulars.NONE.over(before)).isEqualTo(before);
  }
}
