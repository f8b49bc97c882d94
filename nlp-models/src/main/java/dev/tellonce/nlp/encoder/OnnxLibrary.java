package dev.tellonce.nlp.encoder;

import ai.onnxruntime.OrtException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where ONNX Runtime's native libraries are unpacked. Without a word it is a new folder in {@code
 * java.io.tmpdir} at every start, which stays behind when the process is killed, and which some
 * machines forbid to run programs from.
 */
public final class OnnxLibrary {
  /** ONNX Runtime's own property, read once, when it is loaded. */
  private static final String PLACE = "onnxruntime.native.path";

  private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

  private OnnxLibrary() {}

  /**
   * Has the libraries lie in a folder, where the next start finds them again. To be called before
   * the first encoder is opened, by one thread; later calls change nothing.
   *
   * @param folder is made where it is missing; some 20 MB are written unless they are there
   * @throws EncoderException when the folder cannot be written or the system is not known
   */
  public static void unpackInto(Path folder) {
    String system = system();
    try {
      Files.createDirectories(folder);
      for (String library : LIBRARIES) {
        String file = System.mapLibraryName(library);
        unpack("/ai/onnxruntime/native/" + system + "/" + file, folder.resolve(file), system);
      }
    } catch (IOException e) {
      throw new EncoderException(
          folder + ": cannot be written: " + e + " (expected: a folder for ONNX Runtime's library)",
          e);
    }
    System.setProperty(PLACE, folder.toAbsolutePath().toString());
  }

  private static void unpack(String resource, Path file, String system) throws IOException {
    if (isThere(resource, file, system)) {
      return;
    }
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "onnxruntime", ".new");
    try (InputStream in = open(resource, system)) {
      Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static boolean isThere(String resource, Path file, String system) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream wanted = new BufferedInputStream(open(resource, system), 1 << 16);
        InputStream found = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      while (true) {
        byte[] one = wanted.readNBytes(1 << 16);
        byte[] other = found.readNBytes(1 << 16);
        if (!Arrays.equals(one, other)) {
          return false;
        }
        if (one.length == 0) {
          return true;
        }
      }
    }
  }

  private static InputStream open(String resource, String system) {
    InputStream in = OrtException.class.getResourceAsStream(resource);
    if (in == null) {
      throw new EncoderException(
          "ONNX Runtime has no library for "
              + system
              + " (expected: Linux or macOS on x64 or arm64, or Windows on x64; switch the encoder"
              + " off on this machine)");
    }
    return in;
  }

  /** The system as ONNX Runtime's jar names its folders. */
  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String chip = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String first = name.contains("win") ? "win" : name.contains("mac") ? "osx" : "linux";
    boolean arm = chip.equals("aarch64") || chip.equals("arm64");
    return first
        + "-"
        + (arm ? "aarch64" : chip.equals("amd64") || chip.equals("x86_64") ? "x64" : chip);
  }
}
