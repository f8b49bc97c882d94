package dev.tellonce.server.net;

/** Where requests without TLS are served. */
public enum PlainHttp {
  /**
   * Only when the Host is this machine itself (localhost, 127.x, ::1) or a listed proxy says the
   * client came over TLS; any other request gets 403 {@code tls_required}.
   */
  LOOPBACK_ONLY,
  /** Everywhere: for an administration port or a network that is private by other means. */
  ANYWHERE
}
