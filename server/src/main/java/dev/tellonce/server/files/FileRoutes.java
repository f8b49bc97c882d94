package dev.tellonce.server.files;

import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.server.net.CutShortException;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calls that bring files in and hand them out. Any thread; blocks on the disk and the store.
 */
public final class FileRoutes {
  /** The header with the file's name: UTF-8 with percent signs. */
  public static final String NAME = "X-File-Name";

  private static final String POLICY = "sandbox; default-src 'none'";

  private final JsonMapper json = JsonMapper.builder().build();
  private final Uploads uploads;
  private final FileStore store;
  private final Blobs blobs;
  private final Gate visitors;
  private final Gate desk;

  /** Knows who calls, and what they may. */
  public interface Gate {
    /** Whether this call may bring a file, and where to. */
    Admission mayBring(HttpCall call);

    /** Whether this call may read the files of a conversation. */
    boolean mayRead(HttpCall call, ConversationId conversation);
  }

  /** How a call was judged. */
  public sealed interface Admission {
    /**
     * It may.
     *
     * @param conversation where the file may be sent
     * @param sender who brings it
     * @param cancelled is run when the file never came whole, which counts for nothing
     */
    record May(ConversationId conversation, Sender sender, Runnable cancelled)
        implements Admission {}

    /** It may not. */
    record MayNot(HttpReply reply) implements Admission {}
  }

  /**
   * Creates the calls.
   *
   * @param uploads takes files in
   * @param store where the bytes are
   * @param blobs where files are noted
   * @param visitors who calls from a panel
   * @param desk who calls from a desk
   */
  public FileRoutes(Uploads uploads, FileStore store, Blobs blobs, Gate visitors, Gate desk) {
    this.uploads = uploads;
    this.store = store;
    this.blobs = blobs;
    this.visitors = visitors;
    this.desk = desk;
  }

  /** The routes; without those that take files when none may be sent. */
  public List<Route> routes() {
    Route read = Route.get("/v1/files/{id}", this::read);
    long most = uploads.mostBytes();
    return most == 0
        ? List.of(read)
        : List.of(
            read,
            Route.upload("/v1/visitor/files", most, (call, body) -> bring(visitors, call, body)),
            Route.upload("/v1/desk/files", most, (call, body) -> bring(desk, call, body)));
  }

  private HttpReply bring(Gate gate, HttpCall call, InputStream body) throws IOException {
    return switch (gate.mayBring(call)) {
      case Admission.MayNot no -> no.reply();
      case Admission.May may -> {
        try {
          yield told(uploads.take(body, may.conversation(), may.sender(), decoded(call, NAME)));
        } catch (FilesException e) {
          yield HttpReply.problem(e.status(), e.code(), e.say());
        } catch (CutShortException e) {
          may.cancelled().run();
          throw e;
        }
      }
    };
  }

  /** The text of a header in UTF-8 with percent signs; empty when there is none. */
  public static String decoded(HttpCall call, String header) {
    return FileNames.decoded(call.header(header).orElse(""));
  }

  private HttpReply told(Blob blob) {
    return HttpReply.json(
        201,
        json.writeValueAsBytes(
            json.createObjectNode()
                .put("id", blob.id())
                .put("conv", blob.conversation().value())
                .put("name", blob.name())
                .put("size", blob.size())
                .put("type", blob.mediaType())));
  }

  /** A ticket says that a visitor asks; without one it is the desk, by its cookie. */
  private HttpReply read(HttpCall call) {
    Gate gate = call.header("Authorization").isPresent() ? visitors : desk;
    Optional<Blob> found = blobs.find(call.parameter("id"));
    // Judged also when there is no such file, so that both take the same way.
    ConversationId conversation =
        found.map(Blob::conversation).orElseGet(() -> new ConversationId("A".repeat(22)));
    if (!gate.mayRead(call, conversation) || found.isEmpty()) {
      return HttpReply.problem(404, SentFiles.CODE, "There is no such file here.");
    }
    Blob blob = found.get();
    Path path = store.path(blob.place());
    if (!Files.isRegularFile(path)) {
      return HttpReply.problem(
          410, "file_gone", "This file is no longer kept. Ask for it to be sent again.");
    }
    return HttpReply.file(blob.mediaType(), path, blob.size())
        .withHeader("Content-Disposition", FileNames.disposition(blob.name()))
        .withHeader("Content-Security-Policy", POLICY)
        .withHeader("X-Content-Type-Options", "nosniff")
        .withHeader("Cache-Control", "private, no-store");
  }
}
