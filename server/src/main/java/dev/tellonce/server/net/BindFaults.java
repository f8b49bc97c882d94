package dev.tellonce.server.net;

import java.net.BindException;
import java.util.Locale;

/** Says in plain words why a port cannot be listened on. */
final class BindFaults {
  private BindFaults() {}

  static NetException unknownHost(NetSettings settings, Throwable cause) {
    return new NetException(
        "host_unknown",
        "host " + settings.host() + " is not known here; choose another with --host",
        cause);
  }

  static NetException explain(NetSettings settings, Throwable cause) {
    String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    String place = "port " + settings.port() + " on " + settings.host();
    if (cause instanceof BindException && text.contains("in use")) {
      return new NetException(
          "port_in_use",
          place + " is in use; choose another with --port or stop the other program",
          cause);
    }
    if (text.contains("permission denied")) {
      return new NetException(
          "port_not_allowed",
          place + " is not allowed for this user; choose one above 1023 with --port",
          cause);
    }
    if (text.contains("cannot assign")) {
      return new NetException(
          "host_unknown",
          "host "
              + settings.host()
              + " is not an address of this machine; choose another with --host",
          cause);
    }
    return new NetException(
        "bind_failed",
        place + " cannot be listened on: " + cause.getClass().getSimpleName(),
        cause);
  }
}
