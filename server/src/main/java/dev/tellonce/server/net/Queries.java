package dev.tellonce.server.net;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a query string as forms write it ({@code a=1&b=x+y}). */
final class Queries {
  private static final int MOST = 100;

  private Queries() {}

  /** Names to values, decoded; empty when an escape is wrong or there are more than 100 pairs. */
  static Optional<Map<String, List<String>>> parse(String raw) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    int count = 0;
    int from = 0;
    while (from < raw.length()) {
      int ampersand = raw.indexOf('&', from);
      int end = ampersand < 0 ? raw.length() : ampersand;
      String pair = raw.substring(from, end);
      from = end + 1;
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
      Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1));
      count++;
      if (name.isEmpty() || value.isEmpty() || count > MOST) {
        return Optional.empty();
      }
      found.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(value.get());
    }
    return Optional.of(found);
  }

  private static Optional<String> decode(String raw) {
    return PathPattern.decode(raw.replace('+', ' '));
  }
}
