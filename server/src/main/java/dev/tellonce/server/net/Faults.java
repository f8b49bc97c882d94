package dev.tellonce.server.net;

/** Describes a failure for the log: its type and place, never its message, which may hold words. */
final class Faults {
  private static final String OURS = "dev.tellonce.";

  private Faults() {}

  static String where(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    StackTraceElement place = trace.length == 0 ? null : trace[0];
    for (StackTraceElement element : trace) {
      if (element.getClassName().startsWith(OURS)) {
        place = element;
        break;
      }
    }
    String at = place == null ? "" : " at " + place;
    Throwable cause = fault.getCause();
    String because = cause == null ? "" : " because of " + cause.getClass().getName();
    return fault.getClass().getName() + at + because;
  }
}
