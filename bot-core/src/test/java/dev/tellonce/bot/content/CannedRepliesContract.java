package dev.tellonce.bot.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.content.CannedReplies.Change;
import dev.tellonce.bot.message.CannedReplyId;
import dev.tellonce.bot.message.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every keeper of canned replies does. */
public abstract class CannedRepliesContract {
  private static final CannedReplyId HELLO = new CannedReplyId("hello");
  private static final Language KOREAN = new Language("ko");
  private static final CannedReply ENGLISH_HELLO =
      new CannedReply(
          HELLO, Language.ENGLISH, 1, "hello", "Greeting", "Hello {{customer.name|there}}!");
  private static final CannedReply KOREAN_HELLO =
      new CannedReply(HELLO, KOREAN, 1, "인사", "인사말", "안녕하세요, {{agent.name}}입니다.\n\"도와\" 드릴게요.");

  /** The keeper under test, empty when the test begins. */
  protected abstract CannedReplies replies();

  @Test
  void replyIsReadAsItWasSaved() {
    assertThat(replies().save(List.of(KOREAN_HELLO, ENGLISH_HELLO), "import")).isEqualTo(2);
    assertThat(replies().find(HELLO, KOREAN)).contains(KOREAN_HELLO);
    assertThat(replies().all()).containsExactly(ENGLISH_HELLO, KOREAN_HELLO);
  }

  @Test
  void changedTextIsTheNextVersionWithWhoAndWhen() {
    replies().save(List.of(ENGLISH_HELLO), "import");
    replies().save(List.of(said("Hi!")), "mia");
    assertThat(replies().find(HELLO, Language.ENGLISH)).contains(said("Hi!").withVersion(2));
    List<Change> history = replies().history(HELLO, Language.ENGLISH);
    assertThat(history).extracting(Change::by).containsExactly("mia", "import");
    assertThat(history).extracting(change -> change.reply().version()).containsExactly(2, 1);
    assertThat(history.getFirst().at()).isAfterOrEqualTo(history.getLast().at());
  }

  @Test
  void sameTextAgainIsNoNewVersion() {
    replies().save(List.of(ENGLISH_HELLO), "import");
    assertThat(replies().save(List.of(ENGLISH_HELLO.withVersion(7)), "mia")).isZero();
    assertThat(replies().history(HELLO, Language.ENGLISH)).hasSize(1);
  }

  @Test
  void removedReplyIsGoneAndItsVersionsStay() {
    replies().save(List.of(ENGLISH_HELLO, KOREAN_HELLO), "import");
    assertThat(replies().remove(HELLO, Language.ENGLISH, "mia")).isTrue();
    assertThat(replies().remove(HELLO, Language.ENGLISH, "mia")).isFalse();
    assertThat(replies().find(HELLO, Language.ENGLISH)).isEmpty();
    assertThat(replies().all()).containsExactly(KOREAN_HELLO);
    assertThat(replies().history(HELLO, Language.ENGLISH))
        .extracting(Change::removed)
        .containsExactly(true, false);
  }

  @Test
  void removedReplyComesBackAsTheNextVersion() {
    replies().save(List.of(ENGLISH_HELLO), "import");
    replies().remove(HELLO, Language.ENGLISH, "mia");
    replies().save(List.of(ENGLISH_HELLO), "mia");
    assertThat(replies().find(HELLO, Language.ENGLISH)).contains(ENGLISH_HELLO.withVersion(3));
  }

  @Test
  void unknownReplyHasNoHistory() {
    assertThat(replies().find(HELLO, KOREAN)).isEmpty();
    assertThat(replies().history(HELLO, KOREAN)).isEmpty();
    assertThat(replies().remove(HELLO, KOREAN, "mia")).isFalse();
    assertThat(replies().all()).isEmpty();
  }

  private static CannedReply said(String text) {
    return new CannedReply(HELLO, Language.ENGLISH, 1, "hello", "Greeting", text);
  }
}
