package dev.tellonce.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.SentenceEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An encoder in a folder, whole and broken; a small one that tests write. */
class FolderEncoderTest extends SentenceEncoderContract {
  private static final int PIECES = 70;
  private static final String SETTINGS =
      """
      name: tiny
      pooling: mean
      languages: [all]
      """;

  private Path folder;
  private SentenceEncoder encoder;

  @BeforeEach
  void write(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Files.writeString(folder.resolve("encoder.yaml"), SETTINGS);
    Files.write(folder.resolve("model.onnx"), TinyModel.good(PIECES).bytes());
    try (InputStream in = TokenizersTest.class.getResourceAsStream("unigram.json")) {
      Files.copy(Objects.requireNonNull(in), folder.resolve("tokenizer.json"));
    }
    encoder = opened();
  }

  @AfterEach
  void closeEncoder() {
    encoder.close();
  }

  @Override
  SentenceEncoder encoder() {
    return encoder;
  }

  @Override
  SentenceEncoder opened() {
    return Encoders.open(folder, 2);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused() {
    return assertThatThrownBy(() -> Encoders.open(folder)).isInstanceOf(EncoderException.class);
  }

  @Test
  void readsEveryLanguageByTheWordAll() {
    assertThat(encoder.reads(new Language("ko"))).isTrue();
    assertThat(encoder.reads(Language.UNKNOWN)).isTrue();
    assertThat(encoder.dimensions()).isEqualTo(16);
  }

  @Test
  void whatMakesTheNumbersIsInTheName() throws IOException {
    Files.writeString(folder.resolve("encoder.yaml"), SETTINGS + "prefix: \"query: \"\n");
    try (SentenceEncoder other = opened()) {
      assertThat(other.name()).startsWith("tiny@").isNotEqualTo(encoder.name());
      assertThat(other.encode("order")).isEqualTo(encoder.encode("query: order"));
    }
  }

  @Test
  void theMeanLeavesOutWhatFillsUp() {
    List<float[]> together = encoder.encodeAll(List.of("order", "hvor er min pakke ".repeat(9)));
    assertThat(together.getFirst()).isEqualTo(encoder.encode("order"));
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    for (String file : List.of("model.onnx", "tokenizer.json", "encoder.yaml")) {
      Files.delete(folder.resolve(file));
      refused().hasMessageContaining(file).hasMessageContaining("no such file");
    }
  }

  @Test
  void aTruncatedModelIsRefused() throws IOException {
    byte[] whole = TinyModel.good(PIECES).bytes();
    for (int length : new int[] {0, 10, whole.length / 2, whole.length - 5}) {
      Files.write(folder.resolve("model.onnx"), Arrays.copyOf(whole, length));
      refused().hasMessageContaining("model.onnx").hasMessageContaining("expected: ");
    }
    Files.writeString(folder.resolve("model.onnx"), "version https://git-lfs.github.com/spec/v1\n");
    refused().hasMessageContaining("no model that can be loaded");
  }

  @Test
  void aModelOfAnotherShapeIsRefused() throws IOException {
    Files.write(
        folder.resolve("model.onnx"),
        new TinyModel(List.of("pixels", "attention_mask"), 7, PIECES, 16).bytes());
    refused().hasMessageContaining("pixels").hasMessageContaining("expected: input_ids");
    Files.write(
        folder.resolve("model.onnx"),
        new TinyModel(List.of("input_ids", "attention_mask"), 6, PIECES, 16).bytes());
    refused().hasMessageContaining("INT32").hasMessageContaining("64-bit numbers");
    Files.write(folder.resolve("model.onnx"), TinyModel.good(PIECES).bytes());
    Files.writeString(folder.resolve("encoder.yaml"), SETTINGS.replace("mean", "none"));
    refused().hasMessageContaining("ranks [3]").hasMessageContaining("pooling: none");
  }

  @Test
  void aTokenizerOfAnotherModelIsRefused() throws IOException {
    Files.write(folder.resolve("model.onnx"), TinyModel.good(PIECES - 5).bytes());
    refused().hasMessageContaining("fits its tokenizer");
  }

  @Test
  void everyFaultOfTheSettingsIsTold() throws IOException {
    Files.writeString(
        folder.resolve("encoder.yaml"),
        "pooling: max\nlanguages: [English]\nmax_tokens: 4\nlower_case: maybe\nmodell: x\n");
    refused()
        .hasMessageContaining("name: \"\"")
        .hasMessageContaining("pooling: \"max\" (expected: cls, mean or none")
        .hasMessageContaining("languages: \"English\"")
        .hasMessageContaining("max_tokens: 4 (expected: 8..512)")
        .hasMessageContaining("lower_case: \"maybe\" (expected: true or false)")
        .hasMessageContaining("modell: unknown");
    for (String odd : List.of("", "[1]", "just words", "a: [", "\u0000")) {
      Files.writeString(folder.resolve("encoder.yaml"), odd);
      refused().hasMessageContaining("encoder.yaml");
    }
  }

  @Test
  void aFileOutsideOfTheFolderIsRefused() throws IOException {
    Files.writeString(folder.resolve("encoder.yaml"), SETTINGS + "tokenizer: ../tokenizer.json\n");
    refused().hasMessageContaining("outside of");
  }

  @Test
  void nothingStaysOpenOfAModelThatIsRefused() throws IOException {
    Files.write(folder.resolve("model.onnx"), TinyModel.good(PIECES - 5).bytes());
    OnnxResources resources = new OnnxResources();
    assertThatThrownBy(() -> Encoders.open(new EncoderFiles.Folder(folder), 1, resources))
        .isInstanceOf(EncoderException.class);
    assertThat(resources.opened()).isPositive();
    assertThat(resources.open()).isZero();
  }

  @Test
  void librariesLieWhereTheOperatorSays() {
    Path libraries = folder.resolve("native");
    OnnxLibrary.unpackInto(libraries);
    Path library = libraries.resolve(System.mapLibraryName("onnxruntime"));
    assertThat(library).isNotEmptyFile();
    OnnxLibrary.unpackInto(libraries);
    assertThat(libraries).isDirectoryNotContaining("glob:**.new");
  }
}
