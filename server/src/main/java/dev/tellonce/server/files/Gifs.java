package dev.tellonce.server.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** GIF (version 89a): blocks up to the trailer. */
final class Gifs {
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int TRAILER = 0x3B;
  private static final int TIMING = 0xF9;
  private static final int APPLICATION = 0xFF;

  /** How often an animation repeats. */
  private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private Gifs() {}

  static void copy(DataInputStream in, OutputStream out) throws IOException {
    PictureCleaner.copy(in, out, 6);
    byte[] screen = new byte[7];
    in.readFully(screen);
    PictureCleaner.checkPixels(
        (screen[0] & 0xFF) | (screen[1] & 0xFF) << 8, (screen[2] & 0xFF) | (screen[3] & 0xFF) << 8);
    out.write(screen);
    colours(in, out, screen[4]);
    int block = in.readUnsignedByte();
    while (block != TRAILER) {
      switch (block) {
        case EXTENSION -> extension(in, out);
        case IMAGE -> image(in, out);
        default -> throw FilesException.unreadable();
      }
      block = in.readUnsignedByte();
    }
    out.write(TRAILER);
  }

  private static void colours(DataInputStream in, OutputStream out, int packed) throws IOException {
    if ((packed & 0x80) != 0) {
      PictureCleaner.copy(in, out, 3L << ((packed & 7) + 1));
    }
  }

  private static void extension(DataInputStream in, OutputStream out) throws IOException {
    int label = in.readUnsignedByte();
    int size = in.readUnsignedByte();
    byte[] first = new byte[size];
    in.readFully(first);
    boolean kept =
        label == TIMING
            || (label == APPLICATION
                && LOOPS.contains(new String(first, StandardCharsets.US_ASCII)));
    // A block of no size is the end already.
    OutputStream to = kept ? out : OutputStream.nullOutputStream();
    to.write(EXTENSION);
    to.write(label);
    to.write(size);
    to.write(first);
    if (size > 0) {
      blocks(in, to);
    }
  }

  private static void image(DataInputStream in, OutputStream out) throws IOException {
    byte[] descriptor = new byte[9];
    in.readFully(descriptor);
    out.write(IMAGE);
    out.write(descriptor);
    colours(in, out, descriptor[8]);
    out.write(in.readUnsignedByte());
    blocks(in, out);
  }

  private static void blocks(DataInputStream in, OutputStream out) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream(256);
    int size = in.readUnsignedByte();
    while (size > 0) {
      out.write(size);
      PictureCleaner.copy(in, block, size);
      block.writeTo(out);
      block.reset();
      size = in.readUnsignedByte();
    }
    out.write(0);
  }
}
