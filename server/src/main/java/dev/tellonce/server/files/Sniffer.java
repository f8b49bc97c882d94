package dev.tellonce.server.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells what a file is by its bytes; its name and what the sender says of it count for nothing. A
 * file that is none of the kinds is refused, whatever it is.
 */
final class Sniffer {
  private static final int HEAD = 16;
  private static final int MOST_PARTS = 10_000;
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  private Sniffer() {}

  /** The kind; empty when it is none that is taken. */
  static Optional<Kind> kindOf(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (begins(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return Optional.of(Kind.PNG);
    }
    if (begins(head, 0xFF, 0xD8, 0xFF)) {
      return Optional.of(Kind.JPEG);
    }
    if (begins(head, 'G', 'I', 'F', '8', '7', 'a') || begins(head, 'G', 'I', 'F', '8', '9', 'a')) {
      return Optional.of(Kind.GIF);
    }
    if (begins(head, 'R', 'I', 'F', 'F') && at(head, 8, "WEBP")) {
      return Optional.of(Kind.WEBP);
    }
    if (begins(head, '%', 'P', 'D', 'F', '-')) {
      return Optional.of(Kind.PDF);
    }
    if (begins(head, 'P', 'K', 3, 4)) {
      return office(file);
    }
    return isText(file) ? Optional.of(Kind.TEXT) : Optional.empty();
  }

  private static boolean begins(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean at(byte[] head, int from, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    return head.length >= from + wanted.length
        && Arrays.equals(head, from, from + wanted.length, wanted, 0, wanted.length);
  }

  /** An office file is an archive of a known shape without macros; any other archive is refused. */
  private static Optional<Kind> office(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS || hasProgram(zip)) {
        return Optional.empty();
      }
      ZipEntry type = zip.getEntry("mimetype");
      if (type != null) {
        try (InputStream in = zip.getInputStream(type)) {
          return openDocument(new String(in.readNBytes(100), StandardCharsets.US_ASCII));
        }
      }
      if (zip.getEntry("[Content_Types].xml") == null) {
        return Optional.empty();
      }
      if (zip.getEntry("word/document.xml") != null) {
        return Optional.of(Kind.DOCX);
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return Optional.of(Kind.XLSX);
      }
      return zip.getEntry("ppt/presentation.xml") == null
          ? Optional.empty()
          : Optional.of(Kind.PPTX);
    } catch (ZipException e) {
      return Optional.empty();
    }
  }

  private static boolean hasProgram(ZipFile zip) {
    return zip.stream()
        .map(ZipEntry::getName)
        .anyMatch(
            name ->
                name.endsWith("vbaProject.bin")
                    || name.startsWith("Basic/")
                    || name.startsWith("Scripts/")
                    || name.contains("/activeX/"));
  }

  private static Optional<Kind> openDocument(String type) {
    return switch (type.startsWith(OPEN_DOCUMENT) ? type.substring(OPEN_DOCUMENT.length()) : "") {
      case "text" -> Optional.of(Kind.ODT);
      case "spreadsheet" -> Optional.of(Kind.ODS);
      case "presentation" -> Optional.of(Kind.ODP);
      default -> Optional.empty();
    };
  }

  /** Text has no control characters but line ends, tabs and page ends; programs always have. */
  private static boolean isText(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        boolean control = b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f';
        if (control || b == 0x7F) {
          return false;
        }
      }
      return true;
    }
  }
}
