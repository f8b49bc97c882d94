package dev.tellonce.server.desk;

import dev.tellonce.bot.engine.AgentActs;
import dev.tellonce.bot.engine.Engine;
import dev.tellonce.bot.handoff.AskOnceGuard;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.bot.people.Agents;
import dev.tellonce.bot.tone.ToneGate;
import dev.tellonce.server.access.AgentAccess;
import dev.tellonce.server.access.RateLimits;
import dev.tellonce.server.access.Rights;
import dev.tellonce.server.access.Tickets;
import dev.tellonce.server.files.FileSettings;
import dev.tellonce.server.files.SentFiles;
import dev.tellonce.server.wire.Frames;
import dev.tellonce.server.wire.Hub;
import dev.tellonce.server.wire.Marks;
import dev.tellonce.server.wire.OpenPages;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What all desks share.
 *
 * @param engine conducts conversations
 * @param journal where the logs are
 * @param agents the agents
 * @param access signs in and out
 * @param presence who is at the desk
 * @param board the lists
 * @param hub tells of news
 * @param frames writes frames
 * @param marks keeps how far each side has read
 * @param tickets opens connections
 * @param limits how often somebody may speak
 * @param pages the open connections
 * @param rights who may do what
 * @param gate previews the tone step
 * @param guard tells what is known already, once understanding is loaded
 * @param executor does blocking work
 * @param clock the time
 * @param writing what stands behind an agent's writing
 * @param files which file a message may carry
 * @param fileSettings how large files may be
 */
public record DeskSide(
    Engine engine,
    Journal journal,
    Agents agents,
    AgentAccess access,
    Presence presence,
    Board board,
    Hub hub,
    Frames frames,
    Marks marks,
    Tickets tickets,
    RateLimits limits,
    OpenPages pages,
    Rights rights,
    ToneGate gate,
    Supplier<Optional<AskOnceGuard>> guard,
    Executor executor,
    InstantSource clock,
    Writing writing,
    SentFiles files,
    FileSettings fileSettings) {

  AgentActs acts() {
    return engine.agents();
  }

  /** The agent's record as it is now; rights are read anew for every act. */
  Optional<Agent> enabled(AgentId id) {
    return agents.find(id).filter(Agent::enabled);
  }
}
