package dev.tellonce.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Faktura nr. 7.pdf, Faktura nr. 7.pdf",
    "../../etc/passwd, passwd.pdf",
    "C:\\Users\\Ida\\Lampe.PDF, Lampe.PDF",
    "setup.exe, setup.exe.pdf",
    ".pdf, pdf.pdf",
    ".., file.pdf",
    "con.pdf, _con.pdf",
    "한글 이름.pdf, 한글 이름.pdf",
    "a<script>alert(1)</script>.pdf, script_.pdf",
    "<img src=x onerror=alert(1)>.pdf, _img src=x onerror=alert(1)_.pdf"
  })
  void nameBecomesHarmlessAndKeepsItsWords(String given, String clean) {
    assertThat(FileNames.clean(given, Kind.PDF)).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", "\u0000\u0007", "\u202E\u2066", "/", "\uD800"})
  void nothingBecomesAFile(String given) {
    assertThat(FileNames.clean(given, Kind.PNG)).isEqualTo("file.png");
  }

  @Test
  void threeHundredMarksDoNotPileUp() {
    String clean = FileNames.clean("a" + "\u0316".repeat(300) + ".png", Kind.PNG);
    assertThat(clean).isEqualTo("a" + "\u0316".repeat(3) + ".png");
  }

  @Test
  void longNameIsCutAndKeepsItsEnding() {
    String clean = FileNames.clean("é".repeat(4_000) + ".jpeg", Kind.JPEG);
    assertThat(clean).hasSize(105).endsWith("é.jpeg");
  }

  @Test
  void headerHoldsAnyName() {
    assertThat(FileNames.disposition("Løs \"1\".pdf"))
        .isEqualTo("attachment; filename=\"L_s _1_.pdf\"; filename*=UTF-8''L%C3%B8s%20%221%22.pdf");
  }

  @ParameterizedTest
  @CsvSource({"a%20b.pdf, a b.pdf", "L%C3%B8s, Løs", "100%, 100%", "%zz, %zz", "%C3%28, ''"})
  void nameIsReadFromItsHeader(String header, String name) {
    assertThat(FileNames.decoded(header)).isEqualTo(name);
  }
}
