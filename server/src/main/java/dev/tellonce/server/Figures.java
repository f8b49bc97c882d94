package dev.tellonce.server;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a measuring command found, printed as a table or as one line of JSON. For one thread. */
final class Figures {
  private static final double DIGITS = 10_000;

  private final List<Figure> figures = new ArrayList<>();

  private record Figure(String key, String label, double value, String shown) {}

  /** A count. */
  Figures count(String key, String label, long value) {
    figures.add(new Figure(key, label, value, String.valueOf(value)));
    return this;
  }

  /** A share, 0..1, shown in per cent; four digits, for more would be noise of so few lines. */
  Figures share(String key, String label, double value) {
    figures.add(new Figure(key, label, rounded(value), percent(value)));
    return this;
  }

  /** Any other figure, with its unit. */
  Figures value(String key, String label, double value, String unit) {
    String shown = String.format(Locale.ROOT, "%.4g%s", value, unit.isEmpty() ? "" : " " + unit);
    figures.add(new Figure(key, label, rounded(value), shown));
    return this;
  }

  /** Prints them in the order they were told. */
  void print(PrintWriter out, boolean json) {
    out.println(json ? json() : table());
    out.flush();
  }

  private String json() {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode all = mapper.createObjectNode();
    for (Figure figure : figures) {
      if (figure.value() == Math.rint(figure.value())) {
        all.put(figure.key(), (long) figure.value());
      } else {
        all.put(figure.key(), figure.value());
      }
    }
    return mapper.writeValueAsString(all);
  }

  private String table() {
    int widest = figures.stream().mapToInt(each -> each.label().length()).max().orElse(0);
    StringBuilder table = new StringBuilder();
    for (Figure figure : figures) {
      table
          .append(figure.label())
          .append(" ".repeat(widest - figure.label().length()))
          .append(String.format(Locale.ROOT, "  %12s%n", figure.shown()));
    }
    return table.toString().stripTrailing();
  }

  static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
