package dev.tellonce.server;

import dev.tellonce.nlp.tone.PackException;
import dev.tellonce.server.config.SettingsException;
import dev.tellonce.server.net.NetException;
import dev.tellonce.server.store.StoreException;
import java.io.PrintWriter;

/** Tells what went wrong in words an operator can act on. */
public final class Faults {
  private Faults() {}

  /**
   * Tells a failure: a known one as its sentence, an unknown one with its trace.
   *
   * @param failure what happened
   * @param out where to tell it
   * @return the exit code
   */
  public static int tell(Exception failure, PrintWriter out) {
    if (failure instanceof SettingsException settings) {
      out.println(settings.getMessage());
    } else if (failure instanceof StoreException store) {
      out.println(store.getMessage() + " [" + store.code() + "]");
    } else if (failure instanceof NetException net) {
      out.println(net.getMessage() + " [" + net.code() + "]");
    } else if (failure instanceof IllegalArgumentException || failure instanceof PackException) {
      out.println(failure.getMessage());
    } else {
      failure.printStackTrace(out);
    }
    out.flush();
    return 1;
  }
}
