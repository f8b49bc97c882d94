package dev.tellonce.server.net;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** One request body as it arrives, never longer than its route allows; event loop only. */
final class BodyBuffer {
  private static final int FIRST = 1_024;

  /** How a piece was taken. */
  enum Outcome {
    TAKEN,
    TOO_LARGE,
    NO_ROOM
  }

  private final Admission admission;
  private final int most;
  private byte[] bytes = new byte[0];
  private int size;
  private long held;

  BodyBuffer(Admission admission, int most) {
    this.admission = admission;
    this.most = most;
  }

  Outcome add(ByteBuf piece) {
    int more = piece.readableBytes();
    if (more > most - size) {
      return Outcome.TOO_LARGE;
    }
    if (size + more > bytes.length) {
      int room = (int) Math.min(most, Math.max(size + (long) more, Math.max(FIRST, size * 2L)));
      if (!admission.holdBody(room - held)) {
        return Outcome.NO_ROOM;
      }
      held = room;
      bytes = Arrays.copyOf(bytes, room);
    }
    piece.readBytes(bytes, size, more);
    size += more;
    return Outcome.TAKEN;
  }

  byte[] bytes() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  /** Gives the room back; harmless when called again. */
  void release() {
    admission.releaseBody(held);
    held = 0;
    bytes = new byte[0];
    size = 0;
  }
}
