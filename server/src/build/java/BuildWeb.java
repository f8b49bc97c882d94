import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Builds the browser's side: run by Maven from source, in the folder of the server module.
 *
 * <p>{@code java BuildWeb.java bundle} bundles the entry points and copies the static files into
 * {@code target/classes/web}. {@code java BuildWeb.java check} checks the types and runs the
 * TypeScript tests. The tools lie in {@code target/web-tools}, unpacked there by Maven; only
 * esbuild, which Maven artifacts carry for Linux on x86-64 alone, comes from npm on other systems.
 */
public final class BuildWeb {

  /** What a browser loads: its source, its place under {@code web/} and its most bytes gzipped. */
  private record Bundle(String source, String target, int mostBytes) {
    boolean isLocale() {
      return source.startsWith(LOCALES);
    }

    /** Languages and the loader's second script are imported, which only a module can be. */
    String format() {
      return isLocale() || target.endsWith("-more.js") || isSplit() ? "esm" : "iife";
    }

    /** Whether parts of it come later, in files of their own. */
    boolean isSplit() {
      return target.equals("widget/panel.js");
    }
  }

  private static final List<Bundle> BUNDLES =
      List.of(
          // Loaded by every page of the host site, so it has the smallest budget.
          new Bundle("widget/loader.ts", "tellonce.js", 4 * 1024),
          // What the loader fetches only when it is needed, as a module.
          new Bundle("widget/more.ts", "tellonce-more.js", 4 * 1024),
          // The loader with the names of another product in front of it.
          new Bundle("widget/chatwoot.ts", "tellonce-chatwoot.js", 5 * 1024),
          // With English built in; each other language is a file of its own, see LOCALES. Counted
          // with its style sheet and the parts it cannot begin without.
          new Bundle("widget/panel.tsx", "widget/panel.js", 35 * 1024),
          // The looks of what the panel fetches later.
          new Bundle("theme/later.css", "widget/later.css", 4 * 1024),
          new Bundle("desk/desk.tsx", "desk/desk.js", 150 * 1024),
          // Fetched when an administrator opens a page of theirs.
          new Bundle("desk/admin/admin.tsx", "desk/admin.js", 72 * 1024),
          // The page in which administrators see a widget.
          new Bundle("desk/preview.ts", "desk/preview.js", 2 * 1024),
          new Bundle("site/shop.ts", "site/shop.js", 24 * 1024));

  /** The panel's languages, of which a visitor loads one. */
  private static final String LOCALES = "widget/locales";

  /** Where the parts of a bundle lie that come later. */
  private static final String PARTS = "parts";

  /** An import that a module waits for; {@code import(...)} is not meant. */
  private static final Pattern AT_ONCE =
      Pattern.compile("(?:import|from)\\s*\"\\./(" + PARTS + "/[^\"]+)\"");

  private static final int LOCALE_BYTES = 5 * 1024;

  private static final List<String> STATIC_FOLDERS = List.of("widget", "desk", "site");
  private static final Set<String> STATIC_KINDS = Set.of("html", "css", "svg");

  private static final Path SOURCES = Path.of("src/main/web");
  private static final Path TOOLS = Path.of("target/web-tools");
  private static final Path OUTPUT = Path.of("target/classes/web");
  private static final Path CHECKED = TOOLS.resolve("checked.txt");

