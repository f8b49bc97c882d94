package dev.tellonce.server.story;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sockets of a window, in the middle of which a test may sit: it holds messages back, refuses
 * them, or says something in the server's name. What it does not touch goes through as it is.
 */
final class Wire {
  private static final int GOING_AWAY = 1001;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<String> held = new ArrayList<>();
  private @Nullable WebSocketRoute page;
  private @Nullable WebSocketRoute server;
  private @Nullable JsonNode place;
  private @Nullable ObjectNode brief;
  private boolean holds;
  private int opened;

  private Wire() {}

  /** Sits in the middle of every socket that pages of this window open at addresses that end so. */
  static Wire of(BrowserContext window, String path) {
    Wire wire = new Wire();
    window.routeWebSocket(Pattern.compile(path + "$"), wire::opened);
    return wire;
  }

  private void opened(WebSocketRoute route) {
    WebSocketRoute beyond = route.connectToServer();
    page = route;
    server = beyond;
    opened++;
    route.onMessage(
        frame -> {
          if (holds && frame.text().contains("\"type\":\"send\"")) {
            held.add(frame.text());
          } else {
            beyond.send(frame.text());
          }
        });
    beyond.onMessage(
        frame -> {
          if (frame.text().contains("\"type\":\"queue\"")) {
            place = JSON.readTree(frame.text());
          }
          route.send(told(frame.text()));
        });
  }

  /** What the page hears in the place of this. */
  private String told(String frame) {
    if (brief == null || !frame.contains("\"brief\":{")) {
      return frame;
    }
    ObjectNode answer = (ObjectNode) JSON.readTree(frame);
    ((ObjectNode) answer.path("brief")).setAll(brief);
    return JSON.writeValueAsString(answer);
  }

  /** From now on the page is told briefs with this in them. */
  void briefsSay(String json) {
    brief = (ObjectNode) JSON.readTree(json);
  }

  /** From now on messages do not arrive. */
  void hold() {
    holds = true;
  }

  /** What was held arrives, and what comes after it. */
  void letGo() {
    holds = false;
    held.forEach(Objects.requireNonNull(server, "no socket is open")::send);
    held.clear();
  }

  /** What was held is refused for good, with these words; what comes after it arrives. */
  void refuse(String say) {
    refuse("too_long", say);
  }

  /** What was held is refused for good, with this code and these words. */
  void refuse(String code, String say) {
    holds = false;
    for (String frame : held) {
      ObjectNode no = JSON.createObjectNode();
      no.put("type", "no").put("cid", JSON.readTree(frame).path("cid").asString(""));
      toPage(no.put("code", code).put("retry", false).put("say", say));
    }
    held.clear();
  }

  /** The line breaks. */
  void cut() {
    close(GOING_AWAY);
  }

  /** The server closes it, with this code. */
  void close(int code) {
    Objects.requireNonNull(page, "no socket is open")
        .close(new WebSocketRoute.CloseOptions().setCode(code));
  }

  /** How many sockets there were. */
  int opened() {
    return opened;
  }

  /** How many messages are held. */
  int held() {
    return held.size();
  }

  /** Whether the page was told its place in the queue. */
  boolean hasPlace() {
    return place != null;
  }

  /** Tells the page its place again, changed. */
  void place(String json) {
    ObjectNode told = (ObjectNode) Objects.requireNonNull(place, "no place was told").deepCopy();
    toPage(told.setAll((ObjectNode) JSON.readTree(json)));
  }

  private void toPage(JsonNode frame) {
    Objects.requireNonNull(page, "no socket is open").send(JSON.writeValueAsString(frame));
  }
}
