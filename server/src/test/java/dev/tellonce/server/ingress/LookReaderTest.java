package dev.tellonce.server.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LookReaderTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String WHOLE =
      """
      {"color":"#7a1f5c","position":"left","offset":{"x":8,"y":40},"theme":"dark",
       "launcher":{"en":"Ask us"},
       "texts":{"en":{"files.attach":"Add","placeholder":"Tell us","ratings.5":"Splendid"}},
       "questions":[{"key":"order_number","label":{"en":"Your order?"}}],
       "invitation":{"seconds":5,"exit_intent":true,"paths":["/cart","/*/help"],
                     "text":{"en":"Need a hand?"},
                     "reasons":[{"da":"For dyrt","en":"Too dear"},{"en":"No MobilePay"}]},
       "sound":false,"call_back":false}
      """;

  private static List<String> faults(String json) {
    LookReader reader = new LookReader();
    WidgetLook unused = reader.read(JSON.readTree(json));
    assertThat(unused).isNotNull();
    return reader.faults();
  }

  @Test
  void whatIsWrittenIsReadAsItWas() {
    LookReader reader = new LookReader();
    WidgetLook look = reader.read(JSON.readTree(WHOLE));
    assertThat(reader.faults()).isEmpty();
    assertThat(look.position()).isEqualTo(WidgetLook.Position.LEFT);
    assertThat(LookReader.stored(LookReader.write(look).toString())).isEqualTo(look);
    assertThat(LookReader.write(look)).isEqualTo(JSON.readTree(WHOLE));
  }

  @Test
  void nothingIsOurOwnLook() {
    assertThat(new LookReader().read(JSON.readTree("{}"))).isEqualTo(WidgetLook.standard());
    assertThat(new LookReader().read(JSON.missingNode())).isEqualTo(WidgetLook.standard());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"colour\":\"#000000\"}|colour: unknown key (expected: call_back, color",
        "{\"color\":\"red\"}|color: \"red\" (expected: like #0b4a40)",
        "{\"color\":7}|color: no text (expected: a text)",
        "{\"position\":\"top\"}|position: top (expected: left, right)",
        "{\"theme\":\"pink\"}|theme: pink (expected: auto, light, dark)",
        "{\"offset\":{\"x\":201}}|offset.x: 201 (expected: 0..200)",
        "{\"offset\":{\"z\":1}}|offset.z: unknown key (expected: x, y)",
        "{\"launcher\":{\"english\":\"Hi\"}}|language: \"english\" (expected: a code",
        "{\"launcher\":{\"en\":\"\"}}|launcher.en: 0 characters (expected: 1..40)",
        "{\"texts\":{\"en\":{\"a b\":\"x\"}}}|text key: \"a b\" (expected: a key of the panel",
        "{\"texts\":{\"en\":{\"files.\":\"x\"}}}|text key: \"files.\" (expected: a key of the"
            + " panel",
        "{\"questions\":[{\"key\":\"Order\",\"label\":{\"en\":\"x\"}}]}|question key: \"Order\"",
        "{\"questions\":[{\"key\":\"order\"}]}|question order: no label",
        "{\"invitation\":{\"text\":{\"en\":\"x\"}}}|invitation: no moment",
        "{\"invitation\":{\"seconds\":9}}|invitation: no text",
        "{\"invitation\":{\"seconds\":9,\"paths\":[\"cart\"]}}|invitation path: \"cart\"",
        "{\"invitation\":{\"seconds\":9,\"reasons\":{}}}|invitation.reasons: no list (expected:",
        "{\"invitation\":{\"seconds\":9,\"text\":{\"en\":\"x\"},\"reasons\":[{}]}}|invitation"
            + " reason 1: no text (expected: one for each language)",
        "{\"invitation\":{\"seconds\":9,\"text\":{\"en\":\"x\"},\"reasons\":[{\"en\":\"\"}]}}|"
            + "invitation reason 1.en: 0 characters (expected: 1..80)",
        "{\"invitation\":{\"reasons\":[\"dear\"]}}|invitation.reasons: no section",
        "{\"sound\":\"yes\"}|sound: yes (expected: true or false)",
        "[]|widget: no section (expected: keys with values)",
      })
  void faultIsToldWithItsValueAndWhatWasExpected(String json, String fault) {
    assertThat(faults(json)).anySatisfy(told -> assertThat(told).startsWith(fault));
  }

  @Test
  void moreThanSixReasonsAreTooMany() {
    String seven = "{\"en\":\"Why\"}" + ",{\"en\":\"Why\"}".repeat(6);
    assertThat(
            faults(
                "{\"invitation\":{\"seconds\":9,\"text\":{\"en\":\"x\"},\"reasons\":["
                    + seven
                    + "]}}"))
        .containsExactly("invitation reasons: 7 (expected: 0..6)");
  }

  @Test
  void moreThanTwoQuestionsAreTooMany() {
    String one = "{\"key\":\"a\",\"label\":{\"en\":\"A?\"}}";
    assertThat(faults("{\"questions\":[" + one + "," + one + "," + one + "]}"))
        .containsExactly("questions: 3 (expected: 0..2)");
  }
}
