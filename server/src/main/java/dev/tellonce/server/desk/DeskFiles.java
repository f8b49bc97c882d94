package dev.tellonce.server.desk;

import dev.tellonce.bot.engine.AgentRule.Holder;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.access.Rights.Column;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.files.FileRoutes;
import dev.tellonce.server.files.FileRoutes.Admission;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.OriginRule;
import java.time.Duration;
import java.util.Optional;

/** Who brings and reads files at the desk, known by the cookie. Any thread; blocks on the store. */
public final class DeskFiles implements FileRoutes.Gate {
  private static final String BRING = "POST /v1/desk/files";
  private static final String READ = "GET /v1/files/{id}";

  private final DeskSide side;
  private final OriginRule origins;

  /**
   * Creates the gate.
   *
   * @param side what desks share
   * @param origins which pages may call
   */
  public DeskFiles(DeskSide side, OriginRule origins) {
    this.side = side;
    this.origins = origins;
  }

  @Override
  public Admission mayBring(HttpCall call) {
    if (!origins.allows(call.origin(), call.host())) {
      return no(403, "foreign_origin", "This call is only for the desk's own page. Open /desk/.");
    }
    Optional<Agent> found = agent(call);
    if (found.isEmpty()) {
      return no(401, "sign_in", "Sign in first.");
    }
    Agent agent = found.get();
    Optional<ConversationState> state =
        call.query("conv").flatMap(DeskFiles::conversation).flatMap(side.journal()::state);
    if (state.isEmpty()) {
      return no(404, "not_found", "This conversation is not here.");
    }
    Optional<String> refused =
        side.rights()
            .refusal(Kind.HTTP, BRING, Column.of(agent.role(), holder(state.get(), agent)));
    if (refused.isPresent()) {
      return no(403, refused.get(), "This conversation is not with you. Accept it first.");
    }
    if (!state.get().session().channel().equals(ChannelSession.WEB)) {
      return no(409, "no_files_here", "This channel carries no files. Send a link in its place.");
    }
    String key = agent.id().value();
    Optional<Duration> wait = side.limits().take(Limit.AGENT_UPLOAD, key);
    if (wait.isPresent()) {
      return new Admission.MayNot(
          HttpReply.problem(
                  429, "rate", "That were many files in a short time. Try again in a few minutes.")
              .withRetryAfter(wait.get()));
    }
    return new Admission.May(
        state.get().id(),
        Sender.agent(agent.id()),
        () -> side.limits().giveBack(Limit.AGENT_UPLOAD, key));
  }

  @Override
  public boolean mayRead(HttpCall call, ConversationId conversation) {
    // As with its log: who may sign in may read every conversation.
    return agent(call)
            .filter(agent -> side.rights().refusal(Kind.HTTP, READ, agent.role()).isEmpty())
            .isPresent()
        && side.journal().state(conversation).isPresent();
  }

  private static Holder holder(ConversationState state, Agent agent) {
    return state
        .agent()
        .map(AgentCard::id)
        .map(holding -> holding.equals(agent.id()) ? Holder.OWN : Holder.COLLEAGUE)
        .orElse(Holder.UNASSIGNED);
  }

  private Optional<Agent> agent(HttpCall call) {
    return DeskRoutes.staff(side, call).flatMap(staff -> side.enabled(staff.agent()));
  }

  private static Optional<ConversationId> conversation(String id) {
    try {
      return Optional.of(new ConversationId(id));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static Admission no(int status, String code, String say) {
    return new Admission.MayNot(HttpReply.problem(status, code, say));
  }
}
