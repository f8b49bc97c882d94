package dev.tellonce.server.proof;

import dev.tellonce.server.proof.Door.Answer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A connection over long polls: one thread holds a call, another brings frames. Any thread. */
public final class PollLink implements Link {
  private static final int HOLD_MILLIS = 2_000;

  private final BlockingQueue<String> outgoing = new LinkedBlockingQueue<>();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicLong got = new AtomicLong();
  private final ReentrantLock hearing = new ReentrantLock();
  private final Door door;
  private final String path;
  private final Ear ear;
  private final UnaryOperator<Answer> network;

  private PollLink(Door door, String path, Ear ear, UnaryOperator<Answer> network) {
    this.door = door;
    this.path = path + "/poll";
    this.ear = ear;
    this.network = network;
  }

  /** Opens a connection over polls. */
  public static Link open(Door door, Session session, Ear ear) {
    return open(door, session, ear, UnaryOperator.identity());
  }

  /**
   * Opens a connection over polls whose answers pass a network that may lose them.
   *
   * @param network gives the answer on, or throws {@link LostAnswer}
   */
  static Link open(Door door, Session session, Ear ear, UnaryOperator<Answer> network) {
    PollLink link = new PollLink(door, session.path(), ear, network);
    Thread.ofVirtual().name("poll").start(link::begin);
    return link;
  }

  /** The network lost an answer after the server gave it. */
  static final class LostAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void begin() {
    try {
      ObjectNode first = Json.object();
      first.putArray("frames").add(Json.read(outgoing.take()));
      JsonNode answer = door.post(path, first.put("wait", HOLD_MILLIS)).json();
      if (!answer.has("poll")) {
        end(1006, Json.write(answer));
        return;
      }
      heard(answer);
      String poll = answer.path("poll").asString();
      Thread.ofVirtual().name("poll-send").start(() -> bring(poll));
      while (!ended.get()) {
        call(Json.object().put("poll", poll).put("got", got.get()).put("wait", HOLD_MILLIS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      end(1006, String.valueOf(e));
    }
  }

  private void bring(String poll) {
    try {
      while (!ended.get()) {
        ObjectNode call = Json.object().put("poll", poll).put("wait", 0);
        // Names no batch: what has arrived is said by the call that is held.
        call.putArray("frames").add(Json.read(outgoing.take()));
        call(call);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      end(1006, String.valueOf(e));
    }
  }

  /** A lost answer is no answer: what it held comes again with the next. */
  private void call(ObjectNode call) {
    Answer answer;
    try {
      answer = network.apply(door.post(path, call));
    } catch (LostAnswer e) {
      return;
    }
    if (answer.status() == 200) {
      heard(answer.json());
    } else {
      end(1006, answer.text());
    }
  }

  private void heard(JsonNode answer) {
    hearing.lock();
    try {
      long batch = answer.path("batch").asLong(0);
      if (batch > got.get() && !ended.get()) {
        got.set(batch);
        answer.path("frames").forEach(frame -> ear.frame(Json.write(frame)));
      }
      if (answer.has("closed")) {
        end(answer.path("closed").path("code").asInt(), "closed");
      }
    } finally {
      hearing.unlock();
    }
  }

  private void end(int code, String reason) {
    if (ended.compareAndSet(false, true)) {
      ear.closed(code, reason);
    }
  }

  @Override
  public void send(String frame) {
    outgoing.add(frame);
  }

  @Override
  public void close() {
    end(1000, "");
  }

  @Override
  public void drop() {
    end(1006, "dropped by the client");
  }
}
