package dev.tellonce.server.files;

import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.understanding.SecretMask;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.Semaphore;

/**
 * Takes files in: streamed to disk, judged, stripped, given their place, and noted, in this order,
 * so that what is answered is durable and what is refused or cut off leaves nothing. Any thread;
 * blocks.
 */
public final class Uploads {
  /** So many arrive at once. */
  private static final int AT_ONCE = 32;

  private static final int BUFFER = 65_536;

  private final FileSettings settings;
  private final FileStore store;
  private final Blobs blobs;
  private final SecretMask mask;
  private final SecureRandom random;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(AT_ONCE);

  /**
   * Creates the intake.
   *
   * @param settings how large files may be
   * @param store where the bytes go
   * @param blobs where it is noted
   * @param mask hides card and id numbers in names
   * @param random makes ids
   * @param clock the time
   */
  public Uploads(
      FileSettings settings,
      FileStore store,
      Blobs blobs,
      SecretMask mask,
      SecureRandom random,
      InstantSource clock) {
    this.settings = settings;
    this.store = store;
    this.blobs = blobs;
    this.mask = mask;
    this.random = random;
    this.clock = clock;
  }

  /** The largest file, in bytes. */
  long mostBytes() {
    return settings.mostBytes();
  }

  /**
   * Takes one file.
   *
   * @param body its bytes as they come
   * @param conversation the only one it may be sent in
   * @param sender who brings it
   * @param name as the sender wrote it
   * @throws FilesException when it is not taken
   * @throws IOException when the body was cut short
   */
  Blob take(InputStream body, ConversationId conversation, Sender sender, String name)
      throws IOException {
    if (!places.tryAcquire()) {
      throw new FilesException(503, "busy", "Many files arrive just now. Try again in a moment.");
    }
    String id = id();
    Path arrived = store.incoming(id + ".part");
    Path cleaned = store.incoming(id + ".clean");
    try {
      if (!store.hasRoom(settings.mostBytes())) {
        throw FilesException.diskFull();
      }
      receive(body, arrived);
      return keep(arrived, cleaned, id, conversation, sender, name);
    } finally {
      FileStore.discard(arrived);
      FileStore.discard(cleaned);
      places.release();
    }
  }

  private void receive(InputStream body, Path arrived) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (OutputStream out =
        Files.newOutputStream(arrived, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        size += read;
        write(out, buffer, read);
      }
    }
    if (size == 0) {
      throw new FilesException(
          422, "empty_file", "The file is empty. Choose one with something in it.");
    }
  }

  /** A fault while writing is the disk's; a fault while reading is the line's. */
  private void write(OutputStream out, byte[] buffer, int size) throws IOException {
    try {
      out.write(buffer, 0, size);
    } catch (IOException e) {
      if (!store.hasRoom(0)) {
        throw FilesException.diskFull();
      }
      throw e;
    }
  }

  private Blob keep(
      Path arrived,
      Path cleaned,
      String id,
      ConversationId conversation,
      Sender sender,
      String name)
      throws IOException {
    Kind kind =
        Sniffer.kindOf(arrived)
            .orElseThrow(
                () ->
                    new FilesException(
                        415,
                        "wrong_type",
                        "Files of this type are not taken. Send a picture (PNG, JPEG, GIF, WebP),"
                            + " a PDF, plain text or an office document without macros."));
    Path whole = arrived;
    if (kind.isPicture()) {
      PictureCleaner.clean(arrived, cleaned, kind);
      whole = cleaned;
    }
    Blob blob =
        new Blob(
            id,
            conversation,
            blobs.place(conversation, id),
            sender,
            FileNames.clean(mask.mask(name), kind),
            kind.mediaType(),
            Files.size(whole),
            clock.instant());
    store.publish(whole, blob.place());
    boolean noted = false;
    try {
      blobs.insert(blob);
      noted = true;
      return blob;
    } finally {
      if (!noted) {
        FileStore.discard(store.path(blob.place()));
      }
    }
  }

  private String id() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
