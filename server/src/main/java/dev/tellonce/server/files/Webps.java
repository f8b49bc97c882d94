package dev.tellonce.server.files;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** WebP (RFC 9649): chunks within one RIFF. */
final class Webps {
  private static final Set<String> KEPT =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
  private static final int EXIF_AND_XMP = 0x0C;
  private static final int HEAD = 12;
  private static final int CHUNK_HEAD = 8;

  private Webps() {}

  static void copy(DataInputStream in, OutputStream out) throws IOException {
    byte[] head = new byte[HEAD];
    in.readFully(head);
    out.write(head);
    long left = little(head, 4) - 4;
    boolean sized = false;
    while (left >= CHUNK_HEAD) {
      byte[] chunk = new byte[CHUNK_HEAD];
      in.readFully(chunk);
      String type = new String(chunk, 0, 4, StandardCharsets.US_ASCII);
      long length = little(chunk, 4);
      long padded = length + (length & 1);
      left -= CHUNK_HEAD + padded;
      if (!KEPT.contains(type)) {
        in.skipNBytes(padded);
        continue;
      }
      out.write(chunk);
      byte[] first = new byte[(int) Math.min(10, padded)];
      in.readFully(first);
      sized |= size(type, first);
      if (type.equals("VP8X")) {
        first[0] = (byte) (first[0] & ~EXIF_AND_XMP);
      }
      out.write(first);
      PictureCleaner.copy(in, out, padded - first.length);
    }
    if (!sized) {
      throw FilesException.unreadable();
    }
  }

  /** Looks at the size, where a chunk tells it. */
  private static boolean size(String type, byte[] first) {
    boolean tells = type.startsWith("VP8");
    if (tells && first.length < 10) {
      throw FilesException.unreadable();
    }
    switch (type) {
      case "VP8X" ->
          PictureCleaner.checkPixels(
              1 + (little(first, 4) & 0xFF_FFFF), 1 + (little(first, 6) >> 8 & 0xFF_FFFF));
      case "VP8L" -> {
        long bits = little(first, 1);
        PictureCleaner.checkPixels(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF));
      }
      case "VP8 " ->
          PictureCleaner.checkPixels(little(first, 6) & 0x3FFF, little(first, 6) >> 16 & 0x3FFF);
      default -> {
        // Colours, transparency and animation are as large as the picture.
      }
    }
    return tells;
  }

  /** Writes the size of what was kept into the head. */
  static void tellSize(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer size = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
      size.putInt((int) (channel.size() - 8)).flip();
      channel.write(size, 4);
    }
  }

  private static long little(byte[] bytes, int from) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(from) & 0xFFFF_FFFFL;
  }
}
