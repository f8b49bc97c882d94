package dev.tellonce.server.files;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JPEG (ITU T.81): segments up to the end of the picture. */
final class Jpegs {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
  private static final byte[] PROFILE = "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII);
  private static final int ORIENTATION = 0x0112;

  private Jpegs() {}

  static void copy(DataInputStream in, OutputStream out) throws IOException {
    if (in.readUnsignedShort() != (0xFF00 | SOI)) {
      throw FilesException.unreadable();
    }
    PictureCleaner.number(out, 0xFF00 | SOI, 2);
    boolean sized = false;
    boolean scanned = false;
    int marker = marker(in);
    while (marker != EOI) {
      byte[] segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
      in.readFully(segment);
      sized |= isFrame(marker) && isSized(segment);
      segment(out, marker, segment);
      if (marker == SOS) {
        scanned = true;
        marker = scan(in, out);
      } else {
        marker = marker(in);
      }
    }
    if (!sized || !scanned) {
      throw FilesException.unreadable();
    }
    // Whatever stands behind the end of the picture does not belong to it.
    PictureCleaner.number(out, 0xFF00 | EOI, 2);
  }

  private static int marker(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() != 0xFF) {
      throw FilesException.unreadable();
    }
    int marker = in.readUnsignedByte();
    while (marker == 0xFF) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  /** Start of frame: C0 to CF without the tables among them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean isSized(byte[] frame) throws IOException {
    if (frame.length < 5) {
      throw FilesException.unreadable();
    }
    ByteBuffer fields = ByteBuffer.wrap(frame);
    PictureCleaner.checkPixels(fields.getShort(3) & 0xFFFF, fields.getShort(1) & 0xFFFF);
    return true;
  }

  private static void segment(OutputStream out, int marker, byte[] segment) throws IOException {
    byte[] kept =
        switch (marker) {
          case APP1 -> wayUp(segment);
          case APP2 -> startsWith(segment, PROFILE) ? segment : new byte[0];
          default -> {
            boolean tells = marker > APP0 && marker <= APP15 && marker != APP14;
            yield tells || marker == COMMENT ? new byte[0] : segment;
          }
        };
    if (kept.length > 0) {
      PictureCleaner.number(out, 0xFF00 | marker, 2);
      PictureCleaner.number(out, kept.length + 2L, 2);
      out.write(kept);
    }
  }

  private static boolean startsWith(byte[] segment, byte[] beginning) {
    return segment.length >= beginning.length
        && Arrays.equals(segment, 0, beginning.length, beginning, 0, beginning.length);
  }

  /** Of everything a camera writes only which way is up; nothing when that is not said. */
  private static byte[] wayUp(byte[] segment) {
    if (!startsWith(segment, EXIF) || segment.length < EXIF.length + 14) {
      return new byte[0];
    }
    ByteBuffer tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = tiff.getInt(4) & 0xFFFF_FFFFL;
    if (directory + 2 > tiff.limit()) {
      return new byte[0];
    }
    int count = tiff.getShort((int) directory) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      long at = directory + 2 + 12L * i;
      if (at + 12 > tiff.limit()) {
        return new byte[0];
      }
      if ((tiff.getShort((int) at) & 0xFFFF) == ORIENTATION) {
        int way = tiff.getShort((int) at + 8);
        return way < 2 || way > 8 ? new byte[0] : onlyWayUp(way);
      }
    }
    return new byte[0];
  }

  /** Exif with one field (CIPA DC-008). */
  private static byte[] onlyWayUp(int way) {
    ByteBuffer exif = ByteBuffer.allocate(EXIF.length + 26).order(ByteOrder.BIG_ENDIAN);
    exif.put(EXIF).put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
    exif.putShort((short) way).putShort((short) 0);
    exif.putInt(0);
    return exif.array();
  }

  /** Copies coded data up to the next marker, which is answered. */
  private static int scan(DataInputStream in, OutputStream out) throws IOException {
    while (true) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException();
      }
      if (b != 0xFF) {
        out.write(b);
        continue;
      }
      int next = in.readUnsignedByte();
      while (next == 0xFF) {
        next = in.readUnsignedByte();
      }
      boolean data = next == 0 || (next >= 0xD0 && next <= 0xD7);
      if (!data) {
        return next;
      }
      out.write(0xFF);
      out.write(next);
    }
  }
}
