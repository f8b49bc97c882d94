package dev.tellonce.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.server.proof.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureCleanerTest {
  private static final String SECRET = "GPS-SECRET";

  private Path dir;

  @BeforeEach
  void folder(@TempDir Path temporary) {
    dir = temporary;
  }

  private byte[] cleaned(byte[] picture, Kind kind) throws IOException {
    Path from = Files.write(dir.resolve("from"), picture);
    assertThat(Sniffer.kindOf(from)).contains(kind);
    Path to = dir.resolve("to");
    Files.deleteIfExists(to);
    PictureCleaner.clean(from, to, kind);
    return Files.readAllBytes(to);
  }

  @Test
  void photoKeepsOnlyWhichWayIsUp() throws IOException {
    byte[] photo = Pictures.jpegWithPlace();
    byte[] clean = cleaned(photo, Kind.JPEG);
    assertThat(Pictures.says(clean, SECRET)).isFalse();
    assertThat(Pictures.pixels(clean)).isEqualTo(Pictures.pixels(photo));
    // Orientation 6: the camera was held upright.
    int exif = new String(clean, StandardCharsets.ISO_8859_1).indexOf("Exif");
    assertThat(exif).isPositive();
    assertThat(clean[exif + 6 + 19]).isEqualTo((byte) 6);
    assertThat(cleaned(clean, Kind.JPEG)).isEqualTo(clean);
  }

  @Test
  void pngKeepsItsPixelsAndNoWords() throws IOException {
    byte[] png = Pictures.png();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    told.write(png, 0, 33);
    chunk(told, "tEXt", "Comment\0" + SECRET);
    chunk(told, "eXIf", SECRET);
    told.write(png, 33, png.length - 33);
    told.writeBytes(SECRET.getBytes(StandardCharsets.US_ASCII));
    byte[] clean = cleaned(told.toByteArray(), Kind.PNG);
    assertThat(Pictures.says(clean, SECRET)).isFalse();
    assertThat(Pictures.pixels(clean)).isEqualTo(Pictures.pixels(png));
  }

  private static void chunk(ByteArrayOutputStream out, String type, String content) {
    byte[] named = (type + content).getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length()).array());
    out.writeBytes(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  @Test
  void gifKeepsItsPixelsAndNoComment() throws IOException {
    byte[] gif = Pictures.gif();
    int descriptor = 13 + 3 * (2 << (gif[10] & 7));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    told.write(gif, 0, descriptor);
    told.write(0x21);
    told.write(0xFE);
    told.write(SECRET.length());
    told.writeBytes(SECRET.getBytes(StandardCharsets.US_ASCII));
    told.write(0);
    told.write(gif, descriptor, gif.length - descriptor);
    byte[] clean = cleaned(told.toByteArray(), Kind.GIF);
    assertThat(Pictures.says(clean, SECRET)).isFalse();
    assertThat(Pictures.pixels(clean)).isEqualTo(Pictures.pixels(gif));
  }

  @Test
  void webpLosesItsExifAndTellsItsNewSize() throws IOException {
    ByteBuffer webp = ByteBuffer.allocate(12 + 18 + 18 + 18).order(ByteOrder.LITTLE_ENDIAN);
    webp.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(webp.capacity() - 8);
    webp.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10);
    webp.put((byte) 0x08).put(new byte[] {0, 0, 0, 11, 0, 0, 7, 0, 0});
    webp.put("EXIF".getBytes(StandardCharsets.US_ASCII)).putInt(10);
    webp.put(SECRET.getBytes(StandardCharsets.US_ASCII));
    webp.put("VP8L".getBytes(StandardCharsets.US_ASCII)).putInt(10);
    webp.put((byte) 0x2F).putInt(11 | 7 << 14);
    byte[] clean = cleaned(webp.array(), Kind.WEBP);
    assertThat(Pictures.says(clean, SECRET)).isFalse();
    assertThat(ByteBuffer.wrap(clean).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
        .isEqualTo(clean.length - 8);
    assertThat(clean[20]).isZero();
  }

  @Test
  void damagedPicturesAreRefusedAndNeverRunAway() throws IOException {
    long seed = 20_261_122L;
    Random random = new Random(seed);
    for (byte[] whole : new byte[][] {Pictures.png(), Pictures.jpeg(), Pictures.gif()}) {
      for (int i = 0; i < 300; i++) {
        byte[] damaged = Arrays.copyOf(whole, 12 + random.nextInt(whole.length - 12));
        damaged[12 + random.nextInt(damaged.length - 11) - 1] = (byte) random.nextInt();
        Path from = Files.write(dir.resolve("from"), damaged);
        Path to = dir.resolve("to");
        Files.deleteIfExists(to);
        Kind kind = Sniffer.kindOf(from).orElseThrow(() -> new AssertionError("seed " + seed));
        try {
          PictureCleaner.clean(from, to, kind);
        } catch (FilesException refused) {
          assertThat(refused.code()).as("seed " + seed).isIn("bad_file", "picture_too_large");
        }
        assertThat(Files.size(to)).as("seed " + seed).isLessThanOrEqualTo(damaged.length + 2L);
      }
    }
  }

  @Test
  void pictureOfTooManyPixelsIsRefused() throws IOException {
    byte[] png = Pictures.png();
    ByteBuffer.wrap(png).putInt(16, 20_000).putInt(20, 20_000);
    assertThatThrownBy(() -> cleaned(png, Kind.PNG))
        .isInstanceOfSatisfying(
            FilesException.class, e -> assertThat(e.code()).isEqualTo("picture_too_large"));
  }
}
