import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Lays out what {@code scripts/tellonce} starts: run by Maven from source, in the folder of the
 * server module, after the server's jar is made.
 *
 * <p>{@code target/tellonce} then holds {@code lib} (the server's jar, whose manifest names the
 * others, and exactly the jars it runs with), {@code config} (the starter content) and, where the
 * JVM can write one, {@code tellonce.aot}: what a training run loaded, for a quick start.
 */
public final class BuildDistribution {

  private static final Path HOME = Path.of("target/tellonce");
  private static final Path LIB = HOME.resolve("lib");
  private static final Path CACHE = HOME.resolve("tellonce.aot");
  private static final Path TRAINING_LOG = Path.of("target/aot-training.log");
  private static final int MOST_TRAINING_SECONDS = 180;

  /** The jar that holds debugging symbols, half of its size, and where they are in it. */
  private static final String WITH_BALLAST = "onnxruntime-";

  private static final String BALLAST = ".dSYM/";

  /** Folders of {@code config} that serve the build and not the product. */
  private static final Set<String> NOT_SHIPPED = Set.of("checks");

  private BuildDistribution() {}

  /**
   * @param args the server's jar; the file in which Maven wrote the runtime class path; "true" to
   *     leave out the training run
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path jar = Path.of(args[0]);
    boolean changed = copyJars(jar, Files.readString(Path.of(args[1])).strip());
    copyConfig(Path.of("../config"));
    if (changed) {
      Files.deleteIfExists(CACHE);
    }
    if (!Boolean.parseBoolean(args[2]) && !Files.exists(CACHE)) {
      train(LIB.resolve("server.jar"));
    }
    Files.writeString(HOME.resolve("built.txt"), jar.getFileName() + "\n");
  }

  /** Copies what is new and removes what is no longer used; answers whether there was any. */
  private static boolean copyJars(Path serverJar, String classPath) throws IOException {
    Files.createDirectories(LIB);
    Set<Path> kept = new HashSet<>();
    boolean changed = copy(serverJar, LIB.resolve("server.jar"), kept);
    for (String element : classPath.split(File.pathSeparator)) {
      Path jar = Path.of(element);
      changed |= copy(jar, LIB.resolve(jar.getFileName()), kept);
    }
    try (Stream<Path> found = Files.list(LIB)) {
      for (Path stale : found.filter(file -> !kept.contains(file)).toList()) {
        Files.delete(stale);
        changed = true;
      }
    }
    return changed;
  }

  /** A jar keeps its time of change: the cache is refused for a jar of another time. */
  private static boolean copy(Path from, Path to, Set<Path> kept) throws IOException {
    kept.add(to);
    boolean ballast = from.getFileName().toString().startsWith(WITH_BALLAST);
    if (Files.exists(to)
        && (ballast || Files.size(to) == Files.size(from))
        && Files.getLastModifiedTime(to).equals(Files.getLastModifiedTime(from))) {
      return false;
    }
    // Beside it first: a server that still runs from the old file keeps it.
    Path fresh = to.resolveSibling(to.getFileName() + ".new");
    if (ballast) {
      copyWithoutBallast(from, fresh);
    } else {
      Files.copy(
          from, fresh, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  /** Copies a jar without what only a debugger of another system reads. */
  private static void copyWithoutBallast(Path from, Path to) throws IOException {
    try (ZipFile jar = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        if (!entry.getName().contains(BALLAST)) {
          ZipEntry copied = new ZipEntry(entry.getName());
          copied.setTime(entry.getTime());
          out.putNextEntry(copied);
          try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(out);
          }
          out.closeEntry();
        }
      }
    }
    Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
  }

  private static void copyConfig(Path from) throws IOException {
    Path to = HOME.resolve("config");
    deleteTree(to);
    Files.createDirectories(to);
    try (Stream<Path> found = Files.walk(from)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        Path relative = from.relativize(file);
        if (!NOT_SHIPPED.contains(relative.getName(0).toString())) {
          Path target = to.resolve(relative);
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }

  private static void deleteTree(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> found = Files.walk(tree)) {
        for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * Starts the server once for the JVM to remember what it loads; without it, starts are slower.
   */
  private static void train(Path jar) throws IOException, InterruptedException {
    if (!holdsMain(jar)) {
      System.out.println("distribution: no Main yet, so no AOT cache");
      return;
    }
    Path fresh = HOME.resolve("tellonce.aot.new");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:AOTCacheOutput=" + fresh);
    // As scripts/tellonce starts it: a cache made under other options is refused or half used.
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.add("-Dtellonce.home=" + HOME.toAbsolutePath());
    command.addAll(List.of("-cp", jar.toString(), "dev.tellonce.server.Main", "aot-training"));
    Process training =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(TRAINING_LOG.toFile())
            .start();
    training.getOutputStream().close();
    String outcome;
    if (training.waitFor(MOST_TRAINING_SECONDS, TimeUnit.SECONDS)) {
      outcome = "the training run ended with " + training.exitValue();
    } else {
      training.descendants().forEach(ProcessHandle::destroyForcibly);
      training.destroyForcibly().waitFor();
      outcome = "the training run took more than " + MOST_TRAINING_SECONDS + " s";
    }
    if (outcome.endsWith(" 0") && Files.exists(fresh)) {
      Files.move(fresh, CACHE, StandardCopyOption.ATOMIC_MOVE);
      System.out.printf("distribution: AOT cache of %d MB%n", Files.size(CACHE) >> 20);
    } else {
      Files.deleteIfExists(fresh);
      System.out.println(
          "[WARNING] No AOT cache, so the server starts more slowly: "
              + outcome
              + " (see server/"
              + TRAINING_LOG
              + ")");
    }
  }

  private static boolean holdsMain(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.getEntry("dev/tellonce/server/Main.class") != null;
    }
  }
}
