package dev.tellonce.bot.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.CannedReplyId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CannedReplyTest {
  private static CannedReply reply(String shortcut, String title, String text) {
    return new CannedReply(new CannedReplyId("hello"), Language.ENGLISH, 1, shortcut, title, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "h2", "på-vej", "tilbakebetaling", "인사"})
  void shortcutMayBeOfAnyScript(String shortcut) {
    assertThat(reply(shortcut, "T", "Text").shortcut()).isEqualTo(shortcut);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "Hello", "-x", "a/b", "<b>"})
  void shortcutThatCannotBeTypedIsRefused(String shortcut) {
    assertThatThrownBy(() -> reply(shortcut, "T", "Text"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("shortcut");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello {{customer.name|there}}",
        "{{agent.name}} here, {{agent.title|at your service}}",
        "About {{order|your order}} and {{amount|the amount}} { } |"
      })
  void knownPlacesMayBeUsed(String text) {
    assertThat(reply("a", "T", text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello {{customer.name}}",
        "Hello {{customer.name|}}",
        "{{customer.age|old}}",
        "{{order|your order}",
        "{{}}",
        "x}} y"
      })
  void placesThatCouldLeaveAHoleAreRefused(String text) {
    assertThatThrownBy(() -> reply("a", "T", text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void limitsAreKept() {
    assertThat(reply("a".repeat(32), "t".repeat(100), "x".repeat(4_000)).text()).hasSize(4_000);
    assertThatThrownBy(() -> reply("a".repeat(33), "T", "x"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> reply("a", "t".repeat(101), "x"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> reply("a", "T", "x".repeat(4_001)))
        .isInstanceOf(InvalidValueException.class);
  }
}
