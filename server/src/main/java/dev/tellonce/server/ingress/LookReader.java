package dev.tellonce.server.ingress;

import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.server.ingress.WidgetLook.Invitation;
import dev.tellonce.server.ingress.WidgetLook.Position;
import dev.tellonce.server.ingress.WidgetLook.Question;
import dev.tellonce.server.ingress.WidgetLook.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a {@link WidgetLook} out of settings, of an administrator's call and of the store, and
 * writes it. Every fault is noted; an unknown key is one. One thread for each reader.
 */
public final class LookReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> KEYS =
      Set.of(
          "color",
          "position",
          "offset",
          "theme",
          "launcher",
          "texts",
          "questions",
          "invitation",
          "sound",
          "call_back");

  private final List<String> faults = new ArrayList<>();

  /**
   * Reads a look.
   *
   * @param look a tree; missing or null for our own look
   * @return the look, with our own in place of what is wrong; see {@link #faults()}
   */
  public WidgetLook read(JsonNode look) {
    WidgetLook own = WidgetLook.standard();
    if (look.isMissingNode() || look.isNull()) {
      return own;
    }
    known("", look, KEYS);
    JsonNode offset = look.path("offset");
    known("offset.", offset, Set.of("x", "y"));
    int x = number(offset, "offset.x", "x", own.offsetX(), WidgetLook.MAX_OFFSET);
    int y = number(offset, "offset.y", "y", own.offsetY(), WidgetLook.MAX_OFFSET);
    String color = text(look, "color", own.color());
    Position position =
        one(look, "position", Position.values(), Position::wireName, own.position());
    Theme theme = one(look, "theme", Theme.values(), Theme::wireName, own.theme());
    Map<String, String> launcher = texts("launcher", look.path("launcher"));
    Map<String, Map<String, String>> overrides = new LinkedHashMap<>();
    JsonNode texts = look.path("texts");
    object("texts", texts);
    for (String language : texts.propertyNames()) {
      overrides.put(language, texts("texts." + language, texts.path(language)));
    }
    List<Question> questions = questions(look.path("questions"));
    Optional<Invitation> invitation = invitation(look.path("invitation"));
    boolean sound = flag(look, "sound", own.sound());
    boolean callBack = flag(look, "call_back", own.callBack());
    return checked(
            () ->
                new WidgetLook(
                    color,
                    position,
                    x,
                    y,
                    theme,
                    launcher,
                    overrides,
                    questions,
                    invitation,
                    sound,
                    callBack))
        .orElse(own);
  }

  /**
   * Reads a look that was written by {@link #write}; what a later version added is ignored.
   *
   * @param body the JSON
   */
  public static WidgetLook stored(String body) {
    return new LookReader().read(JSON.readTree(body));
  }

  /** What was wrong, each with its key, its value and what was expected; empty when nothing was. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** A look as JSON, in the form it is read in. */
  public static ObjectNode write(WidgetLook look) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("color", look.color())
            .put("position", look.position().wireName());
    node.putObject("offset").put("x", look.offsetX()).put("y", look.offsetY());
    node.put("theme", look.theme().wireName());
    put(node.putObject("launcher"), look.launcher());
    ObjectNode texts = node.putObject("texts");
    look.texts().forEach((language, words) -> put(texts.putObject(language), words));
    var questions = node.putArray("questions");
    for (Question question : look.questions()) {
      put(questions.addObject().put("key", question.key()).putObject("label"), question.label());
    }
    look.invitation()
        .ifPresent(
            invitation -> {
              ObjectNode one =
                  node.putObject("invitation")
                      .put("seconds", invitation.seconds())
                      .put("exit_intent", invitation.exitIntent());
              var paths = one.putArray("paths");
              invitation.paths().forEach(paths::add);
              put(one.putObject("text"), invitation.text());
              if (!invitation.reasons().isEmpty()) {
                var reasons = one.putArray("reasons");
                invitation.reasons().forEach(reason -> put(reasons.addObject(), reason));
              }
            });
    return node.put("sound", look.sound()).put("call_back", look.callBack());
  }

  private static void put(ObjectNode node, Map<String, String> words) {
    words.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(word -> node.put(word.getKey(), word.getValue()));
  }

  private List<Question> questions(JsonNode list) {
    List<Question> questions = new ArrayList<>();
    if (!list.isArray() && !isAbsent(list)) {
      faults.add("questions: no list (expected: a list of key and label)");
    }
    for (JsonNode item : list) {
      known("questions.", item, Set.of("key", "label"));
      String key = text(item, "key", "");
      Map<String, String> label = texts("questions.label", item.path("label"));
      checked(() -> new Question(key, label)).ifPresent(questions::add);
    }
    return questions;
  }

  private Optional<Invitation> invitation(JsonNode node) {
    if (isAbsent(node)) {
      return Optional.empty();
    }
    known("invitation.", node, Set.of("seconds", "exit_intent", "paths", "text", "reasons"));
    int seconds = number(node, "invitation.seconds", "seconds", 0, 3600);
    boolean exit = flag(node, "exit_intent", false);
    List<String> paths = new ArrayList<>();
    if (!node.path("paths").isArray() && !isAbsent(node.path("paths"))) {
      faults.add("invitation.paths: no list (expected: a list of paths)");
    }
    for (JsonNode path : node.path("paths")) {
      paths.add(path.asString(""));
    }
    Map<String, String> words = texts("invitation.text", node.path("text"));
    List<Map<String, String>> reasons = new ArrayList<>();
    if (!node.path("reasons").isArray() && !isAbsent(node.path("reasons"))) {
      faults.add("invitation.reasons: no list (expected: a list of texts by language)");
    }
    for (JsonNode reason : node.path("reasons")) {
      reasons.add(texts("invitation.reasons", reason));
    }
    return checked(() -> new Invitation(seconds, exit, paths, words, reasons));
  }

  private <T> Optional<T> checked(Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (InvalidValueException e) {
      faults.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private void object(String place, JsonNode node) {
    if (!node.isObject() && !isAbsent(node)) {
      faults.add(place + ": no section (expected: keys with values)");
    }
  }

  private void known(String place, JsonNode node, Set<String> keys) {
    object(place.isEmpty() ? "widget" : place.substring(0, place.length() - 1), node);
    for (String key : node.propertyNames()) {
      if (!keys.contains(key)) {
        faults.add(
            place
                + key
                + ": unknown key (expected: "
                + keys.stream().sorted().collect(Collectors.joining(", "))
                + ")");
      }
    }
  }

  private Map<String, String> texts(String place, JsonNode node) {
    object(place, node);
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : node.propertyNames()) {
      if (node.path(key).isString()) {
        texts.put(key, node.path(key).asString());
      } else {
        faults.add(place + "." + key + ": no text (expected: a text)");
      }
    }
    return texts;
  }

  private String text(JsonNode node, String key, String otherwise) {
    JsonNode value = node.path(key);
    if (isAbsent(value)) {
      return otherwise;
    }
    if (!value.isString()) {
      faults.add(key + ": no text (expected: a text)");
      return otherwise;
    }
    return value.asString();
  }

  private int number(JsonNode node, String place, String key, int otherwise, int most) {
    JsonNode value = node.path(key);
    if (isAbsent(value)) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || value.asLong() < 0 || value.asLong() > most) {
      faults.add(place + ": " + value.asString("") + " (expected: 0.." + most + ")");
      return otherwise;
    }
    return value.asInt();
  }

  private boolean flag(JsonNode node, String key, boolean otherwise) {
    JsonNode value = node.path(key);
    if (isAbsent(value)) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      faults.add(key + ": " + value.asString("") + " (expected: true or false)");
      return otherwise;
    }
    return value.asBoolean();
  }

  private <T> T one(JsonNode node, String key, T[] values, Function<T, String> name, T otherwise) {
    String text = text(node, key, name.apply(otherwise));
    for (T value : values) {
      if (name.apply(value).equals(text)) {
        return value;
      }
    }
    faults.add(
        key
            + ": "
            + text
            + " (expected: "
            + Arrays.stream(values).map(name).collect(Collectors.joining(", "))
            + ")");
    return otherwise;
  }
}
