package dev.tellonce.bot.message;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * A link shown beside a text, never instead of it.
 *
 * @param url an {@code http}, {@code https}, {@code mailto} or {@code tel} address, or a path of
 *     the shop that starts with one slash; at most 2,000 characters
 * @param label what the link shows, 1 to 200 characters
 */
public record Link(String url, String label) {
  /** Refuses other schemes, so that no script can ride in a link. */
  public Link {
    Checks.required("link url", url, 2000);
    Checks.required("link label", label, 200);
    if (!isSafe(url)) {
      throw new InvalidValueException(
          "link url: scheme not allowed (expected: http, https, mailto, tel or a path)");
    }
  }

  private static boolean isSafe(String url) {
    try {
      String scheme = new URI(url).getScheme();
      if (scheme == null) {
        return url.startsWith("/") && !url.startsWith("//");
      }
      return switch (scheme) {
        case "http", "https", "mailto", "tel" -> true;
        default -> false;
      };
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
