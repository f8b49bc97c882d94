package dev.tellonce.server.files;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** PNG (W3C PNG, third edition): chunks up to IEND. */
final class Pngs {
  private static final int SIGNATURE = 8;
  private static final int CHECKSUM = 4;

  /** What draws the picture; texts, times and camera data are not among them. */
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT",
          "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  private Pngs() {}

  static void copy(DataInputStream in, OutputStream out) throws IOException {
    PictureCleaner.copy(in, out, SIGNATURE);
    boolean first = true;
    String type = "";
    while (!type.equals("IEND")) {
      long length = in.readInt() & 0xFFFF_FFFFL;
      byte[] name = new byte[4];
      in.readFully(name);
      type = new String(name, StandardCharsets.US_ASCII);
      if (first != type.equals("IHDR")) {
        throw FilesException.unreadable();
      }
      if (!KEPT.contains(type)) {
        in.skipNBytes(length + CHECKSUM);
        continue;
      }
      PictureCleaner.number(out, length, 4);
      out.write(name);
      if (first) {
        first = false;
        if (length != 13) {
          throw FilesException.unreadable();
        }
        long width = in.readInt() & 0xFFFF_FFFFL;
        long height = in.readInt() & 0xFFFF_FFFFL;
        PictureCleaner.checkPixels(width, height);
        PictureCleaner.number(out, width, 4);
        PictureCleaner.number(out, height, 4);
        length -= 8;
      }
      PictureCleaner.copy(in, out, length + CHECKSUM);
    }
  }
}
