package dev.tellonce.server.net;

import java.util.ArrayList;
import java.util.List;

/**
 * The header fields that keep a browser from doing what a page of ours never asks for. HSTS is not
 * among them: the server adds it itself, over TLS only.
 */
public record SecurityHeaders(List<Header> fields) {
  private static final Header NO_SNIFF = new Header("X-Content-Type-Options", "nosniff");
  // Not no-referrer: with that a browser sends "Origin: null" for our own form posts.
  private static final Header REFERRER = new Header("Referrer-Policy", "same-origin");
  private static final Header OPENER = new Header("Cross-Origin-Opener-Policy", "same-origin");
  private static final Header OWN_RESOURCE =
      new Header("Cross-Origin-Resource-Policy", "same-origin");
  private static final Header ANY_RESOURCE =
      new Header("Cross-Origin-Resource-Policy", "cross-origin");
  private static final Header ANY_READER = new Header("Access-Control-Allow-Origin", "*");
  private static final Header PERMISSIONS =
      new Header(
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  private static final Header NO_FRAME = new Header("X-Frame-Options", "DENY");

  /** Copies the list. */
  public SecurityHeaders {
    fields = List.copyOf(fields);
  }

  /** For API answers: nothing may be loaded, run or framed. */
  public static SecurityHeaders api() {
    return of(
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        OPENER,
        OWN_RESOURCE,
        NO_FRAME);
  }

  /**
   * For the agents' desk.
   *
   * @param sockets further connect-src sources, such as {@code wss://chat.example} for Safari
   *     before 16; may be empty
   */
  public static SecurityHeaders desk(List<String> sockets) {
    return of(policy(sockets, true, "'none'"), OPENER, OWN_RESOURCE, NO_FRAME);
  }

  /**
   * For the page of the desk that shows a widget as it would be, framed by the desk itself.
   *
   * @param sockets as for the desk
   */
  public static SecurityHeaders preview(List<String> sockets) {
    return of(policy(sockets, true, "'self'"), OPENER, OWN_RESOURCE);
  }

  /**
   * For the visitor's panel, framed by the operator's pages.
   *
   * @param sockets as for the desk
   * @param ancestors the origins that may frame it; {@code 'self'} is possible; none: nobody
   */
  public static SecurityHeaders widget(List<String> sockets, List<String> ancestors) {
    String framedBy = ancestors.isEmpty() ? "'none'" : sources(ancestors);
    return of(policy(sockets, false, framedBy), ANY_RESOURCE);
  }

  /** For the loader's scripts, which the operator's pages fetch, one of them as a module. */
  public static SecurityHeaders loader() {
    return of(
        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'", ANY_RESOURCE, ANY_READER);
  }

  /**
   * For the demo shop.
   *
   * @param servers origins of the chat server when it is not the shop's own; may be empty
   */
  public static SecurityHeaders site(List<String> servers) {
    String own = servers.isEmpty() ? "'self'" : "'self' " + sources(servers);
    return of(
        "default-src 'none'; script-src "
            + own
            + "; style-src 'self'; img-src 'self'; font-src 'self'; connect-src "
            + own
            + "; frame-src "
            + own
            + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
        OPENER,
        OWN_RESOURCE,
        NO_FRAME);
  }

  private static String policy(List<String> sockets, boolean frames, String ancestors) {
    String connect = sockets.isEmpty() ? "'self'" : "'self' " + sources(sockets);
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
        + "connect-src "
        + connect
        + "; media-src 'self'; "
        + (frames ? "frame-src 'self'; " : "")
        + "worker-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors "
        + ancestors
        + "; object-src 'none'; require-trusted-types-for 'script'; trusted-types tellonce";
  }

  private static String sources(List<String> values) {
    for (String value : values) {
      if (!value.equals("'self'")
          && !value.matches("(https?|wss?)://[a-z0-9.\\-\\[\\]:]+(:\\*)?")) {
        throw new IllegalArgumentException(
            "origin: " + value + " (expected: like https://shop.example, without a path)");
      }
    }
    return String.join(" ", values);
  }

  private static SecurityHeaders of(String policy, Header... more) {
    List<Header> all = new ArrayList<>();
    all.add(new Header("Content-Security-Policy", policy));
    all.add(NO_SNIFF);
    all.add(REFERRER);
    all.add(PERMISSIONS);
    all.addAll(List.of(more));
    return new SecurityHeaders(all);
  }
}
