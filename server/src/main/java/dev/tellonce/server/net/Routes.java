package dev.tellonce.server.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The route table. Exact paths win over open ones, longer prefixes over shorter. Immutable, safe on
 * any thread.
 */
public final class Routes {
  private final Map<String, List<Route>> exact = new HashMap<>();
  private final List<Open> open = new ArrayList<>();
  private final List<Route> all;

  private record Open(PathPattern pattern, Route route) {}

  /** What was found for a method and a path. */
  sealed interface Match {
    record Found(Route route, Map<String, String> parameters) implements Match {}

    record WrongMethod(Set<String> allowed) implements Match {}

    record Moved(String location) implements Match {}

    record Missing() implements Match {}
  }

  private Routes(List<Route> routes) {
    all = List.copyOf(routes);
    Set<String> seen = new HashSet<>();
    for (Route route : all) {
      if (!seen.add(methods(route) + " " + route.path())) {
        throw new IllegalArgumentException("route: " + route.path() + " (expected: only once)");
      }
      PathPattern pattern = pattern(route);
      if (pattern.exact()) {
        exact.computeIfAbsent(route.path(), key -> new ArrayList<>()).add(route);
      } else {
        open.add(new Open(pattern, route));
      }
    }
    open.sort(Comparator.comparingInt((Open one) -> -one.pattern().prefix().length()));
  }

  /** A table of these routes; the order does not matter. */
  public static Routes of(Route... routes) {
    return new Routes(List.of(routes));
  }

  /** A table of these routes; the order does not matter. */
  public static Routes of(List<Route> routes) {
    return new Routes(routes);
  }

  /** Every route, in the order given: for tests that compare it with the table of rights. */
  public List<Route> all() {
    return all;
  }

  Match find(String method, String path) {
    List<Route> here = exact.get(path);
    if (here != null) {
      return choose(method, here, Map.of());
    }
    for (Open one : open) {
      Optional<Map<String, String>> parameters = one.pattern().match(path);
      if (parameters.isPresent() || isRootOf(one, path)) {
        List<Route> same =
            open.stream()
                .filter(other -> other.pattern().prefix().equals(one.pattern().prefix()))
                .filter(other -> other.pattern().match(path).equals(parameters))
                .map(Open::route)
                .toList();
        return choose(method, same, parameters.orElse(Map.of("*", "")));
      }
      if (one.route() instanceof FilesRoute files && files.path().equals(path + "/")) {
        return new Match.Moved(files.path());
      }
    }
    return new Match.Missing();
  }

  private static boolean isRootOf(Open one, String path) {
    return one.route() instanceof FilesRoute && path.equals(one.pattern().prefix());
  }

  private static Match choose(String method, List<Route> routes, Map<String, String> parameters) {
    Set<String> allowed = new TreeSet<>();
    for (Route route : routes) {
      Set<String> methods = methods(route);
      if (methods.contains(method)) {
        return new Match.Found(route, parameters);
      }
      allowed.addAll(methods);
    }
    return new Match.WrongMethod(allowed);
  }

  private static PathPattern pattern(Route route) {
    return switch (route) {
      case HttpRoute http -> PathPattern.of(http.path());
      case UploadRoute upload -> PathPattern.of(upload.path());
      case SocketRoute socket -> PathPattern.of(socket.path());
      case FilesRoute files ->
          PathPattern.of(files.name().isEmpty() ? files.path() + "*" : files.path());
    };
  }

  private static Set<String> methods(Route route) {
    return switch (route) {
      case HttpRoute http ->
          http.method().equals("GET") ? Set.of("GET", "HEAD") : Set.of(http.method());
      case UploadRoute upload -> Set.of("POST");
      case SocketRoute socket -> Set.of("GET");
      case FilesRoute files -> Set.of("GET", "HEAD");
    };
  }
}
