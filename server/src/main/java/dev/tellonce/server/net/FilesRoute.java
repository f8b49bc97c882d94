package dev.tellonce.server.net;

import java.util.function.Function;

/**
 * A path answered from memory.
 *
 * @param path a prefix that ends in a slash, or one path when {@code name} is given
 * @param name the one file served; empty for all below the prefix
 */
public record FilesRoute(
    String path,
    StaticFiles files,
    String name,
    Function<HttpCall, SecurityHeaders> headers,
    boolean evenPlain)
    implements Route {

  /** Checks the shape and that the one file is there. */
  public FilesRoute {
    if (!path.startsWith("/") || (name.isEmpty() && !path.endsWith("/"))) {
      throw new IllegalArgumentException("files: " + path + " (expected: a prefix like /desk/)");
    }
    if (!name.isEmpty() && !files.has(name)) {
      throw new IllegalArgumentException("file: " + name + " (expected: one of the loaded files)");
    }
  }

  /** The file a call asks for; from memory, so that it may run on an event loop. */
  HttpReply answer(HttpCall call) {
    String wanted = name.isEmpty() ? call.parameter("*") : name;
    return files.answer(wanted, call).orElseGet(Refusals::notFound);
  }

  /** A copy whose security headers depend on the request. */
  public FilesRoute withHeaders(Function<HttpCall, SecurityHeaders> value) {
    return new FilesRoute(path, files, name, value, evenPlain);
  }
}
