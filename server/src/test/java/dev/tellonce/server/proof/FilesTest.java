package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.message.Content;
import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.FileCalls.Fetched;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files over real sockets: who may bring and read them, and what never becomes one. */
@TestInstance(Lifecycle.PER_CLASS)
class FilesTest {
  private static final int MEGABYTE = 1 << 20;

  private final Session.Visitor ida = new Session.Visitor(RunningServer.SHOP);
  private Path data;
  private RunningServer server;
  private Session.Desk mia;
  private WireClient visitor;
  private WireClient agent;
  private String conv;

  @BeforeAll
  void start(@TempDir Path folder) {
    data = folder;
    server = RunningServer.start(folder);
    visitor = new WireClient("ida", server.door(), ida).connect();
    visitor.stored(visitor.say("My lamp is broken"));
    conv = visitor.conversation();
    mia = server.desk("mia");
    agent = new WireClient("mia", server.door(), mia).connect();
    Script.accept(server, agent, conv);
  }

  @AfterAll
  void stop() {
    visitor.close();
    agent.close();
    server.close();
  }

  private Answer bring(Session who, String name, byte[] bytes) {
    return FileCalls.bring(server.door(), who, conv, name, bytes);
  }

  private Fetched fetch(Session who, Answer brought) {
    return FileCalls.fetch(server.door(), who, brought.json().path("id").asString());
  }

  private static String send(WireClient who, String conv, Answer brought) {
    ObjectNode frame = FileCalls.send(conv, brought.json());
    who.raw(frame);
    return frame.path("cid").asString();
  }

