package dev.tellonce.faq.report;

/** How an entry is shown: by its question or its name, which may break where it can be read. */
final class Names {
  private Names() {}

  static void write(Markup html, Report report, String name) {
    html.open("bdi", "lang", report.subject().language().code(), "class", "entry");
    String[] parts = Wording.cut(report.label(name)).split("(?<=_)", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        html.known("<wbr>");
      }
      html.text(parts[i]);
    }
    html.close();
  }
}
