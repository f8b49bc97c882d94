package dev.tellonce.server.proof;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * How child processes are started.
 *
 * @param command the program and its options, up to the main class
 */
record Jvm(List<String> command) {
  private static final int TRAINING_SECONDS = 120;

  Jvm {
    command = List.copyOf(command);
  }

  /** On the tests' own class path. */
  static Jvm plain() {
    return new Jvm(commandWith(classPath()));
  }

  private static String classPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }

  private static List<String> commandWith(String classPath, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx192m",
            "-cp",
            classPath,
            "dev.tellonce.server.Main"));
    return command;
  }

  /**
   * With a cache of what a start loads, made by one training run: for tests that start often. Where
   * the JVM makes none, starts are slow and nothing else is different.
   *
   * @param dir where the cache and the class path as jars are kept
   * @param config the settings of the training run
   */
  static Jvm trained(Path dir, Path config) {
    try {
      Files.createDirectories(dir);
      String jars = jars(dir);
      Path cache = dir.resolve("start.aot");
      List<String> training = commandWith(jars, "-XX:AOTCacheOutput=" + cache);
      training.addAll(List.of("aot-training", "--config", config.toString()));
      Process run =
          new ProcessBuilder(training)
              .redirectErrorStream(true)
              .redirectOutput(dir.resolve("training.log").toFile())
              .start();
      boolean ended = run.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS);
      run.destroyForcibly();
      if (!ended || !Files.exists(cache)) {
        System.out.println("no start-up cache was made; starts are slower");
        return new Jvm(commandWith(jars));
      }
      return new Jvm(commandWith(jars, "-XX:AOTCache=" + cache));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A cache is made only for jars, so each folder of the class path becomes one. */
  private static String jars(Path dir) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String element : classPath().split(File.pathSeparator, -1)) {
      Path at = Path.of(element);
      if (Files.isDirectory(at)) {
        jars.add(jar(at, dir.resolve("classes-" + jars.size() + ".jar")).toString());
      } else if (Files.exists(at)) {
        jars.add(element);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Path jar(Path folder, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(found -> !found.equals(folder)).toList()) {
        String name = folder.relativize(file).toString();
        boolean isFolder = Files.isDirectory(file);
        out.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
        if (!isFolder) {
          Files.copy(file, out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }
}
