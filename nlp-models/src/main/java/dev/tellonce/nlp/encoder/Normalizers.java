package dev.tellonce.nlp.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes of a {@code tokenizer.json}'s normalizer what is done to a text before it is cut. */
final class Normalizers {
  /** The only patterns that published Unigram files replace by; any other might never end. */
  private static final List<String> PATTERNS = List.of(" {2,}", "\\s+", "\\s{2,}", " +");

  private final String name;
  private final Optional<Boolean> lowerCase;

  /**
   * @param name what messages call the file
   * @param lowerCase whether texts are read in small letters; empty for what the file says
   */
  Normalizers(String name, Optional<Boolean> lowerCase) {
    this.name = name;
    this.lowerCase = lowerCase;
  }

  /** What a normalizer does. */
  UnaryOperator<String> of(JsonNode normalizer) {
    List<UnaryOperator<String>> steps = new ArrayList<>();
    collect(normalizer, steps);
    boolean bert = steps.stream().anyMatch(BertText.class::isInstance);
    if (lowerCase.orElse(false) && !bert) {
      steps.add(BertText::lower);
    }
    List<UnaryOperator<String>> all = List.copyOf(steps);
    return text -> {
      String result = text;
      for (UnaryOperator<String> step : all) {
        result = step.apply(result);
      }
      return result;
    };
  }

  private void collect(JsonNode node, List<UnaryOperator<String>> steps) {
    String type = node.path("type").asString("");
    switch (type) {
      case "" -> {
        if (!node.isNull() && !node.isMissingNode()) {
          throw unknown("without a type");
        }
      }
      case "Sequence" -> node.path("normalizers").forEach(step -> collect(step, steps));
      case "BertNormalizer" -> steps.add(bert(node));
      case "NFC" -> steps.add(text -> Normalizer.normalize(text, Normalizer.Form.NFC));
      case "NFD" -> steps.add(text -> Normalizer.normalize(text, Normalizer.Form.NFD));
      case "NFKC" -> steps.add(text -> Normalizer.normalize(text, Normalizer.Form.NFKC));
      case "NFKD" -> steps.add(text -> Normalizer.normalize(text, Normalizer.Form.NFKD));
      case "Nmt" -> steps.add(Normalizers::nmt);
      // SentencePiece's compiled table; all published multilingual encoders carry that of nmt_nfkc.
      case "Precompiled" ->
          steps.add(text -> nmt(Normalizer.normalize(nmt(text), Normalizer.Form.NFKC)));
      case "Lowercase" -> {
        if (lowerCase.orElse(true)) {
          steps.add(BertText::lower);
        }
      }
      case "StripAccents" -> steps.add(BertText::withoutMarks);
      case "Strip" -> steps.add(strip(node));
      case "Replace" -> steps.add(replace(node));
      default -> throw unknown("\"" + type + "\"");
    }
  }

  private EncoderException unknown(String found) {
    return new EncoderException(
        name
            + ": normalizer "
            + found
            + " (expected: BertNormalizer, Precompiled, Nmt, NFC, NFD, NFKC, NFKD, Lowercase,"
            + " StripAccents, Strip, Replace or a Sequence of them)");
  }

  private BertText bert(JsonNode node) {
    boolean small = lowerCase.orElse(node.path("lowercase").asBoolean(true));
    return new BertText(
        node.path("clean_text").asBoolean(true),
        node.path("handle_chinese_chars").asBoolean(true),
        // Where the file does not say, accents go with the capitals.
        node.path("strip_accents").asBoolean(small),
        small);
  }

  private static UnaryOperator<String> strip(JsonNode node) {
    boolean left = node.path("strip_left").asBoolean(true);
    boolean right = node.path("strip_right").asBoolean(true);
    return text -> {
      String result = left ? text.stripLeading() : text;
      return right ? result.stripTrailing() : result;
    };
  }

  private UnaryOperator<String> replace(JsonNode node) {
    String content = node.path("content").asString("");
    String plain = node.path("pattern").path("String").asString("");
    if (!plain.isEmpty()) {
      return text -> text.replace(plain, content);
    }
    String regex = node.path("pattern").path("Regex").asString("");
    if (!PATTERNS.contains(regex)) {
      throw unknown("that replaces \"" + regex + "\"");
    }
    Pattern pattern = Pattern.compile(regex);
    return text -> pattern.matcher(text).replaceAll(Matcher.quoteReplacement(content));
  }

  /** SentencePiece's rules for translation: no control characters, one kind of blank. */
  private static String nmt(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isNothing(c)) {
        continue;
      }
      out.appendCodePoint(isBlank(c) ? ' ' : c);
    }
    return out.toString();
  }

  private static boolean isNothing(int c) {
    return (c >= 0x1 && c <= 0x8)
        || c == 0xB
        || (c >= 0xE && c <= 0x1F)
        || c == 0x7F
        || c == 0x8F
        || c == 0x9F;
  }

  private static boolean isBlank(int c) {
    return BertText.isSpace(c) || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0xFFFD;
  }
}
