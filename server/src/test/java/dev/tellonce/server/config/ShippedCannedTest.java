package dev.tellonce.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.content.CannedReply;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.tone.ToneGate;
import dev.tellonce.nlp.tone.PackRewriter;
import dev.tellonce.nlp.tone.TonePacks;
import dev.tellonce.server.proof.RunningServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The canned replies as they are shipped. */
class ShippedCannedTest {
  private static final Path CONFIG = RunningServer.configFolder();
  private static final List<CannedReply> REPLIES = new CannedReader(CONFIG).replies();

  @Test
  void everyLanguageHasTheSameElevenReplies() {
    Map<Language, Set<String>> ids =
        REPLIES.stream()
            .collect(
                Collectors.groupingBy(
                    CannedReply::language,
                    Collectors.mapping(reply -> reply.id().value(), Collectors.toSet())));
    assertThat(ids.keySet().stream().map(Language::code))
        .containsExactlyInAnyOrder("en", "da", "fi", "nb", "ko");
    assertThat(ids.values()).allSatisfy(set -> assertThat(set).hasSize(11));
    assertThat(Set.copyOf(ids.values())).hasSize(1);
  }

  @Test
  void everyReplyIsKindAsItStandsWhenNothingIsKnown() {
    ToneGate gate = new ToneGate(new PackRewriter(TonePacks.load(CONFIG.resolve("tone"))));
    for (CannedReply reply : REPLIES) {
      String said =
          reply
              .text()
              .replace("{{agent.name}}", "Mikko")
              .replaceAll("\\{\\{[^|{}]*\\|([^{}]*)\\}\\}", "$1");
      assertThat(said).as(reply.language() + " " + reply.id()).doesNotContain("{", "}");
      assertThat(gate.preview(said, reply.language()))
          .as(reply.language() + " " + reply.id())
          .isInstanceOf(ToneVerdict.Fine.class);
    }
  }
}
