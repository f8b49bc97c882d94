package dev.tellonce.server.admin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what is wrong with a look into faults of the form's fields. Any thread. */
final class LookFaults {
  private static final Pattern FAULT =
      Pattern.compile("(?<place>[^:]*): (?<value>.*) \\(expected: (?<what>.*)\\)", Pattern.DOTALL);
  private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");

  private LookFaults() {}

  /** Notes a fault such as {@code offset.x: 201 (expected: 0..200)} beside its field. */
  static void add(String fault, Form form) {
    Matcher told = FAULT.matcher(fault);
    if (!told.matches()) {
      form.fault("look", "bad_value", fault);
      return;
    }
    String place = told.group("place");
    String value = told.group("value");
    String field = place.replaceAll("[ .]+", "_");
    if (place.equals("invitation reasons")) {
      form.fault(field, "too_many", "Offer at most 6 reasons.");
      return;
    }
    Matcher range = RANGE.matcher(told.group("what"));
    if (range.matches()) {
      ranged(field, value, range, form);
      return;
    }
    switch (place) {
      case "color" -> form.fault(field, "color", "Use a colour such as #0b4a40.");
      case "invitation path" ->
          form.fault(field, "path", "Begin each path with a slash, such as /cart or /*/checkout.");
      case "question key" ->
          form.fault(field, "question_key", "Use 1 to 40 of the letters a to z, digits and _.");
      case "invitation" -> {
        if (value.equals("no moment")) {
          form.fault("invitation_seconds", "moment", "Say after how long, or when leaving.");
        } else {
          form.fault("invitation_text", "missing", "Write the words in at least one language.");
        }
      }
      default -> {
        if (value.equals("no label")) {
          form.fault(field, "missing", "Write the question in at least one language.");
        } else if (place.startsWith("invitation reason ")) {
          form.fault(field, "missing", "Write this in at least one language.");
        } else {
          form.fault(field, "bad_value", "Here fits: " + told.group("what") + ".");
        }
      }
    }
  }

  private static void ranged(String field, String value, Matcher range, Form form) {
    String least = range.group(1);
    String most = range.group(2);
    if (value.equals("0 characters")) {
      form.fault(field, "missing", "Fill this in.");
    } else if (value.endsWith(" characters")) {
      form.fault(field, "too_long", "Use " + least + " to " + most + " characters.");
    } else {
      form.fault(field, "out_of_range", "Use a number from " + least + " to " + most + ".");
    }
  }
}
