package dev.tellonce.faq.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML; whatever is given as text or as an attribute's value is escaped. */
final class Markup {
  private static final char UNREADABLE = '\uFFFD';

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element; names and values of attributes alternate. */
  Markup open(String name, String... attributes) {
    begin(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** Ends the element that was begun last. */
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content. */
  Markup empty(String name, String... attributes) {
    begin(name, attributes);
    out.append("/>");
    return this;
  }

  /** An element that holds a text. */
  Markup element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** A text. */
  Markup text(String text) {
    text.codePoints().forEach(this::escape);
    return this;
  }

  /** A text that somebody wrote: its direction stays its own, whatever signs are in it. */
  Markup words(String text, String language) {
    return element("bdi", text, "lang", language);
  }

  /** What is known to be HTML: the style sheet and the head. */
  Markup known(String html) {
    out.append(html);
    return this;
  }

  private void begin(String name, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException(name + ": an attribute without a value");
    }
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      attributes[i + 1].codePoints().forEach(this::escape);
      out.append('"');
    }
  }

  private void escape(int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\n', '\t' -> out.append((char) c);
      default -> {
        boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean none = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        if (Character.isISOControl(c) || lone || none) {
          out.append(UNREADABLE);
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
