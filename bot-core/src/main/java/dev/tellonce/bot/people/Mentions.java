package dev.tellonce.bot.people;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the colleagues a note calls by {@code @login}. Pure. */
public final class Mentions {
  /** The most colleagues one note calls. */
  public static final int MOST = 20;

  /** An at sign that does not stand inside a word, as in an address, and what follows it. */
  private static final Pattern CALL =
      Pattern.compile("(?<![\\p{L}\\p{N}._@-])@([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{0,253})");

  private static final Pattern AFTER_IT = Pattern.compile("[._@+-]+$");

  private Mentions() {}

  /**
   * The logins a note calls, in lower case and in their order; whether anybody has them is not
   * known here.
   *
   * @param note the note's text
   */
  public static Set<String> in(String note) {
    Set<String> logins = new LinkedHashSet<>();
    Matcher calls = CALL.matcher(note);
    while (logins.size() < MOST && calls.find()) {
      logins.add(AFTER_IT.matcher(calls.group(1)).replaceAll("").toLowerCase(Locale.ROOT));
    }
    return logins;
  }
}
