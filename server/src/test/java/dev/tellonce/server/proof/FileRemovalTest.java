package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.JournalEntry.Opened;
import dev.tellonce.bot.message.PageVisit;
import dev.tellonce.server.proof.Door.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** A file that is taken back leaves the disk, and only such a file. */
class FileRemovalTest {
  private final Session.Visitor ida = new Session.Visitor(RunningServer.SHOP);
  private Path data;
  private RunningServer server;
  private WireClient visitor;
  private String conv;

  @BeforeEach
  void start(@TempDir Path folder) {
    data = folder;
    server = RunningServer.start(folder);
    visitor = new WireClient("ida", server.door(), ida).connect();
    visitor.stored(visitor.say("My lamp is broken"));
    conv = visitor.conversation();
  }

  @AfterEach
  void stop() {
    visitor.close();
    server.close();
  }

  private Answer bring(Session who, String name) {
    byte[] bytes = ("What is in " + name).getBytes(StandardCharsets.UTF_8);
    return FileCalls.bring(server.door(), who, conv, name, bytes);
  }

  private long send(WireClient who, Answer brought) {
    ObjectNode frame = FileCalls.send(conv, brought.json());
    who.raw(frame);
    return who.stored(frame.path("cid").asString());
  }

  private static long delete(WireClient who, String conv, long target) {
    return who.stored(who.command(conv, "delete", Json.object().put("target", target)));
  }

  private int status(Session who, Answer brought) {
    return FileCalls.fetch(server.door(), who, brought.json().path("id").asString()).status();
  }

  private void onDisk(int files) {
    Until.holds(files + " files on disk", () -> FileCalls.onDisk(data).size() == files);
  }

  @Test
  void messageThatIsTakenBackTakesItsFileWithIt() {
    Answer gone = bring(ida, "gone.txt");
    Answer kept = bring(ida, "kept.txt");
    long seq = send(visitor, gone);
    send(visitor, kept);
    onDisk(2);

    delete(visitor, conv, seq);

    onDisk(1);
    assertThat(status(ida, gone)).isEqualTo(404);
    assertThat(status(ida, kept)).isEqualTo(200);
    // It is not there to be sent once more either.
    ObjectNode again = FileCalls.send(conv, gone.json());
    visitor.raw(again);
    assertThat(visitor.answer(again.path("cid").asString()).path("code").asString())
        .isEqualTo("no_file");
  }

  @Test
  void agentsFileGoesTheSameWay() {
    Session.Desk mia = server.desk("mia");
    try (WireClient agent = new WireClient("mia", server.door(), mia).connect()) {
      Script.accept(server, agent, conv);
      Answer gone = bring(mia, "gone.txt");
      long seq = send(agent, gone);
      onDisk(1);
      delete(agent, conv, seq);
      onDisk(0);
      assertThat(status(mia, gone)).isEqualTo(404);
    }
  }

  @Test
  void fileThatBecameWordsIsGone() {
    Answer brought = bring(ida, "gone.txt");
    long seq = send(visitor, brought);
    visitor.stored(
        visitor.command(conv, "edit", Json.object().put("target", seq).put("text", "Never mind")));
    onDisk(0);
  }

  @Test
  void fileThatAnotherMessageShowsStays() {
    Answer brought = bring(ida, "twice.txt");
    long first = send(visitor, brought);
    long second = send(visitor, brought);
    delete(visitor, conv, first);
    // Taken back after the first, so that what was done about the first is over.
    Answer other = bring(ida, "other.txt");
    delete(visitor, conv, send(visitor, other));
    onDisk(1);
    assertThat(status(ida, brought)).isEqualTo(200);
    delete(visitor, conv, second);
    onDisk(0);
  }

  @Test
  void whatAStopLeftBehindIsRemovedAfterTheStart() throws SQLException {
    Answer brought = bring(ida, "left.txt");
    long seq = send(visitor, brought);
    delete(visitor, conv, seq);
    onDisk(0);
    // As if the server had been stopped between the entry and the removal.
    Answer left = bring(ida, "left.txt");
    change(
        "UPDATE blob SET id = ?, sent = 1 WHERE id = ?",
        brought.json().path("id").asString(),
        left.json().path("id").asString());
    onDisk(1);
    restart();
    onDisk(0);
  }

  @Test
  void filesOfAConversationThatIsErasedAreRemoved() throws SQLException {
    send(visitor, bring(ida, "sent.txt"));
    assertThat(bring(ida, "never sent.txt").status()).isEqualTo(201);
    onDisk(2);
    // An erased conversation is one whose key is gone.
    change("DELETE FROM conversation_key WHERE conversation = ?", conv);
    restart();
    onDisk(0);
  }

  private void restart() {
    visitor.close();
    server.restart();
  }

  private void change(String statement, String... values) throws SQLException {
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("tellonce.db"));
        PreparedStatement prepared = db.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        prepared.setString(i + 1, values[i]);
      }
      assertThat(prepared.executeUpdate()).isPositive();
    }
  }

  @Test
  void firstFileCarriesThePageAsTheFirstWordsDo() {
    Session.Visitor fresh = new Session.Visitor(RunningServer.SHOP);
    Answer brought =
        FileCalls.bringFrom(
            server.door(), fresh, "https://shop.example/tove?token=secret", "Tove: 램프", "a.pdf");
    assertThat(brought.status()).isEqualTo(201);
    assertThat(server.log(brought.json().path("conv").asString()).getFirst().body())
        .isInstanceOfSatisfying(
            Opened.class,
            opened ->
                assertThat(opened.page())
                    .contains(new PageVisit("https://shop.example/tove", "Tove: 램프")));
  }

  @Test
  void pageThatCannotBeReadIsNoPage() {
    for (String url : new String[] {"%", "%ff%fe", ""}) {
      Session.Visitor fresh = new Session.Visitor(RunningServer.SHOP);
      Answer brought = FileCalls.bringFrom(server.door(), fresh, url, "%", "a.pdf");
      assertThat(brought.status()).as(url).isEqualTo(201);
    }
  }
}
