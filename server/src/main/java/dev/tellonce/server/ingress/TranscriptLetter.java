package dev.tellonce.server.ingress;

import dev.tellonce.bot.delivery.PlainText;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.Link;
import dev.tellonce.server.mail.Mail;
import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes a transcript as a letter: plain text, and the same as a page that loads nothing and links
 * nowhere. Pure.
 */
final class TranscriptLetter {
  private static final int LONGEST_NAME = 100;
  private static final String PARAGRAPH = "<p dir=\"auto\" style=\"margin:4px 0 16px\">";

  /** What no reader shows and some misread; new lines and tabs are kept. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private final TranscriptWords words;
  private final String shop;
  private final ZoneId zone;
  private final DateTimeFormatter time;

  TranscriptLetter(TranscriptWords words, String shop, ZoneId zone) {
    this.words = words;
    this.shop = oneLine(shop);
    this.zone = zone;
    Locale locale =
        words.language().equals("en") ? Locale.UK : Locale.forLanguageTag(words.language());
    this.time =
        DateTimeFormatter.ofPattern(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                    FormatStyle.MEDIUM, FormatStyle.SHORT, IsoChronology.INSTANCE, locale),
                locale)
            .withZone(zone);
  }

  private static String oneLine(String name) {
    String line = name.replaceAll("\\p{Cc}+", " ").strip();
    return line.codePoints()
        .limit(LONGEST_NAME)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The letter to an address. */
  Mail to(String address, Transcript transcript) {
    return new Mail(address, filled(words.subject()).strip(), text(transcript), page(transcript));
  }

  private String filled(String sentence) {
    return sentence.replace("{shop}", shop).replace("{zone}", zone.getId());
  }

  private String text(Transcript transcript) {
    StringBuilder out = new StringBuilder();
    out.append(words.intro()).append('\n').append(filled(words.times())).append("\n\n");
    if (transcript.isCut()) {
      out.append(words.earlier()).append("\n\n");
    }
    for (Transcript.Line line : transcript.lines()) {
      if (line.voice() == Transcript.Voice.SETTLED) {
        out.append("--- ").append(words.settled()).append(", ").append(when(line.at()));
        out.append(" ---\n\n");
      } else {
        out.append(who(line)).append(", ").append(when(line.at())).append('\n');
        out.append(said(line)).append("\n\n");
      }
    }
    return out.append("--\n").append(filled(words.why())).append('\n').toString();
  }

  private String page(Transcript transcript) {
    String title = Markup.escaped(filled(words.subject()).strip());
    StringBuilder out = new StringBuilder();
    out.append("<!doctype html>\n<html lang=\"").append(words.language()).append("\">\n<head>");
    out.append("<meta charset=\"utf-8\"><title>").append(title).append("</title></head>\n");
    out.append("<body style=\"font:16px/1.5 sans-serif;color:#1a2421;max-width:42rem\">\n");
    out.append("<h1 style=\"font-size:20px\">").append(title).append("</h1>\n<p>");
    out.append(Markup.escaped(words.intro())).append("<br>");
    out.append(Markup.escaped(filled(words.times()))).append("</p>\n");
    if (transcript.isCut()) {
      out.append("<p>").append(Markup.escaped(words.earlier())).append("</p>\n");
    }
    for (Transcript.Line line : transcript.lines()) {
      boolean settled = line.voice() == Transcript.Voice.SETTLED;
      out.append("<div><strong dir=\"auto\">");
      out.append(Markup.escaped(settled ? words.settled() : who(line)));
      out.append("</strong> <span style=\"color:#56615c\">");
      out.append(Markup.escaped(when(line.at()))).append("</span>");
      out.append(PARAGRAPH).append(settled ? "" : paragraph(said(line))).append("</p></div>\n");
    }
    out.append("<p style=\"color:#56615c\">").append(Markup.escaped(filled(words.why())));
    return out.append("</p>\n</body>\n</html>\n").toString();
  }

  private static String paragraph(String text) {
    return Markup.escaped(text).replace("\n", "<br>");
  }

  private String when(Instant at) {
    return time.format(at);
  }

  private String who(Transcript.Line line) {
    return switch (line.voice()) {
      case VISITOR -> words.you();
      case AGENT -> oneLine(line.name());
      case BOT, SETTLED -> words.automatic();
    };
  }

  private String said(Transcript.Line line) {
    String text =
        line.content().map(content -> said(content, line.links())).orElse(words.removed());
    return UNSEEN.matcher(text).replaceAll("");
  }

  private String said(Content content, List<Link> links) {
    return switch (content) {
      case Content.File file -> words.file().replace("{name}", file.name());
      case Content.Unsupported thing -> thing.note().isBlank() ? thing.kind() : thing.note();
      case Content.Text text -> PlainText.of(text, links);
      case Content.Choice choice -> PlainText.of(choice, links);
      case Content.Chosen chosen -> PlainText.of(chosen, links);
      case Content.Place place -> PlainText.of(place, links);
    };
  }
}
