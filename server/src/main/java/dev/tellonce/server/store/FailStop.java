package dev.tellonce.server.store;

/**
 * Ends the server when the store can no longer vouch for what it acknowledges. By the time it is
 * called nothing is acknowledged any more; a restart recovers.
 */
@FunctionalInterface
public interface FailStop {
  /**
   * Ends the process with an exit code other than 0. Called at most once, on a thread of the store;
   * it must not wait for that thread.
   *
   * @param code a stable code
   * @param say a sentence for the operator
   */
  void stop(String code, String say);
}
