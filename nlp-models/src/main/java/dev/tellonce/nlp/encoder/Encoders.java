package dev.tellonce.nlp.encoder;

import dev.tellonce.bot.understanding.SentenceEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Opens sentence encoders. Opening takes some tenths of a second and some 100 MB of memory, most of
 * it outside the heap, until the encoder is closed. Safe on any thread.
 */
public final class Encoders {
  /** How many callers encode at the same time where nothing else is said. */
  public static final int USUAL_THREADS = 1;

  private static final int FINGERPRINT_LETTERS = 16;

  private Encoders() {}

  /**
   * The encoder in the jars: English.
   *
   * @throws EncoderException when it cannot be used on this machine
   */
  public static SentenceEncoder shipped() {
    return shipped(USUAL_THREADS);
  }

  /**
   * The encoder in the jars: English.
   *
   * @param threads how many callers encode at the same time, 1..16
   * @throws EncoderException when it cannot be used on this machine
   */
  public static SentenceEncoder shipped(int threads) {
    return open(new EncoderFiles.Shipped(), threads, new OnnxResources());
  }

  /**
   * An encoder of the operator's.
   *
   * @param folder holds {@code encoder.yaml} and the files that it names
   * @throws EncoderException when a file is missing, broken or does not fit the others
   */
  public static SentenceEncoder open(Path folder) {
    return open(folder, USUAL_THREADS);
  }

  /**
   * An encoder of the operator's.
   *
   * @param folder holds {@code encoder.yaml} and the files that it names
   * @param threads how many callers encode at the same time, 1..16
   * @throws EncoderException when a file is missing, broken or does not fit the others
   */
  public static SentenceEncoder open(Path folder, int threads) {
    return open(new EncoderFiles.Folder(folder.toAbsolutePath()), threads, new OnnxResources());
  }

  static OnnxSentenceEncoder open(EncoderFiles files, int threads, OnnxResources resources) {
    if (threads < 1 || threads > 16) {
      throw new IllegalArgumentException("threads: " + threads + " (expected: 1..16)");
    }
    MessageDigest digest = sha256();
    EncoderSettings settings =
        read(
            files,
            EncoderSettings.FILE,
            digest,
            in ->
                EncoderSettings.read(
                    files.title(EncoderSettings.FILE),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    Tokenizer tokenizer =
        read(
            files,
            settings.tokenizer(),
            digest,
            in -> Tokenizers.read(files.title(settings.tokenizer()), in, settings.lowerCase()));
    OnnxModel model = model(files, settings, digest, resources);
    try {
      String print = HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_LETTERS);
      return new OnnxSentenceEncoder(
          settings.name() + "@" + print, settings, tokenizer, model, threads);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private static OnnxModel model(
      EncoderFiles files, EncoderSettings settings, MessageDigest digest, OnnxResources resources) {
    String title = files.title(settings.model());
    return switch (files) {
      case EncoderFiles.Folder folder -> {
        read(files, settings.model(), digest, in -> in.transferTo(OutputStream.nullOutputStream()));
        yield OnnxModel.open(title, folder.path(settings.model()), resources);
      }
      case EncoderFiles.Shipped _ ->
          read(
              files,
              settings.model(),
              digest,
              in -> {
                // By a file, because ONNX Runtime copies an array twice: 70 MB more at the start.
                Path unpacked = Files.createTempFile("tellonce-encoder", ".onnx");
                try {
                  Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
                  return OnnxModel.open(title, unpacked, resources);
                } finally {
                  Files.deleteIfExists(unpacked);
                }
              });
    };
  }

  private static <T> T read(
      EncoderFiles files, String file, MessageDigest digest, Reading<T> reading) {
    try (InputStream in = new DigestInputStream(files.open(file), digest)) {
      T result = reading.read(in);
      in.transferTo(OutputStream.nullOutputStream());
      return result;
    } catch (NoSuchFileException e) {
      throw new EncoderException(
          files.title(file)
              + ": no such file (expected: encoder.yaml, and beside it the model and the tokenizer"
              + " that it names)",
          e);
    } catch (IOException e) {
      throw new EncoderException(
          files.title(file) + ": cannot be read: " + e + " (expected: a file the server may read)",
          e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Makes something of a file. */
  private interface Reading<T> {
    T read(InputStream in) throws IOException;
  }
}
