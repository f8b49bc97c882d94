package dev.tellonce.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Test tables beside the test classes, and texts that nobody should write. */
public final class Tables {
  private Tables() {}

  /** The lines of a table without remarks and empty ones. */
  public static List<String> lines(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of a line, divided by bars. */
  public static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  /** Empty, broken, endless and strange texts; the random ones by a fixed seed. */
  public static List<String> odd() {
    List<String> odd = new ArrayList<>();
    odd.add("");
    odd.add(" \t\n\r");
    odd.add("\uD83D\uDE00");
    odd.add("\uD83D");
    odd.add("\uDE00 \uD83D");
    odd.add("\u200B\u200D\u202E\u0000\uFFFF");
    odd.add("e\u0301".repeat(20_000));
    odd.add("!".repeat(65_536));
    odd.add("a".repeat(70_000));
    odd.add("가".repeat(65_536));
    odd.add("the the ".repeat(8_000));
    odd.add("1 ".repeat(32_768));
    odd.add("1234567890".repeat(6_500));
    odd.add("@.".repeat(30_000));
    odd.add("- ".repeat(32_000));
    Random random = new Random(20_261_122L);
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(600);
      for (int c = 0; c < length; c++) {
        text.append(
            (char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(16)));
      }
      odd.add(text.toString());
    }
    return odd;
  }
}
