package dev.tellonce.server.store;

import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A process that says things in several conversations until it is killed. It prints a line before
 * each message, {@code try}, and one after the journal has acknowledged it, {@code ack}. Lines it
 * is given on its input: {@code backup FILE}.
 */
final class TalkingChild {
  static final int CONVERSATIONS = 5;
  private static final int SPEAKERS = 12;
  private static final String LAST_WORDS = "last words";

  private TalkingChild() {}

  public static void main(String[] arguments) throws IOException {
    String run = arguments[1];
    SqliteStore store = new StoreFixture().open(Path.of(arguments[0]), InstantSource.system());
    if (arguments.length > 2) {
      dieBetweenCommitAndAnswer(store.journal(), run);
      return;
    }
    try (ExecutorService speakers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < SPEAKERS; i++) {
        int number = i;
        speakers.execute(() -> speak(store.journal(), run + "-" + number, number));
      }
      BufferedReader orders =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        store.backup(Path.of(order.substring("backup ".length())));
        say("backup");
      }
      // Whoever started it is gone.
      Runtime.getRuntime().halt(0);
    }
  }

  private static void speak(Journal journal, String speaker, int number) {
    ConversationId id = Say.open(journal, "visitor-" + number % CONVERSATIONS);
    for (long i = 0; ; i++) {
      ClientId cid = Say.cid(speaker, i);
      String text = "message-" + speaker + "-" + i;
      say("try " + id + " " + cid + " " + text);
      if (!(Say.say(journal, id, cid, text) instanceof AppendResult.Appended appended)) {
        throw new IllegalStateException("not stored: " + text);
      }
      say("ack " + id + " " + cid + " " + text + " " + appended.lastSeq());
    }
  }

  private static void dieBetweenCommitAndAnswer(Journal journal, String cid) {
    ConversationId id = Say.open(journal, "visitor-0");
    journal.onAppended(entries -> Runtime.getRuntime().halt(9));
    Say.say(journal, id, new ClientId(cid), LAST_WORDS);
    say("ack although it should be dead");
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
