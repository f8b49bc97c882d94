package dev.tellonce.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.language.LanguageModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainLanguageTest {
  private static final Map<String, List<String>> LINES =
      Map.of(
          "en",
              List.of(
                  "where is the parcel now",
                  "what does it cost with the card",
                  "thank you so much"),
          "da", List.of("hvor bliver pakken af", "hvad koster det nu", "det er jeg ked af"),
          "nb", List.of("hvor blir det av pakka", "hva koster dette nå", "det er jeg lei meg for"),
          "nn", List.of("kvar vert det av pakka", "kva kostar dette no", "det er eg lei meg for"),
          "sv", List.of("var är mitt paket nu", "vad kostar det här", "det är jag ledsen för"),
          "fi", List.of("missä se paketti on", "mitä tämä maksaa", "olen siitä pahoillani"),
          "ko", List.of("택배가 언제 와요", "이거 얼마예요", "정말 죄송합니다"),
          "de", List.of("wo bleibt das paket denn", "was kostet das jetzt", "das tut mir leid"));

  @Test
  void theSameDataGivesTheSameBytesAndALearnedModel(@TempDir Path folder) throws IOException {
    Path data = corpora(folder);
    Train.main(new String[] {data.toString(), folder.resolve("one").toString()});
    Train.main(new String[] {data.toString(), folder.resolve("two").toString()});
    Path model = folder.resolve("one/language/model.bin");
    assertThat(model).hasSameBinaryContentAs(folder.resolve("two/language/model.bin"));
    assertThat(folder.resolve("one/language/model.md"))
        .hasSameBinaryContentAs(folder.resolve("two/language/model.md"));
    assertThat(folder.resolve("one/language/model.md")).content().contains("seed", "Licence");
    try (InputStream in = Files.newInputStream(model)) {
      LanguageModel read = LanguageModel.read(in);
      assertThat(read.best("was kostet das")).isEqualTo(new Language("de"));
      assertThat(read.best("얼마예요")).isEqualTo(new Language("ko"));
      assertThat(read.best("48213")).isEqualTo(Language.UNKNOWN);
    }
  }

  @Test
  void wrongArgumentsAreRefused() {
    assertThatThrownBy(() -> Train.main(new String[] {"only one"}))
        .hasMessageContaining("expected: DATA OUT");
  }

  @Test
  void missingCorpusIsToldByItsFile(@TempDir Path folder) throws IOException {
    String out = folder.resolve("out").toString();
    assertThatThrownBy(() -> Train.main(new String[] {folder.resolve("none").toString(), out}))
        .hasMessageContaining("none: no such folder");
    Path data = corpora(folder);
    Files.write(data.resolve("lid_tatoeba/fi.tsv"), List.of("sentence", "missä se on"));
    assertThatThrownBy(() -> Train.main(new String[] {data.toString(), out}))
        .hasMessageContaining("fi.tsv: columns [sentence] (expected: text among them)");
    Files.delete(data.resolve("lid_lingua/da.tsv"));
    assertThatThrownBy(() -> Train.main(new String[] {data.toString(), out}))
        .hasMessageContaining("da.tsv: no such file");
  }

  private static Path corpora(Path folder) throws IOException {
    Path data = TrainPersonTest.questions(folder);
    for (Map.Entry<String, List<String>> lines : LINES.entrySet()) {
      String code = lines.getKey();
      write(data, "lid_lingua", code, "unit\ttext", "sentence\t", lines.getValue(), "");
      write(data, "lid_tatoeba", code, "text\ttext_en", "", lines.getValue(), "\t");
      if (!code.equals("ko") && !code.equals("nn")) {
        String file = code.equals("nb") ? "no" : code;
        write(data, "xed_emotions", file, "text\tlabels", "- ", lines.getValue(), "\t1");
      }
    }
    write(
        data,
        "dfrustration",
        "user_turns",
        "mean\ttext",
        "3\t",
        List.of("why", "thanks", "no"),
        "");
    write(data, "lid_chat_short", "test", "text\tlang", "", List.of("was kostet es"), "\tde");
    return data;
  }

  private static void write(
      Path data,
      String set,
      String file,
      String head,
      String before,
      List<String> lines,
      String after)
      throws IOException {
    Files.createDirectories(data.resolve(set));
    List<String> rows =
        lines.stream().map(line -> before + line + after).collect(Collectors.toList());
    rows.addFirst(head);
    Files.write(data.resolve(set).resolve(file + ".tsv"), rows);
  }
}
