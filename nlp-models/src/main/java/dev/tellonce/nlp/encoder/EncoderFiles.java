package dev.tellonce.nlp.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where an encoder's files lie. */
sealed interface EncoderFiles {

  /** What messages call a file. */
  String title(String file);

  /**
   * Opens a file.
   *
   * @throws IOException when there is none or it cannot be read
   */
  InputStream open(String file) throws IOException;

  /** A folder of the operator's. */
  record Folder(Path folder) implements EncoderFiles {
    @Override
    public String title(String file) {
      return folder.resolve(file).toString();
    }

    @Override
    public InputStream open(String file) throws IOException {
      return Files.newInputStream(path(file));
    }

    /** A file that lies in the folder or below it. */
    Path path(String file) {
      Path path = folder.resolve(file).normalize();
      if (!path.startsWith(folder.normalize())) {
        throw new EncoderException(
            "\""
                + file
                + "\" lies outside of "
                + folder
                + " (expected: a file inside that folder)");
      }
      return path;
    }
  }

  /** The jars: settings beside this class, the model at the root of the jar that brings it. */
  record Shipped() implements EncoderFiles {
    @Override
    public String title(String file) {
      return "shipped " + file;
    }

    @Override
    public InputStream open(String file) throws IOException {
      String place = file.equals(EncoderSettings.FILE) ? file : "/" + file;
      InputStream in = EncoderFiles.class.getResourceAsStream(place);
      if (in == null) {
        throw new NoSuchFileException(file, null, "not in the jars");
      }
      return in;
    }
  }
}
