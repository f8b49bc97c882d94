package dev.tellonce.nlp.training;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.model.BaseModel;

/** Makes OpenNLP's models small, and their files the same each time. */
final class ModelFile {
  private static final String MANIFEST = "manifest.properties";

  /** The time of every entry: a file that says when it was made differs each time. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ModelFile() {}

  /**
   * The same model with coarser weights. A weight that rounds to nothing is left out, and a feature
   * without weights too.
   *
   * @param model a trained model
   * @param factor what every weight is multiplied with
   * @param step weights become a multiple of this; a power of two, so that its multiples are short
   *     and the file packs well
   */
  static QNModel rounded(AbstractModel model, double factor, double step) {
    Object[] parts = model.getDataStructures();
    @SuppressWarnings("unchecked") // OpenNLP says so: weights, features, outcomes.
    SortedMap<String, Context> features = new TreeMap<>((Map<String, Context>) parts[1]);
    List<String> kept = new ArrayList<>();
    List<Context> weights = new ArrayList<>();
    for (Map.Entry<String, Context> feature : features.entrySet()) {
      Context rounded = rounded(feature.getValue(), factor, step);
      if (rounded.getOutcomes().length > 0) {
        kept.add(feature.getKey());
        weights.add(rounded);
      }
    }
    return new QNModel(
        weights.toArray(Context[]::new), kept.toArray(String[]::new), (String[]) parts[2]);
  }

  private static Context rounded(Context exact, double factor, double step) {
    int[] outcomes = new int[exact.getOutcomes().length];
    double[] weights = new double[outcomes.length];
    int count = 0;
    for (int i = 0; i < outcomes.length; i++) {
      double weight = Math.rint(exact.getParameters()[i] * factor / step) * step;
      if (weight != 0) {
        outcomes[count] = exact.getOutcomes()[i];
        weights[count++] = weight;
      }
    }
    return new Context(Arrays.copyOf(outcomes, count), Arrays.copyOf(weights, count));
  }

  /** Writes a model as OpenNLP does, but without the time; the same model gives the same bytes. */
  static void write(BaseModel model, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.serialize(bytes);
    SortedMap<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    entries.computeIfPresent(MANIFEST, (name, manifest) -> timeless(manifest));
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, byte[]> part : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
  }

  private static byte[] timeless(byte[] manifest) {
    Properties properties = new Properties();
    try {
      properties.load(new ByteArrayInputStream(manifest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    properties.setProperty("Timestamp", "0");
    return properties.stringPropertyNames().stream()
        .sorted()
        .map(name -> name + "=" + properties.getProperty(name) + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
