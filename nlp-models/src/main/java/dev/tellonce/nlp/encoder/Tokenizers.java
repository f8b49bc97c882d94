package dev.tellonce.nlp.encoder;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Makes a tokenizer of what a {@code tokenizer.json} says, or refuses what it does not know. */
final class Tokenizers {
  private final String name;
  private final TokenizerFile file;
  private final Pieces pieces;

  private Tokenizers(String name, TokenizerFile file) {
    this.name = name;
    this.file = file;
    this.pieces = new Pieces(ofTexts(file));
  }

  /** The pieces that a text may be cut into: special ones and bytes are not for typing. */
  private static List<String> ofTexts(TokenizerFile file) {
    Set<String> special = new HashSet<>();
    for (JsonNode added : file.parts().path("added_tokens")) {
      if (added.path("special").asBoolean(false)) {
        special.add(added.path("content").asString(""));
      }
    }
    boolean bytes = writesBytes(file);
    return file.pieces().stream()
        .map(p -> special.contains(p) || (bytes && isByte(p)) ? "" : p)
        .toList();
  }

  private static boolean writesBytes(TokenizerFile file) {
    return file.parts().path("model").path("byte_fallback").asBoolean(false);
  }

  private static boolean isByte(String piece) {
    return piece.length() == 6 && piece.startsWith("<0x") && piece.endsWith(">");
  }

  /** The numbers of the pieces {@code <0x00>} to {@code <0xFF>}; empty unless all are there. */
  private int[] bytes() {
    Map<String, Integer> found = new HashMap<>();
    for (int id = 0; id < file.pieces().size(); id++) {
      if (isByte(file.pieces().get(id))) {
        found.put(file.pieces().get(id), id);
      }
    }
    int[] ids = new int[256];
    for (int b = 0; b < ids.length; b++) {
      Integer id = found.get(String.format(Locale.ROOT, "<0x%02X>", b));
      if (id == null) {
        return new int[0];
      }
      ids[b] = id;
    }
    return ids;
  }

  /**
   * Reads a file.
   *
   * @param name what messages call it
   * @param lowerCase whether texts are read in small letters; empty for what the file says
   */
  static Tokenizer read(String name, InputStream in, Optional<Boolean> lowerCase) {
    Tokenizers reader = new Tokenizers(name, TokenizerFile.read(name, in));
    String type = reader.file.parts().path("model").path("type").asString("");
    return switch (type) {
      case "WordPiece" -> reader.wordPiece(lowerCase);
      case "Unigram" -> reader.unigram(lowerCase);
      // Files of old do not name the type, but only Unigram has scores.
      case "" -> reader.isScored() ? reader.unigram(lowerCase) : reader.untyped();
      default ->
          throw new EncoderException(
              name
                  + ": a tokenizer of type \""
                  + type
                  + "\" (expected: WordPiece or Unigram; choose a model that has one of these)");
    };
  }

  private boolean isScored() {
    return file.scores().length > 0;
  }

  private Tokenizer untyped() {
    throw new EncoderException(name + ": \"model\" has no type (expected: WordPiece or Unigram)");
  }

  private Tokenizer wordPiece(Optional<Boolean> lowerCase) {
    JsonNode model = file.parts().path("model");
    JsonNode words = file.parts().path("pre_tokenizer");
    String type = words.path("type").asString("");
    if (!type.equals("BertPreTokenizer")) {
      throw new EncoderException(
          name
              + ": words are found by \""
              + type
              + "\" (expected: BertPreTokenizer, as WordPiece models have it)");
    }
    UnaryOperator<String> cleaning =
        new Normalizers(name, lowerCase).of(file.parts().path("normalizer"));
    String unknown = model.path("unk_token").asString("[UNK]");
    return new WordPieceTokenizer(
        cleaning,
        pieces,
        model.path("continuing_subword_prefix").asString("##"),
        idOf(unknown),
        model.path("max_input_chars_per_word").asInt(100),
        frame());
  }

