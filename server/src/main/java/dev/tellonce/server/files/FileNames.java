package dev.tellonce.server.files;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes the names people give files harmless: for screens, for headers, for any file system. */
final class FileNames {
  /** The longest name, in characters as people count them, without its ending. */
  private static final int MOST = 100;

  private static final int MOST_ENDING = 10;

  /** So many marks may stand on one letter; more only pile up over other lines. */
  private static final int MOST_MARKS = 3;

  /** What Windows cannot store, and what could be read as a path or as markup. */
  private static final String UNWANTED = "<>:\"/\\|?*";

  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private FileNames() {}

  /**
   * A clean name with an ending that fits the kind.
   *
   * @param given as the sender wrote it; anything, also nothing
   */
  static String clean(String given, Kind kind) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain = trimmed(letters(Normalizer.normalize(last, Normalizer.Form.NFC)));
    int dot = plain.lastIndexOf('.');
    boolean hasEnding = dot > 0 && plain.length() - dot - 1 <= MOST_ENDING;
    String ending = hasEnding ? plain.substring(dot) : "";
    String stem = trimmed(shortened(hasEnding ? plain.substring(0, dot) : plain));
    int firstDot = stem.indexOf('.');
    String device = firstDot < 0 ? stem : stem.substring(0, firstDot);
    if (stem.isEmpty()) {
      stem = "file";
    } else if (DEVICES.contains(device.toLowerCase(Locale.ROOT))) {
      stem = "_" + stem;
    }
    return kind.named(stem + ending);
  }

  private static String letters(String name) {
    StringBuilder kept = new StringBuilder();
    int marks = 0;
    for (int c : name.codePoints().toArray()) {
      switch (Character.getType(c)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR -> {
          // Not seen, and able to turn what is seen around.
        }
        case Character.NON_SPACING_MARK,
            Character.ENCLOSING_MARK,
            Character.COMBINING_SPACING_MARK -> {
          marks++;
          if (marks <= MOST_MARKS && !kept.isEmpty()) {
            kept.appendCodePoint(c);
          }
        }
        case Character.SPACE_SEPARATOR -> {
          marks = 0;
          kept.append(' ');
        }
        default -> {
          marks = 0;
          kept.appendCodePoint(UNWANTED.indexOf(c) < 0 ? c : '_');
        }
      }
    }
    return kept.toString();
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= MOST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MOST));
  }

  /** Without spaces around it, dots before it or after it. */
  private static String trimmed(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && " .".indexOf(name.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " .".indexOf(name.charAt(to - 1)) >= 0) {
      to--;
    }
    return name.substring(from, to);
  }

  /** The header that makes a browser save a file under its name (RFC 6266, RFC 8187). */
  static String disposition(String name) {
    StringBuilder plain = new StringBuilder();
    StringBuilder encoded = new StringBuilder();
    name.codePoints()
        .forEach(
            c ->
                plain.append(
                    c >= 0x20 && c < 0x7F && c != '%' && c != '"' && c != '\\' ? (char) c : '_'));
    for (byte b : utf8(name)) {
      boolean open =
          (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= '9')
              || b == '.'
              || b == '-'
              || b == '_';
      encoded.append(open ? "" + (char) b : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  private static byte[] utf8(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  /** A name out of a header: UTF-8 with percent signs, as encodeURIComponent writes it. */
  static String decoded(String header) {
    byte[] bytes = new byte[header.length()];
    int size = 0;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      int high =
          c == '%' && i + 2 < header.length() ? Character.digit(header.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(header.charAt(i + 2), 16);
      if (low >= 0) {
        bytes[size++] = (byte) (high << 4 | low);
        i += 2;
      } else {
        bytes[size++] = c < 0x80 ? (byte) c : (byte) '_';
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(java.nio.ByteBuffer.wrap(bytes, 0, size))
          .toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
