package dev.tellonce.server.proof;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A client's copy of one log, kept by the client's rule: the next number is applied, an old one is
 * dropped, a hole is not crossed. Guarded by its client's lock.
 */
public final class View {
  private final List<JsonNode> entries = new ArrayList<>();
  private String epoch = "";
  private String chain = "";
  private boolean live;
  private long drops;
  private long holes;
  private long resets;

  /** What became of one entry that arrived. */
  enum Step {
    /** It was the next. */
    APPLIED,
    /** It was there already. */
    DROPPED,
    /** One before it is missing. */
    HOLE
  }

  Step apply(JsonNode entry) {
    long seq = entry.path("seq").asLong(0);
    if (seq <= last()) {
      drops++;
      return Step.DROPPED;
    }
    if (seq > last() + 1) {
      holes++;
      return Step.HOLE;
    }
    entries.add(entry);
    return Step.APPLIED;
  }

  /** A page was read to its end. */
  void pageEnds(String pageEpoch, long through, String pageChain) {
    if (last() == through) {
      epoch = pageEpoch;
      chain = pageChain;
    }
  }

  /** The backlog is done, if it came without a hole. */
  void isLive(long head) {
    live = last() >= head;
  }

  void isStale() {
    live = false;
  }

  void reset() {
    entries.clear();
    epoch = "";
    chain = "";
    live = false;
    resets++;
  }

  /** The same entries, as another page holds them. */
  View copy() {
    View copy = new View();
    copy.entries.addAll(entries);
    copy.epoch = epoch;
    copy.chain = chain;
    return copy;
  }

  /** The last number, 0 for an empty copy. */
  public long last() {
    return entries.size();
  }

  /** The entries in order. */
  public List<JsonNode> entries() {
    return List.copyOf(entries);
  }

  /** The epoch the copy is of; empty before the first page. */
  public String epoch() {
    return epoch;
  }

  /** The chain value at the last number. */
  public String chain() {
    return chain;
  }

  /** Whether the backlog is done. */
  public boolean live() {
    return live;
  }

  /** How many entries arrived that were there already. */
  public long drops() {
    return drops;
  }

  /** How many holes were met. */
  public long holes() {
    return holes;
  }

  /** How often the copy was thrown away. */
  public long resets() {
    return resets;
  }
}