  private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);
  private static final boolean X86 =
      Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"));

  private BuildWeb() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    String task = args.length == 1 ? args[0] : "";
    try {
      switch (task) {
        case "bundle" -> bundle();
        case "check" -> check();
        default -> throw new Failed("task: " + List.of(args) + " (expected: bundle or check)");
      }
    } catch (Failed failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }

  private static void bundle() throws IOException, InterruptedException {
    copyStaticFiles();
    copyTypes();
    List<String> tooLarge = new ArrayList<>();
    for (Bundle bundle : bundles()) {
      Path source = SOURCES.resolve(bundle.source());
      if (!Files.exists(source)) {
        System.out.println("web: no " + bundle.source() + " yet");
        continue;
      }
      Path target = OUTPUT.resolve(bundle.target());
      List<String> command =
          new ArrayList<>(
              List.of(
                  esbuild().toString(),
                  source.toString(),
                  "--bundle",
                  "--minify",
                  "--format=" + bundle.format(),
                  "--target=" + (bundle.isSplit() ? "es2022" : "es2020"),
                  "--charset=utf8",
                  "--jsx=automatic",
                  "--jsx-import-source=preact",
                  "--alias:preact=" + TOOLS.resolve("preact").toAbsolutePath(),
                  "--log-level=warning"));
      if (bundle.isSplit()) {
        deleteParts(target.resolveSibling(PARTS));
        command.addAll(
            List.of(
                "--splitting",
                "--chunk-names=" + PARTS + "/[name]-[hash]",
                "--outdir=" + target.getParent()));
      } else {
        command.add("--outfile=" + target);
      }
      run(command);
      int bytes = loadedSize(target);
      System.out.printf(
          Locale.ROOT,
          "web: %s %,d bytes gzipped (most: %,d)%n",
          bundle.target(),
          bytes,
          bundle.mostBytes());
      if (bytes > bundle.mostBytes()) {
        tooLarge.add(bundle.target());
      }
    }
    if (!tooLarge.isEmpty()) {
      throw new Failed("web: larger than its budget: " + String.join(", ", tooLarge));
    }
  }

  private static List<Bundle> bundles() throws IOException {
    List<Bundle> all = new ArrayList<>(BUNDLES);
    for (Path file :
        files(
            SOURCES.resolve(LOCALES), each -> each.toString().matches(".*[/\\\\][a-z]{2}\\.ts"))) {
      String source = LOCALES + "/" + file.getFileName();
      all.add(new Bundle(source, source.replaceFirst("ts$", "js"), LOCALE_BYTES));
    }
    return all;
  }

  private static void copyStaticFiles() throws IOException {
    for (String folder : STATIC_FOLDERS) {
      for (Path file : files(SOURCES.resolve(folder), BuildWeb::isStatic)) {
        Path target = OUTPUT.resolve(SOURCES.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** The types of the page's side: a source without a line of code, so it needs no compiler. */
  private static void copyTypes() throws IOException {
    Files.copy(
        SOURCES.resolve("widget/tellonce.ts"),
        OUTPUT.resolve("tellonce.d.ts"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isStatic(Path file) {
    String name = file.getFileName().toString();
    return STATIC_KINDS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static void check() throws IOException, InterruptedException {
    List<Path> sources = files(SOURCES, file -> file.toString().matches(".*\\.(ts|tsx|json)"));
    String state = state(sources);
    // The golden frames are read by the TypeScript tests as well as by the Java ones.
    for (String folder : List.of("src/main/resources", "src/test/resources", "../wire")) {
      state += state(files(Path.of(folder), file -> file.toString().endsWith(".json")));
    }
    if (Files.exists(CHECKED) && Files.readString(CHECKED).equals(state)) {
      System.out.println("web: unchanged since the last good check");
      return;
    }
    if (sources.stream().noneMatch(file -> file.toString().matches(".*\\.tsx?"))) {
      System.out.println("web: no TypeScript yet");
      return;
    }
    String node = executable(nodeInDriver()).toString();
    run(List.of(node, TOOLS.resolve("typescript/lib/tsc.js").toString(), "-p", SOURCES.toString()));
    System.out.println("web: types are sound");

    List<Path> tests = files(SOURCES, file -> file.toString().endsWith(".test.ts"));
    if (!tests.isEmpty()) {
      runTests(node, tests);
    }
    Files.writeString(CHECKED, state);
  }

  private static void runTests(String node, List<Path> tests)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(node, "--test", "--test-reporter=spec", "--no-warnings"));
    tests.forEach(test -> command.add(test.toString()));
    String output = run(command);
    // A test that is skipped, or marked as to be done, proves nothing: it fails like a broken one.
    for (String outcome : List.of("skipped", "todo", "cancelled")) {
      Matcher count =
          Pattern.compile("^\\S+ " + outcome + " (\\d+)$", Pattern.MULTILINE).matcher(output);
      if (!count.find() || !count.group(1).equals("0")) {
        throw new Failed("web: tests " + outcome + " (expected: none)");
      }
    }
  }

  /** The esbuild of the Maven artifact, or npm's of the same version where there is none. */
  private static Path esbuild() throws IOException, InterruptedException {
    if (SYSTEM.contains("linux") && X86) {
      return executable(TOOLS.resolve("esbuild/bin/esbuild"));
    }
    boolean windows = SYSTEM.contains("windows");
    Path program = Path.of("node_modules/.bin", windows ? "esbuild.cmd" : "esbuild");
    if (!Files.exists(program)) {
      System.out.println("web: npm fetches esbuild for this system");
      run(List.of(windows ? "npm.cmd" : "npm", "ci", "--no-audit", "--no-fund"));
    }
    return program.toAbsolutePath();
  }

  /** Playwright's driver carries a Node for each system it runs on. */
  private static Path nodeInDriver() {
    if (SYSTEM.contains("windows")) {
      return TOOLS.resolve("driver/win32_x64/node.exe");
    }
    String family = SYSTEM.contains("mac") ? "mac" : "linux";
    return TOOLS.resolve("driver/" + family + (X86 ? "" : "-arm64") + "/node");
  }

  private static Path executable(Path program) {
    if (!program.toFile().setExecutable(true)) {
      throw new Failed("web: " + program + " is missing (expected: unpacked there by Maven)");
    }
    return program.toAbsolutePath();
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    StringBuilder output = new StringBuilder();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(line);
        output.append(line).append('\n');
      }
    }
    int status = process.waitFor();
    if (status != 0) {
      throw new Failed(
          "web: " + Path.of(command.getFirst()).getFileName() + " ended with " + status);
    }
    return output.toString();
  }

  /** The old parts have other names; they would stay for ever. */
  private static void deleteParts(Path folder) throws IOException {
    for (Path part : files(folder, file -> true)) {
      Files.delete(part);
    }
  }

  /** What is fetched at once: the file, its style sheet, and the parts it cannot begin without. */
  private static int loadedSize(Path file) throws IOException {
    int bytes = gzippedSize(file);
    Path style = Path.of(file.toString().replaceFirst("js$", "css"));
    if (Files.exists(style)) {
      bytes += gzippedSize(style);
    }
    Matcher parts = AT_ONCE.matcher(Files.readString(file));
    while (parts.find()) {
      bytes += gzippedSize(file.resolveSibling(parts.group(1)));
    }
    return bytes;
  }

  private static int gzippedSize(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Files.readAllBytes(file));
    }
    return bytes.size();
  }

  private static List<Path> files(Path folder, Predicate<Path> wanted) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    }
  }

  private static String state(List<Path> files) {
    return files.stream().map(BuildWeb::state).collect(Collectors.joining());
  }

  private static String state(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The build stops here, with a sentence for the person who started it. */
  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failed(String message) {
      super(message);
    }
  }
}