  @Test
  void fileIsSentAndReadByBothSidesAsAnAttachment() {
    Answer brought = bring(ida, "Faktura nr. 7.pdf", FileCalls.PDF);
    assertThat(brought.status()).isEqualTo(201);
    JsonNode told = brought.json();
    assertThat(told.path("id").asString()).hasSize(22);
    assertThat(told.path("name").asString()).isEqualTo("Faktura nr. 7.pdf");
    assertThat(told.path("type").asString()).isEqualTo("application/pdf");
    assertThat(told.path("size").asLong()).isEqualTo(FileCalls.PDF.length);

    long seq = visitor.stored(send(visitor, conv, brought));
    // What the sender says of the file does not count: the journal holds what the server found.
    assertThat(server.log(conv).get((int) seq - 1).body())
        .isInstanceOfSatisfying(
            VisitorSaid.class,
            said ->
                assertThat(said.content())
                    .isEqualTo(
                        new Content.File(
                            told.path("id").asString(),
                            "Faktura nr. 7.pdf",
                            "application/pdf",
                            FileCalls.PDF.length)));

    for (Session reader : List.of(ida, mia)) {
      Fetched fetched = fetch(reader, brought);
      assertThat(fetched.status()).isEqualTo(200);
      assertThat(fetched.bytes()).isEqualTo(FileCalls.PDF);
      assertThat(fetched.header("Content-Type")).isEqualTo("application/pdf");
      assertThat(fetched.header("Content-Disposition"))
          .isEqualTo(
              "attachment; filename=\"Faktura nr. 7.pdf\";"
                  + " filename*=UTF-8''Faktura%20nr.%207.pdf");
      assertThat(fetched.header("Content-Security-Policy"))
          .isEqualTo("sandbox; default-src 'none'");
      assertThat(fetched.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(fetched.header("Cache-Control")).isEqualTo("private, no-store");
      assertThat(fetched.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }
  }

  @Test
  void agentAnswersWithAFile() {
    Answer brought = bring(mia, "guide.txt", "Turn it left.".getBytes(StandardCharsets.UTF_8));
    assertThat(brought.status()).isEqualTo(201);
    long seq = agent.stored(send(agent, conv, brought));
    assertThat(server.log(conv).get((int) seq - 1).body()).isInstanceOf(AgentSaid.class);
    assertThat(new String(fetch(ida, brought).bytes(), StandardCharsets.UTF_8))
        .isEqualTo("Turn it left.");
  }

  @Test
  void largeFileArrivesWhole() {
    byte[] large = new byte[10 * MEGABYTE];
    Arrays.fill(large, (byte) 'x');
    System.arraycopy(FileCalls.PDF, 0, large, 0, FileCalls.PDF.length);
    Answer brought = bring(ida, "large.pdf", large);
    assertThat(brought.status()).isEqualTo(201);
    assertThat(fetch(ida, brought).bytes()).isEqualTo(large);
  }

  @Test
  void placeOnDiskTellsNothing() throws IOException {
    Answer brought = bring(ida, "secret-plan.pdf", FileCalls.PDF);
    String id = brought.json().path("id").asString();
    assertThat(FileCalls.onDisk(data))
        .isNotEmpty()
        .allSatisfy(
            path -> assertThat(path.toString()).matches(".*/files/([0-9a-f]{2})/\\1[0-9a-f]{62}"))
        .noneMatch(path -> path.toString().contains(id) || path.toString().contains(conv));
    assertThat(Files.getPosixFilePermissions(data.resolve("files"))).hasSize(3);
  }

  @Test
  void nobodyElseReadsOrSendsIt() {
    Answer brought = bring(ida, "mine.pdf", FileCalls.PDF);
    Session.Visitor eve = new Session.Visitor(RunningServer.SHOP);
    WireClient stranger = new WireClient("eve", server.door(), eve).connect();
    stranger.stored(stranger.say("Hello"));

    assertThat(fetch(eve, brought).status()).isEqualTo(404);
    assertThat(FileCalls.fetch(server.door(), ida, "A".repeat(22)).status()).isEqualTo(404);
    Answer unsigned =
        server.door().call("GET", "/v1/files/" + brought.json().path("id").asString(), "", "");
    assertThat(unsigned.status()).isEqualTo(404);
    assertThat(FileCalls.bring(server.door(), eve, conv, "a.pdf", FileCalls.PDF).status())
        .isEqualTo(404);

    String foreign = send(stranger, stranger.conversation(), brought);
    assertThat(stranger.answer(foreign).path("code").asString()).isEqualTo("no_file");
    // Not even the agent of this conversation sends what the visitor brought.
    assertThat(agent.answer(send(agent, conv, brought)).path("code").asString())
        .isEqualTo("no_file");
    ObjectNode unknown = FileCalls.send(conv, Json.object().put("id", "B".repeat(22)));
    visitor.raw(unknown);
    JsonNode no = visitor.answer(unknown.path("cid").asString());
    assertThat(no.path("code").asString()).isEqualTo("no_file");
    assertThat(no.path("retry").asBoolean()).isFalse();
    assertThat(no.path("say").asString()).contains("Attach it once more");
    stranger.close();
  }

  @Test
  void agentWithoutTheConversationBringsNothing() {
    Session.Desk ben = server.desk("ben");
    assertThat(bring(ben, "a.pdf", FileCalls.PDF).code()).isEqualTo("not_yours");
    assertThat(FileCalls.bring(server.door(), ben, "", "a.pdf", FileCalls.PDF).status())
        .isEqualTo(404);
    assertThat(bring(new Session.Desk("x", "__Host-sid=none"), "a.pdf", FileCalls.PDF).status())
        .isEqualTo(401);
  }

  @Test
  void ticketIsGoodOnce() {
    String ticket = ida.ticket(server.door());
    Session once = new Session.Ticketed(ida, ticket);
    assertThat(bring(once, "a.pdf", FileCalls.PDF).status()).isEqualTo(201);
    assertThat(bring(once, "a.pdf", FileCalls.PDF).status()).isEqualTo(401);
  }

  @Test
  void firstFileOpensTheConversation() {
    Session.Visitor fresh = new Session.Visitor(RunningServer.SHOP);
    Answer brought = FileCalls.bring(server.door(), fresh, "", "first.pdf", FileCalls.PDF);
    assertThat(brought.status()).isEqualTo(201);
    String opened = brought.json().path("conv").asString();
    WireClient client = new WireClient("new", server.door(), fresh).connect();
    assertThat(client.conversation()).isEqualTo(opened);
    client.stored(send(client, opened, brought));
    client.close();
  }

  static Stream<Arguments> refused() {
    byte[] program = new byte[2_000];
    System.arraycopy("MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1), 0, program, 0, 8);
    byte[] hugePng = new byte[64];
    System.arraycopy(Pictures.png(), 0, hugePng, 0, 33);
    hugePng[16] = 0x7F;
    byte[] halfJpeg = Arrays.copyOf(Pictures.jpeg(), 40);
    return Stream.of(
        Arguments.of("empty.pdf", new byte[0], 422, "empty_file"),
        Arguments.of("photo.jpg", program, 415, "wrong_type"),
        Arguments.of("a.zip", FileCalls.zip("a.txt"), 415, "wrong_type"),
        Arguments.of("a.docx", FileCalls.zip("word/document.xml"), 415, "wrong_type"),
        Arguments.of(
            "macro.docx",
            FileCalls.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            415,
            "wrong_type"),
        Arguments.of("a.docx", new byte[] {'P', 'K', 3, 4, 0, 0}, 415, "wrong_type"),
        Arguments.of("half.jpg", halfJpeg, 422, "bad_file"),
        Arguments.of("huge.png", hugePng, 422, "picture_too_large"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNoFileOfOursIsRefusedKindlyAndLeavesNothing(
      String name, byte[] bytes, int status, String code) {
    int before = FileCalls.onDisk(data).size();
    Answer answer = bring(ida, name, bytes);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("detail").asString()).isNotBlank();
    assertThat(FileCalls.onDisk(data)).hasSize(before);
  }

  @Test
  void tooLargeIsCutOffEarly() throws IOException {
    int before = FileCalls.onDisk(data).size();
    // A length that is told is refused before a byte of the body is looked at.
    Answer told = tell(1L << 30);
    assertThat(told.status()).isEqualTo(413);
    assertThat(told.code()).isEqualTo("too_large");
    try (InputStream endless = new Endless()) {
      assertThat(endlessly(endless)).isIn(413, 0);
    }
    Until.holds("nothing left", () -> FileCalls.onDisk(data).size() == before);
  }

  private Answer tell(long length) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.door().port())) {
      String head =
          String.format(
              Locale.ROOT,
              "POST /v1/visitor/files HTTP/1.1%nHost: 127.0.0.1:%d%nOrigin: %s%nContent-Length: %d%n%n"
                  .replace("%n", "\r\n"),
              server.door().port(),
              server.door().origin(),
              length);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(
          Integer.parseInt(all.split(" ", 3)[1]),
          all.substring(all.indexOf("\r\n\r\n") + 4),
          java.net.http.HttpHeaders.of(java.util.Map.of(), (a, b) -> true));
    }
  }

  /** The status, or 0 where the connection ended before it could be read. */
  private int endlessly(InputStream body) {
    try {
      return FileCalls.bring(server.door(), ida, conv, "endless.pdf", body, -1).status();
    } catch (java.io.UncheckedIOException e) {
      return 0;
    }
  }

  /** A PDF that never ends. */
  private static final class Endless extends InputStream {
    private int at;

    @Override
    public int read() {
      return at < FileCalls.PDF.length ? FileCalls.PDF[at++] : 'x';
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      for (int i = 0; i < length; i++) {
        bytes[from + i] = (byte) read();
      }
      return length;
    }
  }

  @Test
  void cancelledHalfWayLeavesNothing() throws IOException {
    int before = FileCalls.onDisk(data).size();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.door().port())) {
      String head =
          String.format(
              Locale.ROOT,
              "POST /v1/visitor/files HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: %s\r\n"
                  + "Authorization: Ticket %s\r\nContent-Length: 100000\r\n\r\n%%PDF-1.4 half",
              server.door().port(),
              server.door().origin(),
              ida.ticket(server.door()));
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      Until.holds("a file that arrives", () -> FileCalls.onDisk(data).size() == before + 1);
    }
    Until.holds("nothing left", () -> FileCalls.onDisk(data).size() == before);
  }

