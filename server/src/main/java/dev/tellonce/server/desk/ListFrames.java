package dev.tellonce.server.desk;

import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.server.wire.Frames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Writes a list of any length as frames that each stay below the limit of a frame. Stateless. */
final class ListFrames {
  /** The most bytes of one frame; the protocol allows 64 KB. */
  static final int MOST_BYTES = 60 * 1024;

  /** The most rows of one frame. Short rows are about 300 bytes, so that this is as many as fit. */
  private static final int ROWS_A_FRAME = 160;

  /** The most ids of one frame; one is 25 bytes with its quotes. */
  private static final int IDS_A_FRAME = 1_000;

  private final Frames frames;
  private final Consumer<String> out;

  /**
   * Creates the writer.
   *
   * @param frames writes one frame
   * @param out takes the frames in order
   */
  ListFrames(Frames frames, Consumer<String> out) {
    this.frames = frames;
    this.out = out;
  }

  /** A whole list; the first frame says that it begins anew. */
  void full(String list, long rev, List<ConversationSummary> rows) {
    if (rows.isEmpty()) {
      out.accept(frames.list(list, rev, rows, List.of(), true));
    }
    set(list, rev, rows, true);
  }

  /** What changed; at least one frame, so that the number of the change is known. */
  void changes(String list, long rev, List<ConversationSummary> rows, List<ConversationId> gone) {
    for (int from = 0; from < gone.size(); from += IDS_A_FRAME) {
      out.accept(
          frames.list(
              list,
              rev,
              List.of(),
              gone.subList(from, Math.min(gone.size(), from + IDS_A_FRAME)),
              false));
    }
    if (gone.isEmpty() && rows.isEmpty()) {
      out.accept(frames.list(list, rev, rows, gone, false));
    }
    set(list, rev, rows, false);
  }

  private void set(String list, long rev, List<ConversationSummary> rows, boolean full) {
    for (int from = 0; from < rows.size(); from += ROWS_A_FRAME) {
      part(
          list,
          rev,
          rows.subList(from, Math.min(rows.size(), from + ROWS_A_FRAME)),
          full && from == 0);
    }
  }

  /** One frame, or two halves where the rows are long. */
  private void part(String list, long rev, List<ConversationSummary> rows, boolean full) {
    String frame = frames.list(list, rev, rows, List.of(), full);
    if (rows.size() > 1 && frame.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      int half = rows.size() / 2;
      part(list, rev, rows.subList(0, half), full);
      part(list, rev, rows.subList(half, rows.size()), false);
    } else {
      out.accept(frame);
    }
  }
}
