package dev.tellonce.bot.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a host page says of a visitor: short texts by key, in the order they were given. Nobody
 * vouches for them, so nothing is ever looked up by them.
 *
 * @param values the texts; an empty one takes its key back
 */
public record Labels(Map<String, String> values) {
  /** The most keys. */
  public static final int MAX_KEYS = 20;

  /** The most characters of a key. */
  public static final int MAX_KEY = 40;

  /** The most characters of a value. */
  public static final int MAX_VALUE = 200;

  /** Keeps its own copy; refuses too many, and what is too long. */
  public Labels {
    Checks.range("attributes", values.size(), 0, MAX_KEYS);
    values.forEach(
        (key, value) -> {
          Checks.required("attribute key", key, MAX_KEY);
          Checks.text("attribute " + key, value, MAX_VALUE);
        });
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** No labels. */
  public static Labels none() {
    return new Labels(Map.of());
  }

  /**
   * These and newer ones: the newer value of a key wins, an empty one takes the key away, and of
   * too many the oldest go.
   */
  public Labels with(Labels newer) {
    Map<String, String> all = new LinkedHashMap<>(values);
    newer.values.forEach(
        (key, value) -> {
          all.remove(key);
          if (!value.isEmpty()) {
            all.put(key, value);
          }
        });
    while (all.size() > MAX_KEYS) {
      all.remove(all.keySet().iterator().next());
    }
    return new Labels(all);
  }
}
