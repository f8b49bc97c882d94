package dev.tellonce.server.proof;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Hears and does nothing; keeps what it heard. Any thread. */
final class Deaf implements Link.Ear {
  private final List<String> frames = new CopyOnWriteArrayList<>();
  private final AtomicInteger code = new AtomicInteger();

  @Override
  public void frame(String frame) {
    frames.add(frame);
  }

  @Override
  public void closed(int closeCode, String reason) {
    code.set(closeCode);
  }

  List<String> frames() {
    return List.copyOf(frames);
  }

  /** The close code; 0 while it is open. */
  int code() {
    return code.get();
  }
}
