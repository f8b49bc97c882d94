package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor who begins everywhere at once. */
class FirstMessageTest {
  private static final int ROUNDS = 8;
  private static final int TABS = 16;
  private static final int MESSAGES_A_TAB = 4;

  @Test
  void sixtyFourFirstMessagesAtOnceOpenOneConversation(@TempDir Path data) {
    try (RunningServer server = RunningServer.start(data)) {
      for (int round = 1; round <= ROUNDS; round++) {
        Session.Visitor visitor = new Session.Visitor(RunningServer.SHOP);
        List<WireClient> tabs = new ArrayList<>();
        for (int tab = 0; tab < TABS; tab++) {
          tabs.add(new WireClient("tab " + tab, server.door(), visitor).connect());
        }
        Set<String> conversations = new HashSet<>();
        Set<Long> seqs = new HashSet<>();
        List<List<String>> sent = Together.all(tabs, FirstMessageTest::firstWords);
        for (int tab = 0; tab < TABS; tab++) {
          for (String cid : sent.get(tab)) {
            seqs.add(tabs.get(tab).stored(cid));
            conversations.add(tabs.get(tab).answer(cid).path("conv").asString());
          }
        }
        assertThat(conversations).hasSize(1);
        assertThat(seqs).hasSize(TABS * MESSAGES_A_TAB);
        String conv = conversations.iterator().next();
        assertThat(Script.bodies(server, conv, "Opened")).hasSize(1);
        assertThat(Script.bodies(server, conv, "VisitorSaid")).hasSize(TABS * MESSAGES_A_TAB);
        for (WireClient tab : tabs) {
          Script.sameAsJournal(server, tab, conv);
          tab.close();
        }
        assertThat(server.journal().summaries(EnumSet.allOf(Status.class), 1000)).hasSize(round);
      }
    }
  }

  private static List<String> firstWords(WireClient tab) {
    List<String> cids = new ArrayList<>();
    for (int i = 0; i < MESSAGES_A_TAB; i++) {
      cids.add(tab.say(WireClient.id(), "", tab.name() + ", words " + i));
    }
    return cids;
  }
}
