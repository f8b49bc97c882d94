package dev.tellonce.server.net;

import java.time.Duration;

/**
 * Sizes and times of one WebSocket.
 *
 * @param messageBytes longest message, bytes of UTF-8, 1,024..1,048,576; beyond it 1009
 * @param fragments most fragments of a message, 1..1,024; beyond it 1009
 * @param controlFrames most pings and pongs a second, 1..1,000; beyond it 1008
 * @param unhandled messages a handler may be behind before reading stops, 1..1,024
 * @param firstMessage from upgrade to the first text message, else 4400; zero switches it off
 * @param idle how long nothing may arrive, else 4408; zero switches it off
 * @param slow how long the socket may stay not writable, else 4008
 * @param closeGrace how long the peer has to answer a close, and to read what is under way
 */
public record SocketLimits(
    int messageBytes,
    int fragments,
    int controlFrames,
    int unhandled,
    Duration firstMessage,
    Duration idle,
    Duration slow,
    Duration closeGrace) {

  /** Checks the ranges. */
  public SocketLimits {
    Checks.range("messageBytes", messageBytes, 1_024, 1_048_576);
    Checks.range("fragments", fragments, 1, 1_024);
    Checks.range("controlFrames", controlFrames, 1, 1_000);
    Checks.range("unhandled", unhandled, 1, 1_024);
    Checks.timeOrOff("firstMessage", firstMessage);
    Checks.timeOrOff("idle", idle);
    Checks.time("slow", slow);
    Checks.time("closeGrace", closeGrace);
  }

  /** 64 KB, 16 fragments, 20 control frames, 8 behind; 5 s, 45 s, 15 s, 5 s. */
  public static SocketLimits defaults() {
    return new SocketLimits(
        65_536,
        16,
        20,
        8,
        Duration.ofSeconds(5),
        Duration.ofSeconds(45),
        Duration.ofSeconds(15),
        Duration.ofSeconds(5));
  }

  /** A copy with another fragment limit. */
  public SocketLimits withFragments(int value) {
    return new SocketLimits(
        messageBytes, value, controlFrames, unhandled, firstMessage, idle, slow, closeGrace);
  }

  /** A copy with another deadline for the first text message; zero switches it off. */
  public SocketLimits withFirstMessage(Duration value) {
    return new SocketLimits(
        messageBytes, fragments, controlFrames, unhandled, value, idle, slow, closeGrace);
  }

  /** A copy with another idle time; zero switches it off. */
  public SocketLimits withIdle(Duration value) {
    return new SocketLimits(
        messageBytes, fragments, controlFrames, unhandled, firstMessage, value, slow, closeGrace);
  }

  /** A copy with another time for a socket that is not writable. */
  public SocketLimits withSlow(Duration value) {
    return new SocketLimits(
        messageBytes, fragments, controlFrames, unhandled, firstMessage, idle, value, closeGrace);
  }
}