  private Tokenizer unigram(Optional<Boolean> lowerCase) {
    JsonNode model = file.parts().path("model");
    if (!isScored()) {
      throw new EncoderException(name + ": a Unigram vocabulary without scores (expected: pairs)");
    }
    int unknown = model.path("unk_id").asInt(-1);
    if (unknown < 0 || unknown >= pieces.size()) {
      throw new EncoderException(
          name
              + ": unk_id "
              + model.path("unk_id")
              + " (expected: 0.."
              + (pieces.size() - 1)
              + ")");
    }
    return new UnigramTokenizer(
        new Normalizers(name, lowerCase).of(file.parts().path("normalizer")),
        blankMarks(file.parts().path("pre_tokenizer")),
        pieces,
        file.scores(),
        unknown,
        writesBytes(file) ? bytes() : new int[0],
        frame());
  }

  private BlankMarks blankMarks(JsonNode words) {
    List<JsonNode> steps = new ArrayList<>();
    if (words.path("type").asString("").equals("Sequence")) {
      words.path("pretokenizers").forEach(steps::add);
    } else {
      steps.add(words);
    }
    boolean atSpaces = false;
    for (JsonNode step : steps) {
      String type = step.path("type").asString("");
      if (type.equals("WhitespaceSplit")) {
        atSpaces = true;
      } else if (type.equals("Metaspace")) {
        String mark = step.path("replacement").asString("\u2581");
        String scheme =
            step.path("prepend_scheme")
                .asString(step.path("add_prefix_space").asBoolean(true) ? "always" : "never");
        return new BlankMarks(
            mark.isEmpty() ? '\u2581' : mark.charAt(0),
            !scheme.equals("never"),
            atSpaces,
            step.path("split").asBoolean(true));
      } else {
        throw unknownWords(type);
      }
    }
    throw unknownWords("WhitespaceSplit");
  }

  private EncoderException unknownWords(String type) {
    return new EncoderException(
        name
            + ": words are found by \""
            + type
            + "\" (expected: Metaspace, with or without WhitespaceSplit before it)");
  }

  private int idOf(String piece) {
    int id = file.pieces().indexOf(piece);
    if (id < 0) {
      throw new EncoderException(
          name + ": no piece \"" + piece + "\" (expected: in the vocabulary)");
    }
    return id;
  }

  /** What stands around a text, by the post-processor's template for a single text. */
  private Frame frame() {
    JsonNode after = file.parts().path("post_processor");
    int padding = padding();
    String type = after.path("type").asString("");
    return switch (type) {
      case "TemplateProcessing" -> template(after, padding);
      case "BertProcessing", "RobertaProcessing" ->
          new Frame(
              List.of(known(after.path("cls").path(1).asInt(-1))),
              List.of(known(after.path("sep").path(1).asInt(-1))),
              padding);
      case "" -> new Frame(List.of(), List.of(), padding);
      default ->
          throw new EncoderException(
              name
                  + ": post-processor \""
                  + type
                  + "\" (expected: TemplateProcessing, BertProcessing or RobertaProcessing)");
    };
  }

  private Frame template(JsonNode template, int padding) {
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    List<Integer> now = before;
    for (JsonNode part : template.path("single")) {
      if (part.has("Sequence")) {
        now = after;
      } else {
        String special = part.path("SpecialToken").path("id").asString("");
        for (JsonNode id : template.path("special_tokens").path(special).path("ids")) {
          now.add(known(id.asInt(-1)));
        }
      }
    }
    return new Frame(before, after, padding);
  }

  private int known(int id) {
    if (id < 0 || id >= pieces.size()) {
      throw new EncoderException(
          name
              + ": the post-processor names piece "
              + id
              + " (expected: 0.."
              + (pieces.size() - 1)
              + ")");
    }
    return id;
  }

  private int padding() {
    int stated = file.parts().path("padding").path("pad_id").asInt(-1);
    for (String usual : List.of("[PAD]", "<pad>")) {
      stated = stated < 0 ? file.pieces().indexOf(usual) : stated;
    }
    return stated < 0 ? 0 : known(stated);
  }
}
