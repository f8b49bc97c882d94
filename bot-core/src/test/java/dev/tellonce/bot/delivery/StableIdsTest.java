package dev.tellonce.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.ConversationId;
import org.junit.jupiter.api.Test;

final class StableIdsTest {
  private static final ConversationId CONVERSATION = new ConversationId("AAAAAAAAAAAAAAAAAAAAAA");

  @Test
  void samePartsMakeTheSameIdForEver() {
    // Written down: an id that changed with a release would let every repeat in once more.
    assertThat(StableIds.client("webhook", "partner", "chat-7", "m-1").value())
        .isEqualTo("4BCts370NQmVkm-q5EEZHQ");
    assertThat(StableIds.message(CONVERSATION, 4, "chat-7"))
        .isEqualTo("msg_h3QU1opXKbh4eh8aOtxQ0yVDdf0uUarduK2URlyF-50");
  }

  @Test
  void partsDoNotRunIntoOneAnother() {
    assertThat(StableIds.client("ab", "c")).isNotEqualTo(StableIds.client("a", "bc"));
    assertThat(StableIds.client("a", "")).isNotEqualTo(StableIds.client("a"));
    assertThat(StableIds.message(CONVERSATION, 1, "2"))
        .isNotEqualTo(StableIds.message(CONVERSATION, 12, ""));
  }
}
