package dev.tellonce.server.net;

import java.nio.ByteBuffer;

/** A socket handler that takes binary messages too; only the echo of the test suite does. */
interface BinaryHandler extends SocketHandler {
  /** A whole binary message. */
  void binary(ByteBuffer message);
}
