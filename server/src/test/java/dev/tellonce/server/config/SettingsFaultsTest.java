package dev.tellonce.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tellonce.server.proof.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings that cannot be used stop the start, with every fault told at once. */
class SettingsFaultsTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void shipped() throws IOException {
    Path from = RunningServer.configFolder();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(Optional.ofNullable(to.getParent()).orElseThrow());
        Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private List<String> faults(String tellonce, Map<String, String> environment) throws IOException {
    Files.writeString(folder.resolve("tellonce.yaml"), tellonce);
    SettingsException refused =
        catchThrowableOfType(
            SettingsException.class, () -> new SettingsReader(folder, environment).read());
    assertThat(refused).as("the refusal").isNotNull();
    assertThat(refused.code()).isEqualTo("bad_settings");
    refused.faults().forEach(fault -> assertThat(refused.getMessage()).contains(fault));
    return refused.faults();
  }

  static Stream<Arguments> singles() {
    return Stream.of(
        single("servr: {}", "tellonce.yaml: servr: unknown key (did you mean server?)"),
        single(
            "colour: red",
            "tellonce.yaml: colour: unknown key (expected: data, files, inboxes, mail, server)"),
        single("server: {prot: 1}", "tellonce.yaml: server.prot: unknown key (did you mean port?)"),
        single("server: {port: 70000}", "tellonce.yaml: server.port: 70000 (expected: 0..65535)"),
        single("server: {port: -1}", "tellonce.yaml: server.port: -1 (expected: 0..65535)"),
        single("server: {port: 80.5}", "tellonce.yaml: server.port: 80.5 (expected: 0..65535)"),
        single("server: {port: http}", "tellonce.yaml: server.port: http (expected: 0..65535)"),
        single("server: {admin_port: 65536}", "admin_port: 65536 (expected: 0..65535)"),
        single("server: 8080", "tellonce.yaml: server: no section (expected: keys with values)"),
        single("server: {host: [a]}", "server.host: no text (expected: a text)"),
        single("server: {public_url: chat.shop.example}", "(expected: like https://chat.shop"),
        single("server: {public_url: 'https://a.example/'}", "(expected: like https://chat.shop"),
        single("server: {certificate_file: c.pem}", "needs key_file beside it"),
        single("inboxes: shop", "tellonce.yaml: inboxes: no list (expected: a list)"),
        single("inboxes: [shop]", "inboxes[1]: no section (expected: keys with values)"),
        single("inboxes: [{name: Shop}]", "inboxes[1].id: missing (expected: a text)"),
        single("inboxes: [{id: 'sh op'}]", "inboxes[1].id"),
        single("inboxes: [{id: a}, {id: a}]", "inboxes[2].id: a stands twice"),
        single("inboxes: [{id: a, channel: telegraph}]", "telegraph (expected: web or webhook)"),
        single("inboxes: [{id: a, languages: [english]}]", "inboxes[1].languages"),
        single("inboxes: [{id: a, languages: en}]", "no list (expected: a list of texts)"),
        single("inboxes: [{id: a, automation: maybe}]", "maybe (expected: true or false)"),
        single("inboxes: [{id: a, origins: ['*']}]", "* (expected: like https://shop.example)"),
        single(
            "inboxes: [{id: a, origins: ['https://a.example/']}]", "(expected: like https://shop"),
        single("inboxes: [{id: a, channel: webhook}]", "url or secret_file missing"),
        single("inboxes: [{id: a, webhook: {url: 'http://a b'}}]", "no address (expected: like"),
        single("inboxes: [{id: a, identity_secret_file: gone}]", "gone cannot be read"),
        single("server: {port: 1", "tellonce.yaml: no valid YAML in line"),
        single("server:\n\tport: 1", "tellonce.yaml: no valid YAML in line"),
        single("server: {port: 1, port: 2}", "tellonce.yaml: no valid YAML in line"),
        single("\u0000", "tellonce.yaml: no valid YAML"),
        single("just words", "no section (expected: keys with values)"),
        single("- a list", "no section (expected: keys with values)"));
  }

  private static Arguments single(String yaml, String fault) {
    return Arguments.of(yaml, fault);
  }

  @ParameterizedTest
  @MethodSource("singles")
  void faultIsToldWithItsPlaceAndWhatIsExpected(String yaml, String fault) throws IOException {
    assertThat(faults(yaml, Map.of())).anySatisfy(told -> assertThat(told).contains(fault));
  }