  @Test
  void twoAtOnceDoNotMix() {
    byte[] one = "%PDF-1.4 one".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
    byte[] two = "%PDF-1.4 two".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = CompletableFuture.supplyAsync(() -> bring(ida, "one.pdf", one), both);
      var second = CompletableFuture.supplyAsync(() -> bring(ida, "two.pdf", two), both);
      assertThat(fetch(mia, first.join()).bytes()).isEqualTo(one);
      assertThat(fetch(mia, second.join()).bytes()).isEqualTo(two);
    }
  }

  @Test
  void picturesLoseWhatTheyTell() {
    byte[] photo = Pictures.jpegWithPlace();
    assertThat(Pictures.says(photo, "GPS-SECRET")).isTrue();
    Answer brought = bring(ida, "photo.jpg", photo);
    assertThat(brought.status()).isEqualTo(201);
    byte[] kept = fetch(mia, brought).bytes();
    assertThat(Pictures.says(kept, "GPS-SECRET")).isFalse();
    assertThat(Pictures.pixels(kept)).isEqualTo(Pictures.pixels(photo));
  }

  @Test
  void nameIsCleanedAndFitsWhatIsInside() {
    Answer brought =
        bring(ida, "../../etc/a" + "\u0301".repeat(300) + "\u202Egpj.exe", FileCalls.PDF);
    String name = brought.json().path("name").asString();
    assertThat(name).doesNotContain("/", "\u202E").endsWith(".exe.pdf").hasSizeLessThan(20);
  }
}
