package dev.tellonce.server.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A folder of files held in memory, each with a strong ETag and, when it pays, packed with gzip
 * beforehand. Nothing but what was loaded can be asked for, so no path leads outside. Immutable,
 * safe on any thread.
 */
public final class StaticFiles {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("ts", "text/plain; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("ogg", "audio/ogg"));
  private static final List<String> PACKABLE =
      List.of("html", "js", "css", "json", "map", "webmanifest", "svg", "txt", "ts");
  // What a bundler names by content: name-ABCD1234.js.
  private static final Pattern NAMED_BY_CONTENT = Pattern.compile(".*-[A-Z0-9]{8}\\.[a-z0-9]+");
  private static final int SMALLEST_PACKED = 256;

  private final Map<String, Loaded> files;

  /** One file, ready to send. */
  record Loaded(HttpReply plain, HttpReply packed, String tag) {}

  private StaticFiles(Map<String, Loaded> files) {
    this.files = files;
  }

  /**
   * Every file below a folder of the class path, such as {@code web/desk}.
   *
   * @throws NetException {@code web_missing} when there is no such folder, {@code web_unreadable}
   *     when it cannot be read
   */
  public static StaticFiles fromClassPath(ClassLoader loader, String folder) {
    URL url = loader.getResource(folder);
    if (url == null) {
      throw new NetException(
          "web_missing",
          folder + ": not on the class path (expected: the folder the Maven build bundles)");
    }
    try {
      return url.openConnection() instanceof JarURLConnection jar
          ? fromJar(jar)
          : fromFolder(Path.of(new URI(url.toString())));
    } catch (IOException | UncheckedIOException | URISyntaxException e) {
      throw new NetException("web_unreadable", folder + ": cannot be read", e);
    }
  }

  /** Files given by their relative names, such as {@code index.html}. */
  public static StaticFiles of(Map<String, byte[]> contents) {
    Map<String, Loaded> files = new HashMap<>();
    contents.forEach((name, bytes) -> files.put(name, load(name, bytes.clone())));
    return new StaticFiles(Map.copyOf(files));
  }

  private static StaticFiles fromJar(JarURLConnection connection) throws IOException {
    connection.setUseCaches(false);
    String prefix = connection.getEntryName();
    String folder = prefix.endsWith("/") ? prefix : prefix + "/";
    Map<String, byte[]> contents = new HashMap<>();
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (!entry.isDirectory() && entry.getName().startsWith(folder)) {
          try (InputStream in = jar.getInputStream(entry)) {
            contents.put(entry.getName().substring(folder.length()), in.readAllBytes());
          }
        }
      }
    }
    return of(contents);
  }

  private static StaticFiles fromFolder(Path folder) throws IOException {
    Map<String, byte[]> contents = new HashMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        contents.put(name, Files.readAllBytes(file));
      }
    }
    return of(contents);
  }

  /** The names of the files, relative to the folder. */
  public List<String> names() {
    return files.keySet().stream().sorted().toList();
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  /**
   * The answer for a decoded name; a name that is empty or ends in a slash means its index, and a
   * page may be asked for without its ending.
   */
  Optional<HttpReply> answer(String name, HttpCall call) {
    String wanted = name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
    Loaded file = files.get(wanted);
    if (file == null) {
      file = files.get(wanted + ".html");
    }
    if (file == null) {
      return Optional.empty();
    }
    HttpReply reply = acceptsGzip(call) ? file.packed() : file.plain();
    if (known(call, file.tag())) {
      HttpReply unchanged = HttpReply.empty(304);
      for (Header header : reply.headers()) {
        if (!header.name().startsWith("Content-")) {
          unchanged = unchanged.withHeader(header.name(), header.value());
        }
      }
      return Optional.of(unchanged);
    }
    return Optional.of(reply);
  }

  private static boolean acceptsGzip(HttpCall call) {
    for (String field : call.headers("Accept-Encoding")) {
      for (String coding : field.toLowerCase(Locale.ROOT).split(",", -1)) {
        String[] parts = coding.split(";", 2);
        String name = parts[0].strip();
        boolean refused = parts.length > 1 && weightIsZero(parts[1].strip());
        if ((name.equals("gzip") || name.equals("*")) && !refused) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean weightIsZero(String weight) {
    return weight.startsWith("q=0") && weight.chars().skip(3).allMatch(c -> c == '.' || c == '0');
  }

  // RFC 9110 section 13.1.2: the weak comparison, over both codings of the same content.
  private static boolean known(HttpCall call, String tag) {
    for (String field : call.headers("If-None-Match")) {
      for (String one : field.split(",", -1)) {
        String bare = one.strip();
        bare = bare.startsWith("W/") ? bare.substring(2) : bare;
        if (bare.equals("*")
            || bare.equals("\"" + tag + "\"")
            || bare.equals("\"" + tag + "-gz\"")) {
          return true;
        }
      }
    }
    return false;
  }

  private static Loaded load(String name, byte[] bytes) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    String tag = tag(bytes);
    HttpReply plain =
        HttpReply.shared(200, type, bytes)
            .withHeader("Cache-Control", caching(name))
            .withHeader("Vary", "Accept-Encoding")
            .withHeader("ETag", "\"" + tag + "\"");
    if (!PACKABLE.contains(ending) || bytes.length < SMALLEST_PACKED) {
      return new Loaded(plain, plain, tag);
    }
    byte[] packed = pack(bytes);
    if (packed.length > bytes.length * 9L / 10) {
      return new Loaded(plain, plain, tag);
    }
    HttpReply gzip = HttpReply.shared(200, type, packed);
    for (Header header : plain.headers()) {
      gzip = gzip.withHeader(header.name(), header.value());
    }
    gzip = gzip.withHeader("Content-Encoding", "gzip").withHeader("ETag", "\"" + tag + "-gz\"");
    return new Loaded(plain, gzip, tag);
  }

  private static String caching(String name) {
    return NAMED_BY_CONTENT.matcher(name).matches()
        ? "public, max-age=31536000, immutable"
        : "no-cache";
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }

  private static byte[] pack(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
