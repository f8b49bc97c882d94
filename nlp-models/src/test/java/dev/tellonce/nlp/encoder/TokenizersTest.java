package dev.tellonce.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tellonce.nlp.Tables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading of {@code tokenizer.json}, and what the tokenizers make of texts. */
class TokenizersTest {
  private static final String SHIPPED = "/bge-small-en-v1.5-q-tokenizer.json";
  private static final String UNIGRAM = "unigram.json";
  private static final Tokenizer WORD_PIECE = tokenizer(text(SHIPPED));
  private static final Tokenizer UNIGRAM_PIECES = tokenizer(text(UNIGRAM));

  static Stream<Tokenizer> tokenizers() {
    return Stream.of(WORD_PIECE, UNIGRAM_PIECES);
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(TokenizersTest.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tokenizer tokenizer(String json) {
    return tokenizer(json, Optional.empty());
  }

  private static Tokenizer tokenizer(String json, Optional<Boolean> lowerCase) {
    return Tokenizers.read(
        "tokenizer.json",
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        lowerCase);
  }

  private static void matches(Tokenizer tokenizer, String table) {
    for (String line : Tables.lines(TokenizersTest.class, table)) {
      List<String> cells = Tables.cells(line);
      int[] wanted = Arrays.stream(cells.get(0).split(" ")).mapToInt(Integer::parseInt).toArray();
      assertThat(tokenizer.ids(cells.get(1), 256)).as(cells.get(1)).isEqualTo(wanted);
    }
  }

  @Test
  void wordPieceGivesThePublishersNumbers() {
    matches(WORD_PIECE, "wordpiece.txt");
  }

  @Test
  void unigramGivesThePublishersNumbers() {
    matches(UNIGRAM_PIECES, "unigram.txt");
  }

  @Test
  void aLetterWithoutAPieceIsWrittenAsBytesWhereThePiecesAreThere() {
    StringBuilder bytes = new StringBuilder();
    for (int b = 0; b < 256; b++) {
      bytes.append(String.format(Locale.ROOT, ",[\"<0x%02X>\",0.0]", b));
    }
    Tokenizer tokenizer =
        tokenizer(
            text(UNIGRAM)
                .replace("[\"ロ\", -8.1]", "[\"ロ\", -8.1]" + bytes)
                .replace("\"byte_fallback\": false", "\"byte_fallback\": true"));
    assertThat(tokenizer.ids("\uD83D\uDE00", 256))
        .containsExactly(0, 4, 70 + 0xF0, 70 + 0x9F, 70 + 0x98, 70 + 0x80, 2);
  }

  @Test
  void aVisitorCannotTypeASpecialPiece() {
    assertThat(WORD_PIECE.ids("[SEP] [CLS] [PAD] [UNK]", 256))
        .startsWith(101)
        .endsWith(102)
        .satisfies(ids -> assertThat(Arrays.stream(ids).filter(id -> id < 104)).hasSize(2));
    assertThat(UNIGRAM_PIECES.ids("</s> <s>", 256))
        .satisfies(ids -> assertThat(Arrays.stream(ids).filter(id -> id < 3)).hasSize(2));
  }

  @Test
  void capitalsAreKeptWhereTheSettingsSaySo() {
    assertThat(tokenizer(text(SHIPPED), Optional.of(false)).ids("ORDER", 256))
        .isNotEqualTo(WORD_PIECE.ids("order", 256));
    assertThat(tokenizer(text(UNIGRAM), Optional.of(true)).ids("HVOR ER", 256))
        .isEqualTo(UNIGRAM_PIECES.ids("hvor er", 256));
  }

  @ParameterizedTest
  @MethodSource("tokenizers")
  void anyTextGivesNumbersOfTheVocabularyAndNotTooMany(Tokenizer tokenizer) {
    for (String text : Tables.odd()) {
      check(tokenizer, text, 256);
      check(tokenizer, text, 8);
    }
    long seed = 48_231;
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(300);
      for (int c = 0; c < length; c++) {
        text.appendCodePoint(
            random.nextInt(4) == 0 ? ' ' : random.nextInt(Character.MAX_CODE_POINT + 1));
      }
      check(tokenizer, text.toString(), 8 + random.nextInt(250));
    }
  }

  private static void check(Tokenizer tokenizer, String text, int most) {
    int[] ids = tokenizer.ids(text, most);
    assertThat(ids.length).isBetween(2, most);
    for (int id : ids) {
      assertThat(id).isBetween(0, tokenizer.size() - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0315\u0300\u0591", "a", "ﷺ", "!", "가", " ", "\uDBFF\uDFFF", "\uD800"})
  void sixtyFourKilobytesAreReadInBoundedTime(String repeated) {
    String text = repeated.repeat(65_536 / repeated.length());
    // Generous: some milliseconds are usual, and what grows with the square takes minutes.
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          assertThat(WORD_PIECE.ids(text, 512).length).isBetween(2, 512);
          assertThat(UNIGRAM_PIECES.ids(text, 512).length).isBetween(2, 512);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"BPE", "WordLevel"})
  void anotherTypeIsRefusedByItsName(String type) {
    assertThatThrownBy(() -> tokenizer(text(UNIGRAM).replace("\"Unigram\"", "\"" + type + "\"")))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("\"" + type + "\"")
        .hasMessageContaining("expected: WordPiece or Unigram");
  }

  @Test
  void aStepThatIsNotKnownIsRefused() {
    assertThatThrownBy(() -> tokenizer(text(UNIGRAM).replace("\"NFKC\"", "\"Hiragana\"")))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("\"Hiragana\"");
    assertThatThrownBy(() -> tokenizer(text(UNIGRAM).replace("\"WhitespaceSplit\"", "\"Digits\"")))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("\"Digits\"");
    assertThatThrownBy(
            () ->
                tokenizer(
                    text(UNIGRAM)
                        .replace(
                            "\"type\": \"NFKC\"",
                            "\"type\":\"Replace\",\"pattern\":{\"Regex\":\"(a+)+$\"}")))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("(a+)+$");
  }

  @Test
  void aFileThatEndsTooEarlyIsRefused() {
    String json = text(UNIGRAM);
    for (int length : new int[] {0, 1, 40, json.length() / 2, json.length() - 3}) {
      assertThatThrownBy(() -> tokenizer(json.substring(0, length)))
          .as(length + " letters")
          .isInstanceOf(EncoderException.class)
          .hasMessageContaining("tokenizer.json");
    }
    assertThatThrownBy(() -> tokenizer("[1, 2]"))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("no \"model\"");
  }
}
