package dev.tellonce.server.net;

/**
 * One field of an HTTP answer.
 *
 * @param name a token of RFC 9110 section 5.1
 * @param value visible ASCII, spaces and tabs; no line breaks
 */
public record Header(String name, String value) {
  /** Refuses names and values that could break out of the field. */
  public Header {
    if (name.isEmpty() || !name.chars().allMatch(Header::isToken)) {
      throw new IllegalArgumentException("header name: " + name + " (expected: a token)");
    }
    if (!value.chars().allMatch(c -> c == '\t' || (c >= 0x20 && c < 0x7F))) {
      throw new IllegalArgumentException(
          "header " + name + ": a character outside visible ASCII (expected: none)");
    }
  }

  private static boolean isToken(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }
}