  @Test
  void allFaultsAreToldAtOnce() throws IOException {
    Files.writeString(folder.resolve("open.secret"), "s".repeat(40));
    Files.setPosixFilePermissions(
        folder.resolve("open.secret"), PosixFilePermissions.fromString("rw-r--r--"));
    Files.writeString(folder.resolve("short.secret"), "short\n");
    Files.setPosixFilePermissions(
        folder.resolve("short.secret"), PosixFilePermissions.fromString("rw-------"));
    Files.writeString(
        folder.resolve("routing.yaml"),
        """
        max_automated_answers: 9
        confidence: {precision: 1, clarify: 0, margin: 2}
        encoder: vectors
        time_zone: Copenhagen
        pause_milis: 100
        opening_hours: {monday: ["9 to 5", "17:00-09:00"], mondy: []}
        closed_days: ["christmas"]
        """);
    List<String> faults =
        faults(
            """
            server: {port: 70000, prot: 1}
            data: {dir: [x]}
            inboxes:
              - {id: shop, identity_secret_file: open.secret}
              - {id: shop, identity_secret_file: short.secret}
            """,
            Map.of("TELLONCE_SERVER_ADMIN_PORT", "many"));
    String all = String.join("\n", faults);
    assertThat(all)
        .contains(
            "server.port: 70000 (expected: 0..65535)",
            "TELLONCE_SERVER_ADMIN_PORT: many (expected: 0..65535)",
            "server.prot: unknown key (did you mean port?)",
            "data.dir: no text",
            "open.secret is open to others (expected: chmod 600)",
            "a secret is short (expected: at least 32 characters)",
            "shop stands twice (expected: each inbox once)",
            "max_automated_answers: 9 (expected: 0..5)",
            "confidence.precision: 1 (expected: 0.5..0.999)",
            "confidence.clarify: 0 (expected: above 0, at most 1)",
            "encoder: vectors (expected: shipped, off, or a folder with encoder.yaml",
            "confidence.margin: 2 (expected: above 0, at most 1)",
            "time_zone: Copenhagen (expected: like Europe/Helsinki)",
            "opening_hours.monday: 9 to 5 (expected: like 09:00-17:00)",
            "opening_hours.monday: 17:00-09:00 (expected: like 09:00-17:00, the end after",
            "opening_hours.mondy: unknown key (did you mean monday?)",
            "closed_days: christmas (expected: like \"2026-12-25\", in quotes)",
            "pause_milis: unknown key (did you mean pause_millis?)")
        .doesNotContain("short\n", "s".repeat(40));
    assertThat(faults).hasSize(18);
  }

  @Test
  void environmentWinsOverTheFile() throws IOException {
    Files.writeString(folder.resolve("tellonce.yaml"), "server: {port: 1}\n");
    Settings settings =
        new SettingsReader(
                folder,
                Map.of("TELLONCE_SERVER_PORT", "2", "TELLONCE_SERVER_HOST", "::1", "OTHER", "x"))
            .read();
    assertThat(settings.server().port()).isEqualTo(2);
    assertThat(settings.server().host()).isEqualTo("::1");
  }

  @Test
  void emptyOrMissingFilesMeanTheDefaults() throws IOException {
    Files.writeString(folder.resolve("tellonce.yaml"), "# nothing is set\n");
    Files.delete(folder.resolve("routing.yaml"));
    assertThat(new SettingsReader(folder, Map.of()).read().server().port()).isEqualTo(8080);
  }

  @Test
  void faultsOfTheContentAreToldAtOnce() throws IOException {
    String english = Files.readString(folder.resolve("phrases/en.yaml"));
    Files.writeString(
        folder.resolve("phrases/en.yaml"),
        english.replaceFirst("(?m)^greeting:", "greting:") + "\nfarewell: Bye\n");
    Files.writeString(folder.resolve("phrases/da.yaml"), "greeting: [a, list]\n");
    Files.writeString(folder.resolve("phrases/not a language.yaml"), english);
    Files.writeString(folder.resolve("phrases/fi.yaml"), "greeting: 'no end\n");
    SettingsException refused =
        catchThrowableOfType(SettingsException.class, () -> new ContentReader(folder).phrases());
    assertThat(refused).isNotNull();
    assertThat(String.join("\n", refused.faults()))
        .contains(
            "phrases/en.yaml: greeting: missing (expected: a text)",
            "phrases/en.yaml: greting: unknown key (did you mean greeting?)",
            "phrases/en.yaml: farewell: unknown key",
            "phrases/da.yaml: greeting: no text",
            "phrases/fi.yaml: no valid YAML in line",
            "phrases/not a language.yaml: ");
  }

  @Test
  void faultsOfTheFaqAreToldAtOnce() throws IOException {
    Path english = folder.resolve("faq/en");
    Files.writeString(english.resolve("zz-words.yaml"), "just words\n");
    Files.writeString(
        english.resolve("zz-entries.yaml"),
        """
        - {id: zz.one, question: 'One?'}
        - {id: 'zz two', question: 'Two?', answer: 'Two.'}
        - {id: zz.three, question: 'Three?', answer: 'Three.', colour: red}
        - {id: zz.four, question: 'Four?', answer: 'Four.', link: {label: Nowhere}}
        - {id: zz.five, question: 'Five?', answer: 'Five.'}
        - {id: zz.five, question: 'Five?', answer: 'Five.'}
        - a text
        """);
    SettingsException refused =
        catchThrowableOfType(SettingsException.class, () -> new ContentReader(folder).faq());
    assertThat(refused).isNotNull();
    assertThat(String.join("\n", refused.faults()))
        .contains(
            "faq/en/zz-words.yaml: no list",
            "faq/en/zz-entries.yaml[1].answer: missing (expected: a text)",
            "faq/en/zz-entries.yaml[2].id: zz two",
            "faq/en/zz-entries.yaml[3].colour: unknown key",
            "faq/en/zz-entries.yaml[6].id: zz.five stands twice",
            "faq/en/zz-entries.yaml[7]: no section");
  }
}
