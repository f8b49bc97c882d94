package dev.tellonce.server.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Copies a picture without what it tells besides the picture: where and when it was taken, by which
 * camera, comments, previews, and whatever hangs behind its end. The pixels are copied as they are,
 * so nothing is decoded here and nothing is lost; colour profiles and the way up stay.
 */
final class PictureCleaner {
  /** The most pixels: what a browser may be asked to decode. Large cameras make 50 million. */
  private static final long MOST_PIXELS = 100_000_000L;

  private PictureCleaner() {}

  /** Copies what one format keeps. */
  @FunctionalInterface
  interface Format {
    void copy(DataInputStream in, OutputStream out) throws IOException;
  }

  /**
   * Copies a picture.
   *
   * @param kind a picture's kind
   * @throws FilesException with {@code bad_file} or {@code picture_too_large}
   */
  static void clean(Path from, Path to, Kind kind) throws IOException {
    Format format =
        switch (kind) {
          case PNG -> Pngs::copy;
          case JPEG -> Jpegs::copy;
          case GIF -> Gifs::copy;
          case WEBP -> Webps::copy;
          case PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, TEXT ->
              throw new IllegalArgumentException("kind: " + kind + " (expected: a picture)");
        };
    try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(from)));
        OutputStream out =
            new BufferedOutputStream(
                Files.newOutputStream(
                    to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      format.copy(in, out);
    } catch (EOFException e) {
      throw FilesException.unreadable();
    }
    if (kind == Kind.WEBP) {
      Webps.tellSize(to);
    }
  }

  /** Refuses pictures that are too large to be shown. */
  static void checkPixels(long width, long height) {
    if (width < 1 || height < 1) {
      throw FilesException.unreadable();
    }
    if (width * height > MOST_PIXELS) {
      throw new FilesException(
          422,
          "picture_too_large",
          "The picture has more than 100 million pixels. Make it smaller and try again.");
    }
  }

  /** Copies so many bytes. */
  static void copy(DataInputStream in, OutputStream out, long bytes) throws IOException {
    byte[] buffer = new byte[8_192];
    for (long left = bytes; left > 0; ) {
      int size = (int) Math.min(buffer.length, left);
      in.readFully(buffer, 0, size);
      out.write(buffer, 0, size);
      left -= size;
    }
  }

  /** Writes a number of so many bytes, the highest first. */
  static void number(OutputStream out, long value, int bytes) throws IOException {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift) & 0xFF);
    }
  }
}
