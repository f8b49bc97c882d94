package dev.tellonce.server.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.journal.JournalEntry.CallbackRequested;
import dev.tellonce.bot.journal.JournalEntry.RemarkMade;
import dev.tellonce.bot.message.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What visitors may fill in. */
class VisitorFormsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static ObjectNode call(String phone) {
    return JSON.createObjectNode().put("phone", phone).put("when", " after 14 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+45 12 34 56 78", "010-1234-5678", "(030) 901/820", "12345", "0.6.1.2.3"})
  void numberThatCanBeDialledIsTaken(String phone) {
    assertThat(VisitorForms.callback(call("  " + phone + " ")))
        .isEqualTo(new CallbackRequested(phone, "after 14", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1234", "1234567890123456", "call me", "+", "12345<b>", "１２３４５６", "12\n345"})
  void whatIsNoNumberIsRefusedWithoutBeingNamed(String phone) {
    assertThatThrownBy(() -> VisitorForms.callback(call(phone)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("expected: 5..15 digits")
        .hasMessageNotContaining("call me");
  }

  @Test
  void wishWithoutATimeIsRefused() {
    assertThatThrownBy(() -> VisitorForms.callback(call("12345").put("when", " ")))
        .hasMessage("when: blank (expected: 1..200 characters)");
  }

  @Test
  void remarkNeedsWordsAndTakesNoMoreThanFit() {
    ObjectNode args = JSON.createObjectNode().put("text", " Kind people ").put("language", "en");
    assertThat(VisitorForms.remark(args)).isEqualTo(new RemarkMade("Kind people", "", "en"));
    assertThatThrownBy(() -> VisitorForms.remark(args.put("text", "\t")))
        .hasMessageContaining("text: blank");
    assertThatThrownBy(() -> VisitorForms.remark(args.put("text", "a".repeat(2_001))))
        .hasMessageContaining("at most 2000");
  }
}
