package dev.tellonce.server.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets the load client's visitors and agents in. One thread. */
final class BenchDoor {
  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Random random = new Random(20260302);
  private final String site;
  private final String sockets;

  /**
   * A visitor and the agent who helps.
   *
   * @param visitor the visitor's socket
   * @param desk the agent's socket
   * @param conversation their conversation
   */
  record Pair(LoadSocket visitor, LoadSocket desk, String conversation) {
    void close() {
      visitor.close();
      desk.close();
    }
  }

  BenchDoor(int port) {
    this.site = "http://127.0.0.1:" + port;
    this.sockets = "ws://127.0.0.1:" + port;
  }

  String clientId() {
    byte[] bytes = new byte[16];
    synchronized (random) {
      random.nextBytes(bytes);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private HttpResponse<String> post(String path, String body, String cookie) throws Exception {
    HttpRequest.Builder call =
        HttpRequest.newBuilder(URI.create(site + path))
            .header("Origin", site)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      call.header("Cookie", cookie);
    }
    HttpResponse<String> answer = http.send(call.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  String signIn(String login, String password) throws Exception {
    String body = "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}";
    return post("/v1/desk/session", body, "")
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .split(";", 2)[0];
  }

  private LoadSocket socket(String path, String ticket) throws InterruptedException {
    LoadSocket socket = LoadSocket.open(URI.create(sockets + path), site);
    socket.send(
        "{\"type\":\"hello\",\"v\":1,\"ticket\":\""
            + ticket
            + "\",\"client\":\""
            + clientId()
            + "\",\"caps\":[]}");
    String welcome = socket.await(text -> true);
    if (!welcome.contains("welcome")) {
      throw new IllegalStateException(welcome);
    }
    return socket;
  }

  LoadSocket visitor() throws Exception {
    JsonNode answer = json.readTree(post("/v1/visitor/ticket", "{\"inbox\":\"shop\"}", "").body());
    return socket("/v1/visitor", answer.path("ticket").asString());
  }

  Pair pair(String cookie) throws Exception {
    LoadSocket visitor = visitor();
    visitor.send(command("", "person", "{}"));
    String conversation =
        json.readTree(visitor.await(text -> text.contains("\"ok\""))).path("conv").asString();
    String ticket =
        json.readTree(post("/v1/desk/ticket", "", cookie).body()).path("ticket").asString();
    LoadSocket desk = socket("/v1/desk", ticket);
    desk.send(command(conversation, "accept", "{}"));
    String accepted = desk.await(text -> text.contains("\"cid\""));
    if (!accepted.contains("\"ok\"")) {
      throw new IllegalStateException(accepted);
    }
    desk.send("{\"type\":\"sub\",\"conv\":\"" + conversation + "\"}");
    desk.await(text -> text.contains("\"live\""));
    return new Pair(visitor, desk, conversation);
  }

  private String command(String conversation, String name, String args) {
    String where = conversation.isEmpty() ? "" : "\"conv\":\"" + conversation + "\",";
    return "{\"type\":\"cmd\",\"cid\":\""
        + clientId()
        + "\","
        + where
        + "\"name\":\""
        + name
        + "\",\"args\":"
        + args
        + "}";
  }

  String send(String cid, String conversation, String text) {
    return "{\"type\":\"send\",\"cid\":\""
        + cid
        + "\",\"conv\":\""
        + conversation
        + "\",\"body\":{\"type\":\"text\",\"text\":\""
        + text
        + "\"}}";
  }
}
