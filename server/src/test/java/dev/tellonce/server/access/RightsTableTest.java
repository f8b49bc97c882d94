package dev.tellonce.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.engine.AgentRule.Act;
import dev.tellonce.bot.engine.AgentRule.Holder;
import dev.tellonce.bot.engine.Denial;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.people.Agent.Role;
import dev.tellonce.server.access.Rights.Column;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.access.Rights.Row;
import dev.tellonce.server.proof.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The table of rights as it is read, and as it is shown in the documents. {@code
 * -Dtellonce.write.docs=true} writes the document anew.
 */
class RightsTableTest {
  private static final Rights RIGHTS = Rights.shipped();

  private static String csv() throws IOException {
    try (InputStream table =
        Optional.ofNullable(Rights.class.getResourceAsStream("authz.csv")).orElseThrow()) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void documentShowsTheTable() throws IOException {
    Path document =
        Optional.ofNullable(RunningServer.configFolder().getParent())
            .orElseThrow()
            .resolve("docs/rights.md");
    String made = RightsDocument.of(RIGHTS);
    if (Boolean.getBoolean("tellonce.write.docs")) {
      Files.writeString(document, made);
    }
    assertThat(document).content(StandardCharsets.UTF_8).isEqualTo(made);
  }

  @Test
  void whatHasNoRowNobodyMayDo() throws IOException {
    String without =
        csv()
            .lines()
            .filter(line -> !line.startsWith("command,note,") && !line.startsWith("frame,send,"))
            .collect(Collectors.joining("\n"));
    Rights rights = Rights.of(without);
    for (Role role : Role.values()) {
      assertThat(RIGHTS.refusal(Kind.COMMAND, "note", role)).isEmpty();
      assertThat(rights.refusal(Kind.COMMAND, "note", role)).hasValue("unknown_command");
      assertThat(rights.denial(role, Act.SEND, Holder.OWN)).hasValue(Denial.FORBIDDEN);
      assertThat(rights.refusal(Kind.ASK, "everything", role)).hasValue("unknown_question");
      assertThat(rights.allows(role, "world.rule")).isFalse();
    }
    assertThat(rights.visitorsDenial(Kind.FRAME, "send", true)).hasValue(Denial.FORBIDDEN);
  }

  @Test
  void eachRoleMayDoWhatTheOneBeforeItMay() {
    for (Kind kind : Kind.values()) {
      for (Row row : RIGHTS.rows(kind)) {
        for (Holder holder : Holder.values()) {
          if (row.refusal(Column.of(Role.AGENT, holder)).isEmpty()) {
            assertThat(row.refusal(Column.of(Role.SUPERVISOR, holder))).as(row.name()).isEmpty();
          }
          if (row.refusal(Column.of(Role.SUPERVISOR, holder)).isEmpty()) {
            assertThat(row.refusal(Column.of(Role.ADMIN, holder))).as(row.name()).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void everyActOfTheEngineIsAllowedToSomebody() {
    for (Act act : Act.values()) {
      assertThat(
              List.of(Holder.values()).stream()
                  .filter(holder -> RIGHTS.denial(Role.SUPERVISOR, act, holder).isEmpty()))
          .as(act.name())
          .isNotEmpty();
    }
  }

  @Test
  void tableThatCannotBeReadNamesTheLine() throws IOException {
    String csv = csv();
    String first = csv.lines().skip(1).findFirst().orElseThrow();
    refused(csv.replaceFirst("visitor_own", "guest"), "line 1 (expected: kind,name,visitor_own");
    refused(csv + first + "\n", "sub again (expected: one row)");
    refused(csv + "frame,more,yes\n", "3 cells (expected: 13)");
    refused(csv + first.replace("sub", "x").replaceFirst("yes", "YES"), "\"YES\" (expected: yes");
    refused(csv + first.replace("frame,sub", "deed,x"), "deed (expected: a kind)");
    refused("", "line 1 (expected:");
  }

  private static void refused(String csv, String say) {
    assertThatThrownBy(() -> Rights.of(csv))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(say);
  }
}
