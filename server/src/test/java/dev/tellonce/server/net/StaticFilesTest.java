package dev.tellonce.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files from memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StaticFilesTest {
  private static final String SCRIPT = "console.log('again and again');\n".repeat(100);
  private static final Map<String, byte[]> CONTENTS =
      Map.of(
          "index.html", utf8("<!doctype html>desk"),
          "app.js", utf8(SCRIPT),
          "help/delivery.html", utf8("<!doctype html>help"),
          "chunk-ABCD1234.js", utf8(SCRIPT),
          "img/logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'},
          "strange.bin", utf8("?"));

  private TestServer server;

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @BeforeAll
  void start() {
    StaticFiles files = StaticFiles.of(CONTENTS);
    server =
        TestServer.http(
            Route.files("/desk/", files, SecurityHeaders.desk(List.of())),
            Route.file("/tellonce.js", files, "app.js", SecurityHeaders.loader()));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private RawClient.Answer ask(String path, String fields) {
    return server.ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n");
  }

  @Test
  void folderShowsItsIndexWithTheDesksPolicy() {
    RawClient.Answer answer = server.get("/desk/");

    assertThat(answer.body()).isEqualTo("<!doctype html>desk");
    assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(answer.header("Content-Security-Policy")).contains("trusted-types tellonce");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void pageIsFoundWithoutItsEnding() {
    RawClient.Answer answer = server.get("/desk/help/delivery");

    assertThat(answer.body()).isEqualTo("<!doctype html>help");
    assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
  }

  @Test
  void folderWithoutItsSlashIsSentOn() {
    RawClient.Answer answer = server.get("/desk");

    assertThat(answer.status()).isEqualTo(308);
    assertThat(answer.header("Location")).isEqualTo("/desk/");
  }

  @Test
  void contentTypeFollowsTheEnding() {
    assertThat(server.get("/desk/app.js").header("Content-Type"))
        .isEqualTo("text/javascript; charset=utf-8");
    assertThat(server.get("/desk/img/logo.png").header("Content-Type")).isEqualTo("image/png");
    assertThat(server.get("/desk/strange.bin").header("Content-Type"))
        .isEqualTo("application/octet-stream");
  }

  @Test
  void fileNamedByItsContentMayBeKept() {
    assertThat(server.get("/desk/chunk-ABCD1234.js").header("Cache-Control"))
        .isEqualTo("public, max-age=31536000, immutable");
    assertThat(server.get("/desk/app.js").header("Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void knownTagGets304WithoutABody() {
    RawClient.Answer first = server.get("/desk/app.js");
    String tag = first.header("ETag");
    RawClient.Answer again = ask("/desk/app.js", "If-None-Match: \"x\", W/" + tag + "\r\n");

    assertThat(tag).matches("\"[A-Za-z0-9_-]{43}\"");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("ETag")).isEqualTo(tag);
    assertThat(again.headers()).doesNotContainKeys("Content-Length", "Content-Type");
    assertThat(ask("/desk/app.js", "If-None-Match: \"x\"\r\n").status()).isEqualTo(200);
    assertThat(ask("/desk/app.js", "If-None-Match: *\r\n").status()).isEqualTo(304);
  }

  @Test
  void packedFileIsSentToWhoAcceptsGzip() throws IOException {
    StaticFiles files = StaticFiles.of(CONTENTS);
    HttpCall accepting =
        HttpCall.builder("GET", "/").header("Accept-Encoding", "br, gzip;q=0.8").build();
    HttpReply packed = files.answer("app.js", accepting).orElseThrow();

    assertThat(packed.header("Content-Encoding")).contains("gzip");
    assertThat(packed.header("Vary")).contains("Accept-Encoding");
    assertThat(packed.header("ETag").orElse("")).endsWith("-gz\"");
    assertThat(packed.body().length).isLessThan(SCRIPT.length() / 5);
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(SCRIPT);
    }
  }

  @Test
  void fileIsSentAsItIsToWhoDoesNot() {
    assertThat(ask("/desk/app.js", "Accept-Encoding: gzip;q=0\r\n").body()).isEqualTo(SCRIPT);
    assertThat(ask("/desk/app.js", "Accept-Encoding: br\r\n").body()).isEqualTo(SCRIPT);
    assertThat(ask("/desk/img/logo.png", "Accept-Encoding: gzip\r\n").headers())
        .doesNotContainKey("Content-Encoding");
  }

  @Test
  void loaderMayBeFetchedByAnyPage() {
    RawClient.Answer answer = server.get("/tellonce.js");

    assertThat(answer.body()).isEqualTo(SCRIPT);
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(answer.headers()).doesNotContainKey("X-Frame-Options");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk/../pom.xml",
        "/desk/..%2fpom.xml",
        "/desk/%2e%2e/pom.xml",
        "/desk/%2e%2e%2fpom.xml",
        "/desk/..%5cpom.xml",
        "/desk/img/../app.js",
        "/desk/./app.js",
        "/desk//app.js",
        "/desk//etc/passwd",
        "/desk/%2fetc%2fpasswd",
        "/desk/app.js%00.png",
        "/desk/app.js/",
        "/desk/img",
        "/desk/img/",
        "/desk/APP.JS",
        "/desk/%c0%ae%c0%ae/pom.xml",
        "/desk/%",
        "/desk/file:/etc/passwd",
        "/deskapp.js",
      })
  void pathThatWasNotLoadedIsNotThere(String path) {
    assertThat(server.get(path).status()).isEqualTo(404);
  }

  @Test
  void filesAreFoundInAJarAndInAFolder(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("web.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String entry : List.of("web/", "web/desk/", "web/desk/img/")) {
        out.putNextEntry(new JarEntry(entry));
      }
      for (Map.Entry<String, byte[]> file : CONTENTS.entrySet()) {
        out.putNextEntry(new JarEntry("web/desk/" + file.getKey()));
        out.write(file.getValue());
      }
      out.putNextEntry(new JarEntry("web/desktop.txt"));
    }
    Path classes = folder.resolve("classes");
    CONTENTS.forEach((name, bytes) -> write(classes.resolve("web/desk/" + name), bytes));

    assertThat(load(jar)).containsExactlyInAnyOrderElementsOf(CONTENTS.keySet());
    assertThat(load(classes)).containsExactlyInAnyOrderElementsOf(CONTENTS.keySet());
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> load(Path place) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
      return StaticFiles.fromClassPath(loader, "web/desk").names();
    }
  }

  @Test
  void folderThatWasNotBuiltIsNamed() {
    ClassLoader loader = StaticFilesTest.class.getClassLoader();

    assertThatThrownBy(() -> StaticFiles.fromClassPath(loader, "web/nowhere"))
        .isInstanceOfSatisfying(
            NetException.class, fault -> assertThat(fault.code()).isEqualTo("web_missing"))
        .hasMessageStartingWith("web/nowhere: not on the class path");
  }
}
