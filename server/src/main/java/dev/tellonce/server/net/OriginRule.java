package dev.tellonce.server.net;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a page of this origin may open a socket. Runs on an event loop: it must not
 * block. Whatever the rule says, an http:// origin never opens a socket over TLS.
 */
@FunctionalInterface
public interface OriginRule {
  /**
   * Whether to let the upgrade through.
   *
   * @param origin the Origin field as sent; empty when there is none
   * @param host the Host field, lower case
   */
  boolean allows(Optional<String> origin, String host);

  /** Only pages of this server itself: scheme, host and port equal, letter for letter. */
  static OriginRule sameHost() {
    return (origin, host) ->
        origin
            .filter(value -> value.equals("https://" + host) || value.equals("http://" + host))
            .isPresent();
  }

  /** Exactly these origins; nothing is cut, folded or matched in part. */
  static OriginRule exactly(Collection<String> origins) {
    Set<String> allowed = Set.copyOf(origins);
    for (String origin : allowed) {
      if (!origin.matches("https?://[^/?#@\\s]+")
          || !origin.equals(origin.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "origin: " + origin + " (expected: like https://shop.example, lower case, no path)");
      }
    }
    return (origin, host) -> origin.filter(allowed::contains).isPresent();
  }

  /** Anybody, with or without an Origin: for clients that are not browsers. */
  static OriginRule any() {
    return (origin, host) -> true;
  }
}
