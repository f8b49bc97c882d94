package dev.tellonce.server.mail;

/** Hands one message over. Blocks. */
@FunctionalInterface
interface Sender {
  /** How handing over ended. */
  enum Outcome {
    /** The other side has it. */
    SENT,
    /** It may work later. */
    LATER,
    /** It will not work. */
    NEVER
  }

  Outcome send(Mail mail);
}
