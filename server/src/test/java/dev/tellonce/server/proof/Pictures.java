package dev.tellonce.server.proof;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Small pictures for tests, made here. */
public final class Pictures {
  private Pictures() {}

  private static byte[] picture(String format) {
    BufferedImage image = new BufferedImage(12, 8, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 12; x++) {
      for (int y = 0; y < 8; y++) {
        image.setRGB(x, y, new Color(x * 20, y * 30, 90).getRGB());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalStateException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A PNG. */
  public static byte[] png() {
    return picture("png");
  }

  /** A GIF. */
  public static byte[] gif() {
    return picture("gif");
  }

  /** A JPEG. */
  public static byte[] jpeg() {
    return picture("jpg");
  }

  /** A JPEG whose camera wrote where it was, on its side (orientation 6), with a comment. */
  public static byte[] jpegWithPlace() {
    byte[] plain = jpeg();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(plain, 0, 2);
    byte[] tiff = {
      'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0
    };
    ByteArrayOutputStream exif = new ByteArrayOutputStream();
    exif.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.writeBytes(tiff);
    exif.writeBytes("GPS-SECRET".getBytes(StandardCharsets.US_ASCII));
    segment(bytes, 0xE1, exif.toByteArray());
    segment(bytes, 0xFE, "GPS-SECRET".getBytes(StandardCharsets.US_ASCII));
    bytes.write(plain, 2, plain.length - 2);
    bytes.writeBytes("GPS-SECRET behind the end".getBytes(StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    out.write(0xFF);
    out.write(marker);
    out.write((content.length + 2) >> 8);
    out.write((content.length + 2) & 0xFF);
    out.writeBytes(content);
  }

  /** Whether these words stand in a file's bytes. */
  public static boolean says(byte[] bytes, String words) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(words);
  }

  /** The colours, as a decoder sees them. */
  public static List<Integer> pixels(byte[] bytes) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      List<Integer> pixels = new ArrayList<>();
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          pixels.add(image.getRGB(x, y));
        }
      }
      return pixels;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
