package dev.tellonce.nlp.tone;

import java.util.List;
import java.util.stream.Collectors;

/** Packs that do not load; nothing of them is used. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<PackFault> faults;

  PackException(List<PackFault> faults) {
    super(
        faults.stream()
            .map(PackFault::toString)
            .collect(
                Collectors.joining("\n  ", "packs with faults: " + faults.size() + "\n  ", "")));
    this.faults = List.copyOf(faults);
  }

  /** Every fault found, at least one, by file and line. */
  public List<PackFault> faults() {
    return faults;
  }
}
