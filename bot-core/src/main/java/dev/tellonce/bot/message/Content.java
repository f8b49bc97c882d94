package dev.tellonce.bot.message;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a message holds. Content we cannot show is kept as {@link Unsupported}, never refused. */
public sealed interface Content {
  /** The most characters (UTF-16 units) of one message. */
  int MAX_CHARACTERS = 16_000;

  /** The most bytes of UTF-8 of one message. */
  int MAX_BYTES = 48 * 1024;

  /** The words in it, for reading, searching and understanding; empty where there are none. */
  String plainText();

  /**
   * Words.
   *
   * @param text 1 to 16,000 characters and at most 48 KB of UTF-8, without NUL
   */
  record Text(String text) implements Content {
    /** Refuses blank or oversized text. */
    public Text {
      Checks.required("text", text, MAX_CHARACTERS);
      if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
        throw new InvalidValueException("text: over " + MAX_BYTES + " bytes of UTF-8");
      }
      if (text.indexOf('\0') >= 0) {
        throw new InvalidValueException("text: holds a NUL character (expected: none)");
      }
    }

    @Override
    public String plainText() {
      return text;
    }
  }

  /**
   * Words with ready answers to tap. The one who answers sends {@link Text} with the option's label
   * or its own words.
   *
   * @param text the question
   * @param options 1 to 10 options with different ids
   */
  record Choice(String text, List<Option> options) implements Content {
    /** Refuses no options, too many, or two with one id. */
    public Choice {
      Checks.required("text", text, MAX_CHARACTERS);
      options = List.copyOf(options);
      Checks.range("options", options.size(), 1, 10);
      Set<String> ids = new HashSet<>();
      for (Option option : options) {
        if (!ids.add(option.id())) {
          throw new InvalidValueException(
              "option: two with id " + option.id() + " (expected: each once)");
        }
      }
    }

    @Override
    public String plainText() {
      return text;
    }
  }

  /**
   * A ready answer.
   *
   * @param id what comes back when it is tapped
   * @param label what is shown, 1 to 200 characters
   */
  record Option(String id, String label) {
    /** Refuses blank parts. */
    public Option {
      Checks.slug("option", id, 64);
      Checks.required("option label", label, 200);
    }
  }

  /**
   * The visitor's tap on an option of an earlier message.
   *
   * @param option the option's id
   * @param label the words that were on it, so that the transcript reads by itself
   * @param of the number of the entry that offered it, from 1
   */
  record Chosen(String option, String label, long of) implements Content {
    /** Refuses blank parts. */
    public Chosen {
      Checks.slug("option", option, 64);
      Checks.required("option label", label, 200);
      Checks.range("of", of, 1, Long.MAX_VALUE);
    }

    @Override
    public String plainText() {
      return label;
    }
  }

  /**
   * A file that was stored before.
   *
   * @param file the stored file's id
   * @param name the name the sender gave it, 1 to 255 characters
   * @param mediaType its type as found by looking inside
   * @param size bytes, from 1
   */
  record File(String file, String name, String mediaType, long size) implements Content {
    /** Refuses blank parts and empty files. */
    public File {
      Checks.slug("file", file, 64);
      Checks.required("file name", name, 255);
      Checks.required("media type", mediaType, 100);
      Checks.range("size", size, 1, Long.MAX_VALUE);
    }

    @Override
    public String plainText() {
      return name;
    }
  }

  /**
   * A place on the map.
   *
   * @param latitude degrees north, -90 to 90
   * @param longitude degrees east, -180 to 180
   * @param label what the place is called; may be empty
   */
  record Place(double latitude, double longitude, String label) implements Content {
    /** Refuses places that are not on the globe. */
    public Place {
      if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
        throw new InvalidValueException(
            "place: " + latitude + ", " + longitude + " (expected: -90..90, -180..180)");
      }
      Checks.text("place label", label, 200);
    }

    @Override
    public String plainText() {
      return label;
    }
  }

  /**
   * Something the platform sent that we cannot show yet.
   *
   * @param kind the platform's name for it
   * @param note what a person may want to know about it; may be empty
   */
  record Unsupported(String kind, String note) implements Content {
    /** Refuses a blank kind. */
    public Unsupported {
      Checks.required("kind", kind, 100);
      Checks.text("note", note, MAX_CHARACTERS);
    }

    @Override
    public String plainText() {
      return note;
    }
  }
}
