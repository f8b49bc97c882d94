package dev.tellonce.server.net;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** One HTTP request, read whole. Immutable, safe on any thread. */
public final class HttpCall {
  private final String method;
  private final String path;
  private final Map<String, List<String>> query;
  private final Map<String, List<String>> headers;
  private final Map<String, String> parameters;
  private final Map<String, String> cookies;
  private final byte[] body;
  private final String remoteAddress;
  private final boolean secure;
  private final String requestId;
  private final BooleanSupplier clientGone;

  private HttpCall(Builder from) {
    this.method = from.method;
    this.path = from.path;
    this.query = Map.copyOf(from.query);
    this.headers = from.headers;
    this.parameters = Map.copyOf(from.parameters);
    this.body = from.body;
    this.remoteAddress = from.remoteAddress;
    this.secure = from.secure;
    this.requestId = from.requestId;
    this.clientGone = from.clientGone;
    this.cookies = Cookies.parse(headers("Cookie"));
  }

  /** The same request on its route. */
  HttpCall going(Map<String, List<String>> pairs, Map<String, String> openParts) {
    Builder copy = copy();
    pairs.forEach((name, values) -> values.forEach(value -> copy.query(name, value)));
    openParts.forEach(copy::parameter);
    return copy.build();
  }

  /** The same request with its body; the bytes are not copied. */
  HttpCall carrying(byte[] bytes, BooleanSupplier gone) {
    Builder copy = copy();
    query.forEach((name, values) -> values.forEach(value -> copy.query(name, value)));
    parameters.forEach(copy::parameter);
    copy.body = bytes;
    return copy.clientGone(gone).build();
  }

  private Builder copy() {
    Builder copy =
        builder(method, path).remoteAddress(remoteAddress).secure(secure).requestId(requestId);
    headers.forEach((name, values) -> values.forEach(value -> copy.header(name, value)));
    return copy;
  }

  /** A request to be filled in; tests of handlers use it too. */
  public static Builder builder(String method, String path) {
    return new Builder(method, path);
  }

  /** GET, POST and so on; upper case. */
  public String method() {
    return method;
  }

  /** The path as sent, still percent-encoded, without the query. */
  public String path() {
    return path;
  }

  /** The first value of a query parameter, decoded. */
  public Optional<String> query(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The first value of a header field; names in any case. */
  public Optional<String> header(String name) {
    return headers(name).stream().findFirst();
  }

  /** All values of a header field, in order. */
  public List<String> headers(String name) {
    return List.copyOf(headers.getOrDefault(name, List.of()));
  }

  /**
   * The decoded part of the path that the route's {@code {name}} stands for, or {@code *} for the
   * rest after a prefix.
   *
   * @throws IllegalArgumentException when the route has no such parameter
   */
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "path parameter: " + name + " (expected: one of " + parameters.keySet() + ")");
    }
    return value;
  }

  /** A copy of the body's raw bytes; empty when there is none. */
  public byte[] body() {
    return body.clone();
  }

  /** How many bytes the body has. */
  public int bodySize() {
    return body.length;
  }

  /** The body as UTF-8 text; bytes that are not UTF-8 become U+FFFD. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A cookie's value; of several with one name the first. */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  /** The client's address: the peer's, or the right-most hop that is not a listed proxy. */
  public String remoteAddress() {
    return remoteAddress;
  }

  /** The Origin field. */
  public Optional<String> origin() {
    return header("Origin");
  }

  /** The Host field, lower case; empty for HTTP/1.0 without one. */
  public String host() {
    return header("Host").orElse("").toLowerCase(Locale.ROOT);
  }

  /** Whether the client came over TLS, to us or to a listed proxy. */
  public boolean secure() {
    return secure;
  }

  /** Names this request in logs and in the answer's {@code request_id}. */
  public String requestId() {
    return requestId;
  }

  /** Whether the client has hung up meanwhile: a long poll may stop waiting. */
  public boolean clientGone() {
    return clientGone.getAsBoolean();
  }

  /** Collects what a request is made of; not thread safe. */
  public static final class Builder {
    private final String method;
    private final String path;
    private final Map<String, List<String>> query = new TreeMap<>();
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> parameters = new TreeMap<>();
    private byte[] body = new byte[0];
    private String remoteAddress = "127.0.0.1";
    private boolean secure;
    private String requestId = "r";
    private BooleanSupplier clientGone = () -> false;

    private Builder(String method, String path) {
      this.method = method;
      this.path = path;
    }

    /** Adds a query parameter, decoded. */
    public Builder query(String name, String value) {
      query.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      return this;
    }

    /** Adds a header field. */
    public Builder header(String name, String value) {
      headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      return this;
    }

    /** Sets a decoded path parameter. */
    public Builder parameter(String name, String value) {
      parameters.put(name, value);
      return this;
    }

    /** Sets the body; the bytes are copied. */
    public Builder body(byte[] bytes) {
      this.body = bytes.clone();
      return this;
    }

    /** Sets the client's address; 127.0.0.1 when not called. */
    public Builder remoteAddress(String value) {
      this.remoteAddress = value;
      return this;
    }

    /** Sets whether the client came over TLS. */
    public Builder secure(boolean value) {
      this.secure = value;
      return this;
    }

    /** Sets the request's id. */
    public Builder requestId(String value) {
      this.requestId = value;
      return this;
    }

    /** Sets how to find out that the client has hung up. */
    public Builder clientGone(BooleanSupplier value) {
      this.clientGone = value;
      return this;
    }

    /** The request. */
    public HttpCall build() {
      return new HttpCall(this);
    }
  }
}
