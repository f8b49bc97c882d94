package dev.tellonce.bot.delivery;

import dev.tellonce.bot.message.DeliveryOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A platform that answers as it is told and remembers what it was handed. Any thread. */
final class FakeChannel implements Channel {
  /** What it was handed, in order. */
  final List<OutboundMessage> taken = Collections.synchronizedList(new ArrayList<>());

  private final boolean dropsRepeats;
  private final Deque<DeliveryOutcome> script = new ArrayDeque<>();
  private Function<OutboundMessage, DeliveryOutcome> answer =
      message -> new DeliveryOutcome.Sent("p" + message.seq());

  FakeChannel(boolean dropsRepeats) {
    this.dropsRepeats = dropsRepeats;
  }

  /** Answers so next, and after that as before. */
  synchronized FakeChannel next(DeliveryOutcome... outcomes) {
    script.addAll(List.of(outcomes));
    return this;
  }

  /** Answers so from now on. */
  synchronized FakeChannel always(Function<OutboundMessage, DeliveryOutcome> outcome) {
    answer = outcome;
    return this;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public ChannelLimits limits() {
    return new ChannelLimits(16_000, true);
  }

  @Override
  public boolean dropsRepeats() {
    return dropsRepeats;
  }

  @Override
  public DeliveryOutcome send(OutboundMessage message) {
    taken.add(message);
    Function<OutboundMessage, DeliveryOutcome> now;
    synchronized (this) {
      DeliveryOutcome scripted = script.poll();
      now = scripted == null ? answer : any -> scripted;
    }
    return now.apply(message);
  }
}
