package dev.tellonce.server.proof;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page as the protocol wants it: an outbox that is offered until it is answered, a copy of each
 * log kept by the client's rule, and coming back by itself. Any thread.
 */
public final class WireClient implements AutoCloseable {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);
  private static final int AGAIN_MILLIS = 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, View> views = new HashMap<>();
  private final Map<String, ObjectNode> outbox = new LinkedHashMap<>();
  private final Map<String, JsonNode> answers = new HashMap<>();
  private final List<JsonNode> frames = new ArrayList<>();
  private final String name;
  private final Session session;
  private final Link.Opener opener;
  private final Consumer<Event> history;
  private Door door;
  private String pageUrl = "";
  private String pageTitle = "";
  private String page = id();
  private Optional<Link> link = Optional.empty();
  private boolean welcome;
  private boolean stays;
  private int turn;
  private int closeCode;
  private String closeReason = "";
  private String conversation = "";

  /** A page whose history nobody writes down, over a WebSocket. */
  public WireClient(String name, Door door, Session session) {
    this(name, door, session, SocketLink::open, event -> {});
  }

  /**
   * A page.
   *
   * @param name its name in the history
   * @param door where the server is
   * @param session who it is
   * @param opener what carries its connections
   * @param history where what happens is written down
   */
  public WireClient(
      String name, Door door, Session session, Link.Opener opener, Consumer<Event> history) {
    this.name = name;
    this.door = door;
    this.session = session;
    this.opener = opener;
    this.history = history;
  }

  /** A new id of 22 characters. */
  public static String id() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The same page as another client with what it holds: the server closes the older connection. */
  public WireClient samePageAs(WireClient other) {
    Map<String, View> held = other.copies();
    lock.lock();
    try {
      page = other.page;
      views.putAll(held);
      return this;
    } finally {
      lock.unlock();
    }
  }

  private Map<String, View> copies() {
    lock.lock();
    try {
      Map<String, View> copies = new HashMap<>();
      views.forEach((conv, view) -> copies.put(conv, view.copy()));
      return copies;
    } finally {
      lock.unlock();
    }
  }

  /** Is on a page of the host site. */
  public WireClient on(String url, String title) {
    pageUrl = url;
    pageTitle = title;
    return this;
  }

  /** Reaches the server by another door from the next connection on. */
  public WireClient by(Door other) {
    lock.lock();
    try {
      door = other;
      return this;
    } finally {
      lock.unlock();
    }
  }

  /** Connects once and waits until the server says welcome. */
  public WireClient connect() {
    dial();
    until("welcome", () -> welcome || closeCode != 0);
    return this;
  }

  /** Connects, and comes back by itself whenever the connection ends. */
  public WireClient stay() {
    lock.lock();
    try {
      stays = true;
    } finally {
      lock.unlock();
    }
    redial();
    return this;
  }

  private void redial() {
    THREADS.execute(
        () -> {
          try {
            dial();
          } catch (RuntimeException e) {
            again();
          }
        });
  }

  private void again() {
    CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS, THREADS)
        .execute(
            () -> {
              if (isStaying()) {
                redial();
              }
            });
  }

  private boolean isStaying() {
    lock.lock();
    try {
      return stays && link.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  private void dial() {
    int mine;
    Door now;
    lock.lock();
    try {
      turn++;
      mine = turn;
      now = door;
      closeCode = 0;
      welcome = false;
    } finally {
      lock.unlock();
    }
    String ticket = session.ticket(now);
    Link opened = opener.open(now, session, new Ear(mine));
    lock.lock();
    try {
      if (mine != turn || closeCode != 0) {
        opened.drop();
        return;
      }
      link = Optional.of(opened);
      ObjectNode hello = Json.frame("hello").put("v", 1).put("ticket", ticket).put("client", page);
      hello.putArray("caps");
      if (!pageUrl.isEmpty()) {
        hello.putObject("page").put("url", pageUrl).put("title", pageTitle);
      }
      opened.send(Json.write(hello));
    } finally {
      lock.unlock();
    }
  }

  /** What one connection hears; a connection that was left is not listened to. */
  private final class Ear implements Link.Ear {
    private final int mine;

    Ear(int mine) {
      this.mine = mine;
    }

    @Override
    public void frame(String text) {
      lock.lock();
      try {
        if (mine == turn) {
          JsonNode frame = Json.read(text);
          frames.add(frame);
          hear(frame);
          changed.signalAll();
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void closed(int code, String reason) {
      lock.lock();
      try {
        if (mine != turn) {
          return;
        }
        gone(code, reason);
      } finally {
        lock.unlock();
      }
    }
  }

  private void gone(int code, String reason) {
    link = Optional.empty();
    welcome = false;
    closeCode = code;
    closeReason = reason;
    views.values().forEach(View::isStale);
    outbox.keySet().forEach(cid -> history.accept(new Event.Info(name, cid)));
    changed.signalAll();
    if (stays) {
      again();
    }
  }

  private void hear(JsonNode frame) {
    switch (frame.path("type").asString()) {
      case "welcome" -> welcomed(frame);
      case "ok" -> ok(frame);
      case "no" -> no(frame);
      case "ev" -> entries(frame);
      case "live" -> view(frame).ifPresent(view -> view.isLive(frame.path("head").asLong()));
      case "reset" -> reset(frame);
      case "ping" -> {
        out(Json.frame("pong").put("n", frame.path("n").asLong()));
        frame.path("heads").properties().forEach(head -> missed(head.getKey(), head.getValue()));
      }
      default -> {}
    }
  }

  private void welcomed(JsonNode frame) {
    welcome = true;
    if (frame.has("conv")) {
      conversation = frame.path("conv").asString();
      views.putIfAbsent(conversation, new View());
    }
    views.keySet().forEach(this::sub);
    outbox.values().forEach(this::out);
  }

  private void ok(JsonNode frame) {
    String cid = frame.path("cid").asString();
    String conv = frame.path("conv").asString("");
    history.accept(
        new Event.Ok(name, cid, conv, frame.path("epoch").asString(), frame.path("seq").asLong()));
    outbox.remove(cid);
    answers.putIfAbsent(cid, frame);
    if (!session.isStaff() && conversation.isEmpty() && !conv.isEmpty()) {
      conversation = conv;
      follow(conv);
    }
  }

  private void no(JsonNode frame) {
    String cid = frame.path("cid").asString("");
    boolean retry = frame.path("retry").asBoolean(false);
    if (cid.isEmpty()) {
      return;
    }
    history.accept(new Event.No(name, cid, frame.path("code").asString(), retry));
    if (!retry) {
      outbox.remove(cid);
      answers.putIfAbsent(cid, frame);
      return;
    }
    CompletableFuture.delayedExecutor(
            frame.path("retry_after_ms").asLong(AGAIN_MILLIS), TimeUnit.MILLISECONDS, THREADS)
        .execute(() -> offer(cid));
  }

  private void offer(String cid) {
    lock.lock();
    try {
      ObjectNode waiting = outbox.get(cid);
      if (waiting != null && welcome) {
        out(waiting);
      }
    } finally {
      lock.unlock();
    }
  }

  private void entries(JsonNode frame) {
    String conv = frame.path("conv").asString();
    String epoch = frame.path("epoch").asString();
    Optional<View> view = Optional.ofNullable(views.get(conv));
    long last = 0;
    boolean hole = false;
    for (JsonNode entry : frame.path("entries")) {
      last = entry.path("seq").asLong();
      Optional<View.Step> step = view.map(known -> known.apply(entry));
      boolean applied = step.equals(Optional.of(View.Step.APPLIED));
      hole = hole || step.equals(Optional.of(View.Step.HOLE));
      history.accept(
          new Event.Saw(
              name,
              audience(),
              conv,
              epoch,
              last,
              History.shown(entry),
              History.said(entry),
              applied));
    }
    if (hole) {
      sub(conv);
    } else if (view.isPresent()) {
      view.get().pageEnds(epoch, last, frame.path("h").asString());
    }
  }

  private void missed(String conv, JsonNode head) {
    View view = views.get(conv);
    if (view != null && view.live() && head.asLong() > view.last()) {
      sub(conv);
    }
  }

  private void reset(JsonNode frame) {
    view(frame).ifPresent(View::reset);
    history.accept(new Event.Reset(name, frame.path("conv").asString()));
    outbox.values().forEach(this::out);
  }

  private Optional<View> view(JsonNode frame) {
    return Optional.ofNullable(views.get(frame.path("conv").asString()));
  }

  private void sub(String conv) {
    View view = views.get(conv);
    ObjectNode sub = Json.frame("sub").put("conv", conv);
    if (view != null && view.last() > 0) {
      sub.put("epoch", view.epoch()).put("after", view.last()).put("h", view.chain());
    }
    history.accept(new Event.Resumed(name, conv, view == null ? 0 : view.last()));
    out(sub);
  }

  private void out(ObjectNode frame) {
    link.ifPresent(open -> open.send(Json.write(frame)));
  }

  /** Follows a log, now and after every return. */
  public void follow(String conv) {
    lock.lock();
    try {
      views.putIfAbsent(conv, new View());
      if (welcome) {
        sub(conv);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Throws the copy of a log away and reads it from the top. */
  public void anew(String conv) {
    lock.lock();
    try {
      Optional.ofNullable(views.get(conv)).ifPresent(View::reset);
      history.accept(new Event.Reset(name, conv));
      follow(conv);
    } finally {
      lock.unlock();
    }
  }

  /** Sends words in the own conversation, or opens one; the answer is asked for by the id. */
  public String say(String text) {
    return say(id(), conversation(), text);
  }

  /** Sends words under an id that was made before. */
  public String say(String cid, String conv, String text) {
    ObjectNode frame = Json.frame("send").put("cid", cid);
    if (!conv.isEmpty()) {
      frame.put("conv", conv);
    }
    frame.putObject("body").put("type", "text").put("text", text);
    history.accept(new Event.Invoke(name, session.sender(), cid, History.hash(text)));
    return keep(cid, frame);
  }

  /** Sends an agent's words with the wording chosen. */
  public String say(String conv, String text, boolean ownWords) {
    String cid = id();
    ObjectNode frame = Json.frame("send").put("cid", cid).put("conv", conv);
    frame.put("own_words", ownWords).putObject("body").put("type", "text").put("text", text);
    return keep(cid, frame);
  }

  /** Gives a command; the answer is asked for by the id. */
  public String command(String conv, String command, ObjectNode args) {
    String cid = id();
    ObjectNode frame = Json.frame("cmd").put("cid", cid).put("name", command);
    if (!conv.isEmpty()) {
      frame.put("conv", conv);
    }
    frame.set("args", args);
    return keep(cid, frame);
  }

  private String keep(String cid, ObjectNode frame) {
    lock.lock();
    try {
      outbox.put(cid, frame);
      if (welcome) {
        out(frame);
      }
      return cid;
    } finally {
      lock.unlock();
    }
  }

  /** Sends any frame, once. */
  public void raw(ObjectNode frame) {
    rawText(Json.write(frame));
  }

  /** Sends any text, once. */
  public void rawText(String text) {
    lock.lock();
    try {
      link.ifPresent(open -> open.send(text));
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the final answer to an id. */
  public JsonNode answer(String cid) {
    until("an answer to " + cid, () -> answers.containsKey(cid));
    lock.lock();
    try {
      return Optional.ofNullable(answers.get(cid)).orElseThrow();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until something is stored; its number. */
  public long stored(String cid) {
    JsonNode answer = answer(cid);
    if (!answer.path("type").asString().equals("ok")) {
      throw new AssertionError(name + " was answered " + answer);
    }
    return answer.path("seq").asLong();
  }

  /** Asks and waits for the answer. */
  public JsonNode ask(String question, String conv, ObjectNode args) {
    String rid = id();
    ObjectNode frame = Json.frame("ask").put("rid", rid).put("name", question);
    if (!conv.isEmpty()) {
      frame.put("conv", conv);
    }
    frame.set("args", args);
    raw(frame);
    return next("an answer to " + question, heard -> heard.path("rid").asString("").equals(rid));
  }

  /** Waits for a frame of this or an earlier moment. */
  public JsonNode next(String what, java.util.function.Predicate<JsonNode> wanted) {
    until(what, () -> frames.stream().anyMatch(wanted));
    lock.lock();
    try {
      return frames.stream().filter(wanted).findFirst().orElseThrow();
    } finally {
      lock.unlock();
    }
  }

  /** Everything heard so far. */
  public List<JsonNode> frames() {
    lock.lock();
    try {
      return List.copyOf(frames);
    } finally {
      lock.unlock();
    }
  }

  /** Forgets what was heard. */
  public void forget() {
    lock.lock();
    try {
      frames.clear();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a condition over this client; it is looked at under the client's lock. */
  public void until(String what, BooleanSupplier condition) {
    Until.holds(name + ": " + what, lock, changed, condition, this::whereItStands);
  }

  private String whereItStands() {
    StringBuilder all = new StringBuilder();
    all.append("; welcome ").append(welcome).append(", connection ").append(turn);
    all.append(", unanswered ").append(outbox.size()).append(", link ").append(link.isPresent());
    all.append("; closed ").append(closeCode).append(' ').append(closeReason);
    views.forEach((conv, view) -> all.append("; ").append(conv).append(" at ").append(view.last()));
    frames.stream().skip(Math.max(0, frames.size() - 5)).forEach(f -> all.append("\n  ").append(f));
    return all.toString();
  }

  /** Waits until the copy of a log goes to a number at least. */
  public View applied(String conv, long seq) {
    until(
        "entry " + seq,
        () -> Optional.ofNullable(views.get(conv)).map(View::last).orElse(0L) >= seq);
    return view(conv);
  }

  /** The copy of a log that is followed. */
  public View view(String conv) {
    lock.lock();
    try {
      return Optional.ofNullable(views.get(conv)).orElseThrow();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the connection's end; its close code. */
  public int closed() {
    until("the end of the connection", () -> closeCode != 0);
    lock.lock();
    try {
      return closeCode;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the server has said welcome on this connection. */
  public boolean isIn() {
    lock.lock();
    try {
      return welcome;
    } finally {
      lock.unlock();
    }
  }

  /** How many messages and commands have no final answer. */
  public int unanswered() {
    lock.lock();
    try {
      return outbox.size();
    } finally {
      lock.unlock();
    }
  }

  /** The visitor's own conversation; empty before there is one. */
  public String conversation() {
    lock.lock();
    try {
      return conversation;
    } finally {
      lock.unlock();
    }
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Who it is. */
  public Session session() {
    return session;
  }

  String audience() {
    return session.isStaff() ? "staff" : "visitor";
  }

  /** Loses the connection as a network does; what was being said is not heard any more. */
  public void drop() {
    lock.lock();
    try {
      Optional<Link> lost = link;
      if (lost.isPresent()) {
        turn++;
        gone(1006, "dropped");
        lost.get().drop();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      stays = false;
      link.ifPresent(Link::close);
    } finally {
      lock.unlock();
    }
  }
}
