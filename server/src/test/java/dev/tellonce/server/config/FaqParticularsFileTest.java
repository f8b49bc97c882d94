package dev.tellonce.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.content.Validity;
import dev.tellonce.bot.content.Variant;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags, owner, days and variants in the files of config/faq. */
class FaqParticularsFileTest {
  @TempDir private Path folder = Path.of("");

  private List<Particulars> read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("faq.yaml"), yaml);
    return new ContentReader(folder)
        .faq(file, Language.ENGLISH).stream().map(entry -> entry.particulars()).toList();
  }

  @Test
  void particularsAreRead() throws IOException {
    assertThat(
            read(
                """
                - id: wrap
                  question: Do you wrap presents?
                  answer: Yes.
                  tags: [gift, "christmas "]
                  owner: anna
                  valid_from: 2026-11-01
                  valid_until: "2026-12-24"
                  variants:
                    - inboxes: [outlet, garden]
                      answer: Not here.
                      link: {url: /shops, label: Our shops}
                - id: bare
                  question: Are you open?
                  answer: We are.
                """))
        .containsExactly(
            new Particulars(
                List.of("gift", "christmas"),
                Optional.of(new AgentId("anna")),
                new Validity(
                    Optional.of(LocalDate.of(2026, 11, 1)),
                    Optional.of(LocalDate.of(2026, 12, 24))),
                List.of(
                    new Variant(
                        List.of(new InboxId("outlet"), new InboxId("garden")),
                        "Not here.",
                        Optional.of(new Link("/shops", "Our shops"))))),
            Particulars.NONE);
  }

  @Test
  void everyFaultIsNamedWithItsPlaceValueAndExpectation() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    - id: wrap
                      question: Do you wrap presents?
                      answer: Yes.
                      tags: [gift, gift]
                      owner: Anna Berg
                      valid_from: 2026-02-30
                      variant:
                        - answer: Not here.
                    - id: wrap
                      question: Again?
                      answer: Yes.
                      valid_from: 2026-12-24
                      valid_until: 2026-12-01
                      variants:
                        - {inboxes: [a], answer: x}
                        - {inboxes: [a], answer: y}
                        - {inboxes: [], answer: z}
                    """))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("[1].tags: tags: gift stands twice (expected: each once)")
        .hasMessageContaining("[1].owner: agent: ")
        .hasMessageContaining("[1].valid_from: 2026-02-30 (expected: a day such as 2026-12-31)")
        .hasMessageContaining("[1].variant: unknown key (did you mean variants?)")
        .hasMessageContaining("[2].id: wrap stands twice")
        .hasMessageContaining("[2].valid_from: valid_from: 2026-12-24 (expected: not after")
        .hasMessageContaining("inbox a is in two of them (expected: in one)")
        .hasMessageContaining("variants[3].inboxes: variant: 0 inboxes (expected: 1..50)");
  }
}
