package dev.tellonce.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.journal.EveryEntry;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.ToneVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EntryCodecTest {
  private static final EntryCodec CODEC = new EntryCodec();
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<JournalEntry> entries() {
    return EveryEntry.entries().stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyEntryIsReadAsItWasWritten(JournalEntry entry) {
    String type = EntryCodec.type(entry);
    assertThat(CODEC.read(type, CODEC.write(entry))).isEqualTo(entry);
    assertThat(CODEC.read(type, CODEC.tree(entry))).isEqualTo(entry);
    assertThat(CODEC.tree(entry).toString())
        .isEqualTo(new String(CODEC.write(entry), StandardCharsets.UTF_8));
    assertThat(CODEC.tree(entry).isObject()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void fieldsOfALaterVersionAreIgnored(JournalEntry entry) {
    if (entry instanceof JournalEntry.Unknown) {
      return;
    }
    var tree = (ObjectNode) CODEC.tree(entry);
    tree.put("field_of_a_later_version", 7);
    assertThat(CODEC.read(EntryCodec.type(entry), tree)).isEqualTo(entry);
  }

  @Test
  void everyContentIsReadAsItWasWritten() {
    for (Content content : EveryEntry.contents()) {
      assertThat(CODEC.readContent(CODEC.tree(content))).isEqualTo(content);
    }
  }

  @Test
  void goldenFormStands() {
    assertThat(EveryEntry.entries().stream().map(EntryCodecTest::line).distinct())
        .containsExactlyElementsOf(golden());
  }

  @Test
  void heldEntryOfBeforeRulesHadVersionsIsReadAsVersionNought() {
    String older =
        "{\"agent\":{\"id\":\"a\",\"name\":\"A\",\"title\":\"\",\"languages\":[]},"
            + "\"content\":{\"type\":\"text\",\"text\":\"x\"},\"as_written\":\"x\","
            + "\"tone\":{\"type\":\"held\",\"reasons\":[{\"rule\":\"r\",\"reason\":\"why\","
            + "\"found\":\"x\"}]},\"own_words\":false}";
    assertThat(CODEC.read("AgentSaid", bytes(older)))
        .isInstanceOfSatisfying(
            JournalEntry.AgentSaid.class,
            said ->
                assertThat(said.tone())
                    .isEqualTo(
                        new ToneVerdict.Held(
                            List.of(new ToneVerdict.HeldFor("r", 0, "why", "x")),
                            Optional.empty())));
  }

  @Test
  void unknownTypeIsKeptAsItIs() {
    String json = "{\"b\":1,  \"a\":{\"c\":[1.50]}}";
    JournalEntry read = CODEC.read("CallStarted", bytes(json));
    assertThat(read).isEqualTo(new JournalEntry.Unknown("CallStarted", json));
    assertThat(CODEC.write(read)).isEqualTo(bytes(json));
    assertThat(EntryCodec.type(read)).isEqualTo("CallStarted");
    assertThat(CODEC.tree(read)).isEqualTo(JSON.readTree(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "VisitorSaid | {}",
        "VisitorSaid | {\"content\":null}",
        "VisitorSaid | {\"content\":{\"type\":\"hologram\",\"text\":\"x\"}}",
        "VisitorSaid | {\"content\":{\"type\":\"text\"}}",
        "Deleted | {}",
        "Deleted | {\"target\":\"1\"}",
        "Deleted | {\"target\":1.5}",
        "Deleted | []",
        "Deleted | not json",
        "Assigned | {\"agent\":\"maja\"}",
        "HandOffRequested | {\"reason\":\"ASKED\",\"through\":1,\"count\":1}",
        "BotSaid | {\"purpose\":\"hand-off\"}",
        "Unknown | {\"type\":\"x\",\"json\":\"y\"}"
      })
  void bodyThatCannotBeReadIsKeptAsItIs(String type, String json) {
    JournalEntry read = CODEC.read(type, bytes(json));
    assertThat(read).isEqualTo(new JournalEntry.Unknown(type, json));
    assertThat(CODEC.write(read)).isEqualTo(bytes(json));
    assertThat(CODEC.tree(read).isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1",
        "\"text\"",
        "[]",
        "{}",
        "{\"type\":null}",
        "{\"type\":7}",
        "{\"type\":\"video\"}",
        "{\"type\":\"dev.tellonce.bot.message.Content$Text\",\"text\":\"x\"}",
        "{\"type\":\"text\"}",
        "{\"type\":\"text\",\"text\":null}",
        "{\"type\":\"text\",\"text\":7}",
        "{\"type\":\"text\",\"text\":{}}",
        "{\"type\":\"text\",\"text\":\"  \"}",
        "{\"type\":\"text\",\"text\":\"nul \\u0000\"}",
        "{\"type\":\"choice\",\"text\":\"x\",\"options\":[null]}",
        "{\"type\":\"choice\",\"text\":\"x\",\"options\":{}}",
        "{\"type\":\"chosen\",\"option\":\"a\",\"label\":\"A\"}",
        "{\"type\":\"chosen\",\"option\":\"a\",\"label\":\"A\",\"of\":\"1\"}",
        "{\"type\":\"chosen\",\"option\":\"a\",\"label\":\"A\",\"of\":1e400}",
        "{\"type\":\"place\",\"latitude\":91,\"longitude\":0,\"label\":\"\"}",
        "{\"type\":\"place\",\"latitude\":\"NaN\",\"longitude\":0,\"label\":\"\"}"
      })
  void badContentIsRefusedWithASentence(String json) {
    JsonNode node = JSON.readTree(json);
    assertThatThrownBy(() -> CODEC.readContent(node))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("(expected: ");
  }

  @Test
  void refusalNeverRepeatsTheWords() {
    JsonNode node = JSON.readTree("{\"type\":\"text\",\"text\":{\"my\":\"canary\"}}");
    assertThatThrownBy(() -> CODEC.readContent(node))
        .isInstanceOf(InvalidValueException.class)
        .message()
        .doesNotContain("canary");
  }

  private static String line(JournalEntry entry) {
    return EntryCodec.type(entry) + " " + new String(CODEC.write(entry), StandardCharsets.UTF_8);
  }

  private static List<String> golden() {
    try (var in = EntryCodecTest.class.getResourceAsStream("entries.golden")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
