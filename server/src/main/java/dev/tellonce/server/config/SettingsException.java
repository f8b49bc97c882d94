package dev.tellonce.server.config;

import java.util.List;

/** Settings or content that cannot be used; tells every fault with its file and place. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The faults, in the order of the files. */
  private final List<String> faults;

  /**
   * Creates the refusal.
   *
   * @param faults what is wrong, each with file, place, value and expectation
   */
  public SettingsException(List<String> faults) {
    super(
        "The settings have "
            + (faults.size() == 1 ? "a fault" : faults.size() + " faults")
            + ":\n  "
            + String.join("\n  ", faults));
    this.faults = List.copyOf(faults);
  }

  /** A stable code. */
  public String code() {
    return "bad_settings";
  }

  /** The faults. */
  public List<String> faults() {
    return List.copyOf(faults);
  }
}
