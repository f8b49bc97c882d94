package dev.tellonce.bot.message;

/**
 * The page a visitor wrote from.
 *
 * @param url the address without query and fragment, which may hold secrets; at most 2,000
 *     characters
 * @param title the page's title; at most 300 characters
 */
public record PageVisit(String url, String title) {
  /** Drops query and fragment, and cuts nothing else. */
  public PageVisit {
    int end = url.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = url.indexOf(mark);
      if (at >= 0 && at < end) {
        end = at;
      }
    }
    url = Checks.text("page url", url.substring(0, end), 2000);
    Checks.text("page title", title, 300);
  }
}
