package dev.tellonce.nlp.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Trains every shipped model. Arguments: the folder of the corpora, and the folder of {@code
 * nlp-models}' resources for {@code dev/tellonce/nlp}. Tells on standard error what it does.
 */
public final class Train {
  private Train() {}

  /**
   * Trains and writes.
   *
   * @param args the corpora's folder and the output folder
   * @throws IllegalArgumentException when a folder or a corpus is missing
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: " + args.length + " (expected: DATA OUT)");
    }
    Path data = Path.of(args[0]);
    if (!Files.isDirectory(data)) {
      throw new IllegalArgumentException(
          data + ": no such folder (expected: the folder of the corpora)");
    }
    new TrainPerson(data, System.err::println).write(Path.of(args[1]).resolve("wish"));
    new TrainMood(data, System.err::println).write(Path.of(args[1]).resolve("wish"));
    new TrainLanguage(data, System.err::println).write(Path.of(args[1]).resolve("language"));
  }
}
