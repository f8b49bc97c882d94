package dev.tellonce.server.net;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The path of a route: exact ("/v1/x"), with one last open segment ("/v1/x/{name}") or with an open
 * rest ("/files/*").
 *
 * @param text as written
 * @param prefix the fixed part
 * @param parameter the open part's name; empty for an exact path
 */
record PathPattern(String text, String prefix, String parameter) {

  static PathPattern of(String text) {
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("route: " + text + " (expected: a path from /)");
    }
    if (text.endsWith("/*")) {
      return new PathPattern(text, text.substring(0, text.length() - 1), "*");
    }
    int brace = text.indexOf('{');
    if (brace < 0) {
      return new PathPattern(text, text, "");
    }
    if (!text.endsWith("}") || text.charAt(brace - 1) != '/' || brace + 2 >= text.length()) {
      throw new IllegalArgumentException("route: " + text + " (expected: {name} as last segment)");
    }
    return new PathPattern(
        text, text.substring(0, brace), text.substring(brace + 1, text.length() - 1));
  }

  boolean exact() {
    return parameter.isEmpty();
  }

  /** The decoded parameters when the raw path fits. */
  Optional<Map<String, String>> match(String path) {
    if (exact()) {
      return path.equals(prefix) ? Optional.of(Map.of()) : Optional.empty();
    }
    if (!path.startsWith(prefix) || path.length() == prefix.length()) {
      return Optional.empty();
    }
    Optional<String> rest = decode(path.substring(prefix.length())).filter(PathPattern::harmless);
    if (!parameter.equals("*")) {
      rest = rest.filter(value -> value.indexOf('/') < 0);
    }
    return rest.map(value -> Map.of(parameter, value));
  }

  /** No step up or aside, no empty segment, nothing a file system would read another way. */
  static boolean harmless(String decoded) {
    if (decoded.chars().anyMatch(c -> c == '\\' || c < 0x20 || c == 0x7F)) {
      return false;
    }
    String[] segments = decoded.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].equals(".") || segments[i].equals("..") || (segments[i].isEmpty() && !last)) {
        return false;
      }
    }
    return true;
  }

  /** Percent-decoding to UTF-8; empty when the escapes or the UTF-8 are wrong. */
  static Optional<String> decode(String raw) {
    if (raw.indexOf('%') < 0) {
      return Optional.of(raw);
    }
    ByteBuffer bytes = ByteBuffer.allocate(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '%') {
        bytes.put((byte) c);
      } else if (i + 2 < raw.length()
          && HexFormat.isHexDigit(raw.charAt(i + 1))
          && HexFormat.isHexDigit(raw.charAt(i + 2))) {
        bytes.put((byte) HexFormat.fromHexDigits(raw, i + 1, i + 3));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
