package dev.tellonce.server.admin;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.Agent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at the server's own settings as a colleague would. Any thread; blocks. */
final class SettingsChecks {
  private static final long LITTLE_SPACE = 1L << 30;
  private static final int MOST_NAMED = 10;

  private final AdminSide side;

  SettingsChecks(AdminSide side) {
    this.side = side;
  }

  /** What was found; each with a code, whether all is well, and what it is about. */
  List<Map<String, Object>> run() {
    Surroundings all = side.surroundings();
    List<Map<String, Object>> found = new ArrayList<>();
    boolean secure = all.publicUrl().map(url -> url.startsWith("https://")).orElse(false);
    found.add(check("public_url", all.publicUrl().isPresent(), List.of()));
    found.add(check("tls", all.tls() || secure, List.of()));
    found.add(
        named(
            "origins",
            all.inboxes().stream()
                .filter(inbox -> inbox.channel().equals("web") && inbox.origins().isEmpty())
                .map(Surroundings.Entrance::id)
                .toList()));
    found.add(
        named("secrets", all.secretFiles().stream().filter(this::isOpen).map(this::name).toList()));
    found.add(check("mail", all.mail(), List.of()));
    found.add(check("disk", hasSpace(all.dataDir()), List.of()));
    found.add(
        named(
            "content",
            all.languages().stream()
                .filter(language -> side.store().faq().newest(language).isEmpty())
                .map(Language::code)
                .toList()));
    found.add(named("phrasings", withoutPhrasings(all)));
    found.add(named("people", withoutPeople(all)));
    return found;
  }

  private List<String> withoutPhrasings(Surroundings all) {
    return all.languages().stream()
        .flatMap(language -> side.store().faq().newest(language).stream())
        .map(FaqVersions.Version::entry)
        .filter(entry -> entry.phrasings().isEmpty())
        .map(entry -> entry.id() + " (" + entry.language() + ")")
        .toList();
  }

  private List<String> withoutPeople(Surroundings all) {
    List<Agent> working =
        side.store().roster().agents().stream()
            .map(ManagedAgent::agent)
            .filter(Agent::enabled)
            .toList();
    return all.languages().stream()
        .filter(language -> working.stream().noneMatch(a -> a.languages().contains(language)))
        .map(Language::code)
        .toList();
  }

  private boolean isOpen(Path file) {
    try {
      return file.getFileSystem().supportedFileAttributeViews().contains("posix")
          && Files.exists(file)
          && Files.getPosixFilePermissions(file).stream()
              .map(PosixFilePermission::name)
              .anyMatch(name -> !name.startsWith("OWNER"));
    } catch (IOException e) {
      return false;
    }
  }

  private String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean hasSpace(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() >= LITTLE_SPACE;
    } catch (IOException e) {
      return false;
    }
  }

  private static Map<String, Object> named(String code, List<String> about) {
    return check(code, about.isEmpty(), about.stream().limit(MOST_NAMED).toList());
  }

  private static Map<String, Object> check(String code, boolean ok, List<String> about) {
    Map<String, Object> check = new LinkedHashMap<>();
    check.put("code", code);
    check.put("ok", ok);
    check.put("about", about);
    return check;
  }
}
