package dev.tellonce.server.admin;

import dev.tellonce.server.admin.FaqFile.Gathering;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds questions and answers in a help page: schema.org's FAQPage as JSON-LD, {@code details} with
 * {@code summary}, {@code dt} with {@code dd}. It reads text and keeps none of the markup, so
 * nothing of a page can run anywhere. One thread; its time is linear in the page's length.
 */
final class HtmlFaq {
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "–",
          "mdash", "—", "hellip", "…");
  private static final int LONGEST_ENTITY = 10;

  private final String html;
  private final Gathering found = new Gathering();
  private final StringBuilder question = new StringBuilder();
  private final StringBuilder answer = new StringBuilder();
  private Part part = Part.OUTSIDE;
  private int at;

  private enum Part {
    OUTSIDE,
    QUESTION,
    ANSWER
  }

  private HtmlFaq(String html) {
    this.html = html;
  }

  static FaqFile read(String html) {
    HtmlFaq page = new HtmlFaq(html);
    page.run();
    return page.found.file();
  }

  /** The text of a piece of markup. */
  static String textOf(String markup) {
    if (markup.indexOf('<') < 0) {
      return decoded(markup);
    }
    HtmlFaq piece = new HtmlFaq(markup);
    piece.part = Part.ANSWER;
    piece.run();
    return piece.answer.toString();
  }

  private void run() {
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        text(html.substring(at));
        break;
      }
      text(html.substring(at, open));
      if (html.startsWith("<!--", open)) {
        int end = html.indexOf("-->", open);
        at = end < 0 ? html.length() : end + 3;
        continue;
      }
      int close = html.indexOf('>', open);
      if (close < 0) {
        break;
      }
      at = close + 1;
      tag(html.substring(open + 1, close));
    }
  }

  private void text(String text) {
    switch (part) {
      case OUTSIDE -> {}
      case QUESTION -> question.append(decoded(text).replace('\n', ' '));
      case ANSWER -> answer.append(decoded(text).replace('\n', ' '));
    }
  }

  private void tag(String tag) {
    String name = tag.split("[\\s>]", 2)[0].toLowerCase(Locale.ROOT);
    switch (name) {
      case "script", "style" -> skip(name, tag.toLowerCase(Locale.ROOT).contains("ld+json"));
      case "summary", "dt" -> {
        question.setLength(0);
        answer.setLength(0);
        part = Part.QUESTION;
      }
      case "/summary" -> part = Part.ANSWER;
      case "/dt" -> part = Part.OUTSIDE;
      case "dd" -> part = question.isEmpty() ? Part.OUTSIDE : Part.ANSWER;
      case "/details", "/dd" -> {
        if (!question.isEmpty()) {
          found.add(found.place("question"), question.toString(), answer.toString(), "");
        }
        question.setLength(0);
        answer.setLength(0);
        part = Part.OUTSIDE;
      }
      case "br", "br/", "/p", "/li", "/div" -> {
        if (part == Part.ANSWER) {
          answer.append('\n');
        }
      }
      default -> {}
    }
  }

  private void skip(String name, boolean linkedData) {
    int end = indexOfEnd("</" + name);
    if (linkedData) {
      try {
        FaqFile.linkedData(JsonMapper.builder().build().readTree(html.substring(at, end)), found);
      } catch (JacksonException e) {
        // Some other data of the page; the rest of it may still hold questions.
      }
    }
    at = end;
  }

  private int indexOfEnd(String mark) {
    for (int i = at; i + mark.length() <= html.length(); i++) {
      if (html.charAt(i) == '<' && html.regionMatches(true, i, mark, 0, mark.length())) {
        return i;
      }
    }
    return html.length();
  }

  private static String decoded(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int mark = text.indexOf('&', from);
      int end = mark < 0 ? -1 : text.indexOf(';', mark);
      if (mark < 0 || end < 0 || end - mark > LONGEST_ENTITY) {
        int to = mark < 0 ? text.length() : mark + 1;
        decoded.append(text, from, to);
        from = to;
        continue;
      }
      decoded.append(text, from, mark).append(entity(text.substring(mark + 1, end)));
      from = end + 1;
    }
    return decoded.toString();
  }

  private static String entity(String name) {
    if (name.startsWith("#")) {
      try {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
      } catch (NumberFormatException e) {
        return "";
      }
    }
    return ENTITIES.getOrDefault(name, "&" + name + ";");
  }
}
