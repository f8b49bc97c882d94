package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Head;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they write, and what is there afterwards. */
class KillTest {
  private static final long SEED = 20260305;
  private static final int KILLS = 8;

  private record Ack(ConversationId conversation, ClientId cid, String text, long seq) {}

  private final StoreFixture fixture = new StoreFixture();
  private final List<Process> children = new ArrayList<>();
  private final List<Ack> acks = new ArrayList<>();
  private final Map<ClientId, Ack> unanswered = new HashMap<>();

  @Test
  void nothingAcknowledgedIsLostWhenTheProcessIsKilled(@TempDir Path dir) throws Exception {
    Random random = new Random(SEED);
    int recovered = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      unanswered.clear();
      Process child = start(dir.toString(), "k" + kill);
      BufferedReader lines = child.inputReader();
      read(lines, 20 + random.nextInt(600));
      child.destroyForcibly();
      readRest(lines);
      assertThat(child.waitFor()).isNotZero();

      try (SqliteStore store = fixture.open(dir)) {
        check(store);
        recovered += retry(store);
        check(store);
      }
    }
    System.out.println(
        KILLS
            + " kills (seed "
            + SEED
            + "): "
            + acks.size()
            + " acknowledged, all there once; "
            + recovered
            + " stored without an answer and recognised at the retry");
    assertThat(fixture.stops()).isEmpty();
  }

  @Test
  void messageWhoseAnswerWasNeverSentIsStoredOnce(@TempDir Path dir) throws Exception {
    ClientId cid = Say.cid("unheard", 1);
    Process child = start(dir.toString(), cid.value(), "die");
    assertThat(child.inputReader().lines().toList()).isEmpty();
    assertThat(child.waitFor()).isEqualTo(9);

    try (SqliteStore store = fixture.open(dir)) {
      ConversationId id = Say.open(store.journal(), "visitor-0");
      for (int i = 0; i < 5; i++) {
        AppendResult again = Say.say(store.journal(), id, cid, "last words");
        assertThat(again).isInstanceOf(AppendResult.Duplicate.class);
        assertThat(((AppendResult.Duplicate) again).seq()).isEqualTo(2);
      }
      assertThat(Say.say(store.journal(), id, cid, "other words"))
          .isEqualTo(new AppendResult.Mismatched(2));
      assertThat(store.journal().read(id, 0, 10)).hasSize(2);
    }
  }

  @Test
  void backupAndAnOutsideReaderCostNothing(@TempDir Path dir) throws Exception {
    Path data = dir.resolve("data");
    Path copy = dir.resolve("copy.db");
    Process child = start(data.toString(), "b");
    BufferedReader lines = child.inputReader();
    read(lines, 200);
    int before = acks.size();
    child.outputWriter().write("backup " + copy + "\n");
    child.outputWriter().flush();
    readUntilBackup(lines);
    int during = acks.size();
    try (Db outside = Db.open(StoreFixture.settings(data).database(), List.of())) {
      assertThat(outside.number("SELECT count(*) FROM entry")).isGreaterThanOrEqualTo(during);
    }
    try (Db outside = Db.open(copy, List.of())) {
      assertThat(outside.number("SELECT count(*) FROM entry")).isGreaterThanOrEqualTo(before);
    }
    read(lines, 300);
    child.destroyForcibly();
    readRest(lines);
    child.waitFor();
    try (SqliteStore store = fixture.open(data)) {
      check(store);
    }

    Path restored = dir.resolve("restored");
    SqliteStore.restore(copy, restored);
    List<Ack> all = List.copyOf(acks);
    acks.retainAll(all.subList(0, before));
    try (SqliteStore store = fixture.open(restored)) {
      check(store);
    }
    assertThat(Files.exists(copy)).isTrue();
    System.out.println(
        "backup under load: " + before + " acknowledged before it, " + all.size() + " at the kill");
  }

  @AfterEach
  void leaveNobodyRunning() {
    children.forEach(Process::destroyForcibly);
  }

  private Process start(String... arguments) throws IOException {
    Process child = Child.start(TalkingChild.class, arguments);
    children.add(child);
    return child;
  }

  /** Every acknowledged message is at its number, and no log has a hole or a message twice. */
  private void check(SqliteStore store) {
    Map<ConversationId, List<Entry>> logs = new HashMap<>();
    for (Ack ack : acks) {
      List<Entry> log =
          logs.computeIfAbsent(
              ack.conversation(), id -> store.journal().read(id, 0, Integer.MAX_VALUE));
      assertThat(log).hasSizeGreaterThanOrEqualTo((int) ack.seq());
      Entry entry = log.get((int) ack.seq() - 1);
      assertThat(entry.clientId()).isEqualTo(ack.cid());
      assertThat(Say.text(entry.body())).isEqualTo(ack.text());
    }
    for (Map.Entry<ConversationId, List<Entry>> log : logs.entrySet()) {
      List<Entry> entries = log.getValue();
      for (int i = 0; i < entries.size(); i++) {
        assertThat(entries.get(i).seq()).isEqualTo(i + 1L);
      }
      assertThat(entries.stream().map(Entry::clientId)).doesNotHaveDuplicates();
      assertThat(store.journal().head(log.getKey()))
          .contains(new Head(entries.size(), entries.getLast().chain()));
    }
  }

  /** Sends again what was never answered; answers how many of it had been stored all the same. */
  private int retry(SqliteStore store) {
    int stored = 0;
    for (Ack open : unanswered.values()) {
      AppendResult result = Say.say(store.journal(), open.conversation(), open.cid(), open.text());
      long seq =
          switch (result) {
            case AppendResult.Appended appended -> appended.lastSeq();
            case AppendResult.Duplicate duplicate -> {
              stored++;
              yield duplicate.seq();
            }
            case AppendResult.Mismatched m -> throw new AssertionError("mismatched " + open);
            case AppendResult.Conflict c -> throw new AssertionError("conflict " + open);
            case AppendResult.Refused r -> throw new AssertionError("refused " + open + r);
          };
      acks.add(new Ack(open.conversation(), open.cid(), open.text(), seq));
    }
    return stored;
  }

  private void read(BufferedReader lines, int acknowledged) throws IOException {
    int target = acks.size() + acknowledged;
    while (acks.size() < target) {
      String line = lines.readLine();
      assertThat(line).as("the child's output (seed %d)", SEED).isNotNull();
      note(line);
    }
  }

  private void readUntilBackup(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); !"backup".equals(line); line = lines.readLine()) {
      assertThat(line).isNotNull();
      note(line);
    }
  }

  /** Reads what was printed before the kill; the last line may be cut. */
  private void readRest(BufferedReader lines) throws IOException {
    List<String> rest = new ArrayList<>();
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rest.add(line);
      }
    } catch (IOException e) {
      // Killing closes the pipe.
    }
    for (int i = 0; i < rest.size() - 1; i++) {
      note(rest.get(i));
    }
  }

  private void note(String line) {
    String[] words = line.split(" ", -1);
    ClientId cid = new ClientId(words[2]);
    Ack ack =
        new Ack(
            new ConversationId(words[1]),
            cid,
            words[3],
            words[0].equals("ack") ? Long.parseLong(words[4]) : 0);
    if (words[0].equals("ack")) {
      acks.add(ack);
      unanswered.remove(cid);
    } else {
      unanswered.put(cid, ack);
    }
  }
}
