package dev.tellonce.faq.report;

/** The tables behind the pictures. */
final class Tables {
  private Tables() {}

  /** Begins a table that is shown on demand, and on paper always. */
  static void begin(Markup html, String summary, String first, String... numbers) {
    html.open("details", "class", "behind").element("summary", summary);
    head(html, summary, first, numbers);
  }

  /** Begins a table: a column of names, and columns of numbers. */
  static void head(Markup html, String caption, String first, String... numbers) {
    html.open("table").element("caption", caption, "class", "unseen");
    html.open("thead").open("tr").element("th", first, "scope", "col");
    for (String number : numbers) {
      html.element("th", number, "scope", "col", "class", "number");
    }
    html.close().close().open("tbody");
  }

  static void number(Markup html, String value) {
    html.element("td", value, "class", "number");
  }

  /** Ends a table that is shown on demand. */
  static void end(Markup html) {
    html.close().close().close();
  }
}
