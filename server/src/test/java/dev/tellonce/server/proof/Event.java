package dev.tellonce.server.proof;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of a history. {@code who} is a client, {@code sender} who it speaks for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Event.Invoke.class, name = "invoke"),
  @JsonSubTypes.Type(value = Event.Ok.class, name = "ok"),
  @JsonSubTypes.Type(value = Event.No.class, name = "no"),
  @JsonSubTypes.Type(value = Event.Info.class, name = "info"),
  @JsonSubTypes.Type(value = Event.Saw.class, name = "saw"),
  @JsonSubTypes.Type(value = Event.Resumed.class, name = "resumed"),
  @JsonSubTypes.Type(value = Event.Reset.class, name = "reset"),
  @JsonSubTypes.Type(value = Event.Accepted.class, name = "accepted"),
  @JsonSubTypes.Type(value = Event.Fault.class, name = "fault"),
  @JsonSubTypes.Type(value = Event.Stored.class, name = "stored"),
  @JsonSubTypes.Type(value = Event.Final.class, name = "final")
})
public sealed interface Event {
  /** A message is sent for the first time. */
  record Invoke(String who, String sender, String cid, String hash) implements Event {}

  /** It is acknowledged. */
  record Ok(String who, String cid, String conv, String epoch, long seq) implements Event {}

  /** It is refused, for now or for good. */
  record No(String who, String cid, String code, boolean retry) implements Event {}

  /** The connection ended before it was answered: it is stored or not. */
  record Info(String who, String cid) implements Event {}

  /**
   * An entry arrived.
   *
   * @param audience {@code visitor} or {@code staff}
   * @param hash of all that was shown
   * @param said the hash of the words alone, the same for both audiences; empty for other entries
   * @param applied whether it was the next number
   */
  record Saw(
      String who,
      String audience,
      String conv,
      String epoch,
      long seq,
      String hash,
      String said,
      boolean applied)
      implements Event {}

  /** A client follows a log from a number. */
  record Resumed(String who, String conv, long after) implements Event {}

  /** A client throws its copy away. */
  record Reset(String who, String conv) implements Event {}

  /**
   * A desk shows that the agent has the conversation.
   *
   * @param through the number the hand-off says must be read first
   * @param applied how far the desk's copy went at that moment
   */
  record Accepted(String who, String conv, long through, long applied) implements Event {}

  /** Something was broken on purpose. */
  record Fault(String kind) implements Event {}

  /**
   * An entry of the journal at the end.
   *
   * @param type the entry's type
   * @param said the hash of the words; empty for other entries
   * @param owner who has the conversation from here on; empty for nobody and for other entries
   */
  record Stored(
      String conv,
      String epoch,
      long seq,
      String type,
      String sender,
      String cid,
      String said,
      String owner)
      implements Event {}

  /** An entry of a client's copy at the end, read from the top. */
  record Final(String who, String audience, String conv, long seq, String hash, String said)
      implements Event {}
}
