package dev.tellonce.server.story;

import dev.tellonce.server.story.Camera.Shot;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Many pictures on one, small, each with its name below: all states of a screen at a glance. */
record ContactSheet(int columns, int width, int height) {
  /** For panels as they are on a phone. */
  static final ContactSheet OF_PANELS = new ContactSheet(10, 160, 320);

  /** For the desk on a wide screen. */
  static final ContactSheet OF_DESKS = new ContactSheet(4, 400, 250);

  private static final int GAP_PX = 12;
  private static final int NAME_PX = 18;
  private static final float QUALITY = 0.62f;

  /** Writes a JPEG. */
  void write(List<Shot> shots, Path file) throws IOException {
    int rows = (shots.size() + columns - 1) / columns;
    BufferedImage sheet =
        new BufferedImage(
            GAP_PX + columns * (width + GAP_PX),
            GAP_PX + rows * (height + NAME_PX + GAP_PX),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    pen.setColor(Color.DARK_GRAY);
    for (int i = 0; i < shots.size(); i++) {
      int x = GAP_PX + i % columns * (width + GAP_PX);
      int y = GAP_PX + i / columns * (height + NAME_PX + GAP_PX);
      Shot shot = shots.get(i);
      pen.drawImage(small(ImageIO.read(shot.file().toFile())), x, y, null);
      pen.drawRect(x - 1, y - 1, width + 1, height + 1);
      pen.drawString(shot.state(), x, y + height + NAME_PX - 4);
    }
    pen.dispose();
    Files.createDirectories(file.getParent());
    writeJpeg(sheet, file);
  }

  /** Halved until it is near, so that no line of it is left out. */
  private BufferedImage small(BufferedImage picture) {
    BufferedImage image = picture;
    while (image.getWidth() >= 2 * width) {
      image = scaled(image, image.getWidth() / 2, image.getHeight() / 2);
    }
    return scaled(image, width, height);
  }

  private static BufferedImage scaled(BufferedImage from, int width, int height) {
    BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = to.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(from, 0, 0, width, height, null);
    pen.dispose();
    return to;
  }

  private static void writeJpeg(BufferedImage image, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(QUALITY);
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, List.of(), null), how);
    } finally {
      writer.dispose();
    }
  }
}
