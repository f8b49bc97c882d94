package dev.tellonce.server.files;

/**
 * How large files may be.
 *
 * @param mostMegabytes the largest file, in MB of 1,048,576 bytes, 0..100; 0: no files are taken
 */
public record FileSettings(int mostMegabytes) {
  /** What is in the settings as shipped. */
  public static final FileSettings USUAL = new FileSettings(10);

  /** The most megabytes that may be set. */
  public static final int MOST_MEGABYTES = 100;

  /** Checks the range. */
  public FileSettings {
    if (mostMegabytes < 0 || mostMegabytes > MOST_MEGABYTES) {
      throw new IllegalArgumentException(
          "mostMegabytes: " + mostMegabytes + " (expected: 0.." + MOST_MEGABYTES + ")");
    }
  }

  /** The largest file in bytes; 0 when none is taken. */
  public long mostBytes() {
    return mostMegabytes * 1_048_576L;
  }
}
