package dev.tellonce.server.net;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the Cookie field (RFC 6265 section 5.4). */
final class Cookies {
  private static final int MOST = 64;

  private Cookies() {}

  /** Names to values; of several with one name the first; at most 64. */
  static Map<String, String> parse(List<String> fields) {
    Map<String, String> found = new HashMap<>();
    for (String field : fields) {
      int from = 0;
      while (from < field.length() && found.size() < MOST) {
        int semicolon = field.indexOf(';', from);
        int end = semicolon < 0 ? field.length() : semicolon;
        int equals = field.indexOf('=', from);
        if (equals > from && equals < end) {
          String name = field.substring(from, equals).strip();
          found.putIfAbsent(name, unquote(field.substring(equals + 1, end).strip()));
        }
        from = end + 1;
      }
    }
    return Map.copyOf(found);
  }

  private static String unquote(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
