package dev.tellonce.server.desk;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry.NoteAdded;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.bot.people.Agents;
import dev.tellonce.bot.people.Mentions;
import dev.tellonce.server.wire.Frames;
import dev.tellonce.server.wire.Hub;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Tells the open desks of an agent that a note calls it. A hint: what is told is stored with the
 * note, and a desk that was away asks for it. Any thread.
 */
public final class MentionBell {
  /** The desks that are open: how each is told, and whose it is. */
  private final Map<Consumer<String>, AgentId> desks = new ConcurrentHashMap<>();

  private final Agents agents;
  private final Frames frames;
  private final Executor executor;

  /**
   * Creates the bell.
   *
   * @param agents the agents
   * @param hub tells of appends
   * @param frames writes frames
   * @param executor looks agents up; blocking work
   */
  public MentionBell(Agents agents, Hub hub, Frames frames, Executor executor) {
    this.agents = agents;
    this.frames = frames;
    this.executor = executor;
    hub.onAppended(this::appended);
  }

  /** Begins to tell a desk. */
  void open(AgentId agent, Consumer<String> desk) {
    desks.put(desk, agent);
  }

  /** Stops telling. */
  void close(Consumer<String> desk) {
    desks.remove(desk);
  }

  private void appended(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.body() instanceof NoteAdded note && !Mentions.in(note.text()).isEmpty()) {
        executor.execute(() -> ring(entry, note));
      }
    }
  }

  private void ring(Entry entry, NoteAdded note) {
    String frame = frames.mention(entry.conversation(), entry.seq(), note.agent());
    for (String login : Mentions.in(note.text())) {
      agents
          .findByLogin(login)
          .filter(agent -> agent.enabled() && !agent.id().equals(note.agent()))
          .map(Agent::id)
          .ifPresent(
              called ->
                  desks.forEach(
                      (desk, whose) -> {
                        if (whose.equals(called)) {
                          desk.accept(frame);
                        }
                      }));
    }
  }
}
