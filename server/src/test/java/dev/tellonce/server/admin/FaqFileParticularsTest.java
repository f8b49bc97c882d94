package dev.tellonce.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.content.Validity;
import dev.tellonce.bot.content.Variant;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tags, owner, days and variants out of files, and what is said of those that cannot be. */
class FaqFileParticularsTest {
  private static final Validity DECEMBER =
      new Validity(Optional.of(LocalDate.of(2026, 12, 1)), Optional.of(LocalDate.of(2026, 12, 24)));

  private static Particulars only(FaqFile file) {
    assertThat(file.faults()).isEmpty();
    assertThat(file.pairs()).hasSize(1);
    return file.pairs().getFirst().particulars();
  }

  @Test
  void columnsAreFoundByTheirNames() {
    String lines =
        """
        tags\tanswer\tquestion\tvalid_until\tvalid_from\towner
        gift, wrap\tYes.\tDo you wrap?\t2026-12-24\t2026-12-01\tanna
        """;
    assertThat(only(FaqFile.read(lines)))
        .isEqualTo(
            Particulars.NONE
                .withTags(List.of("gift", "wrap"))
                .withOwner(new AgentId("anna"))
                .withValidity(DECEMBER));
  }

  @Test
  void variantsStandInsideTheirEntryInJson() {
    String json =
        """
        [{"question": "Do you wrap?", "answer": "Yes.", "tags": ["gift"], "owner": "anna",
          "valid_from": "2026-12-01", "valid_until": "2026-12-24",
          "variants": [{"inboxes": ["outlet"], "answer": "Not here.", "link": {"url": "/x"}}]}]
        """;
    assertThat(only(FaqFile.read(json)))
        .isEqualTo(
            new Particulars(
                List.of("gift"),
                Optional.of(new AgentId("anna")),
                DECEMBER,
                List.of(
                    new Variant(
                        List.of(new InboxId("outlet")),
                        "Not here.",
                        Optional.of(new Link("/x", "/x"))))));
  }

  @Test
  void keywordsOfAHelpPageAreTags() {
    String page =
        """
        <script type="application/ld+json">{"@type":"FAQPage","mainEntity":[{"@type":"Question",
        "name":"Do you wrap?","keywords":"gift, wrap","expires":"2026-12-24T23:59:59Z",
        "acceptedAnswer":{"text":"Yes."}}]}</script>
        """;
    assertThat(only(FaqFile.read(page)))
        .isEqualTo(
            Particulars.NONE
                .withTags(List.of("gift", "wrap"))
                .withValidity(
                    new Validity(Optional.empty(), Optional.of(LocalDate.of(2026, 12, 24)))));
  }

  @Test
  void everyLineThatCannotBeSaysWhereAndWhy() {
    String lines =
        """
        question\tanswer\tvalid_from\tvalid_until\ttags
        One?\t\t\t\t
        Two?\tYes.\t2026-13-01\t\t
        Three?\tYes.\t2026-12-24\t2026-12-01\t
        Four?\tYes.\t\t\tgift,Gift
        Five?\tYes.\t\t\t
        Five?\tNo.\t\t\t
        Five?\tYes.\t\t\t
        """;
    FaqFile file = FaqFile.read(lines);
    assertThat(file.pairs()).hasSize(1);
    assertThat(file.skipped()).isEqualTo(5);
    assertThat(file.faults())
        .containsExactly(
            "line 2: answer: missing (expected: 1..2000 characters)",
            "line 3: valid_from: 2026-13-01 (expected: a day such as 2026-12-31)",
            "line 4: valid_from: 2026-12-24 (expected: not after valid_until, which is"
                + " 2026-12-01)",
            "line 5: tags: Gift stands twice (expected: each once)",
            "line 7: question: \"Five?\" again with another answer (expected: once)");
  }

  @Test
  void itemsOfJsonThatCannotBeAreNamed() {
    String json =
        """
        [{"question": "One?", "answer": "Yes.", "variant_of": "two"},
         {"question": "Two?", "answer": "Yes.", "variants": [
           {"inboxes": ["a"], "answer": "x"}, {"inboxes": ["b", "a"], "answer": "y"}]},
         {"question": "Three?", "answer": "Yes.", "tags": "gift"},
         {"question": "Four?", "answer": "Yes.", "owner": "Anna Berg"}]
        """;
    assertThat(FaqFile.read(json).faults())
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .isEqualTo(
                        "item 1: variant_of: two (expected: variants inside the entry they belong"
                            + " to)"),
            two ->
                assertThat(two)
                    .isEqualTo("item 2: variants: inbox a is in two of them (expected: in one)"),
            three -> assertThat(three).isEqualTo("item 3: tags: no list (expected: a list)"),
            four -> assertThat(four).startsWith("item 4: agent: "));
  }
}
