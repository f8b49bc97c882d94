package dev.tellonce.server.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database to this version's schema, each step in a transaction of its own. */
final class Migrations {
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  /** The steps in order; the place in the list is the version. A released step is never changed. */
  static final List<String> STEPS =
      List.of(
          "V1__journal.sql",
          "V2__people_and_content.sql",
          "V3__sessions_and_marks.sql",
          "V4__files.sql",
          "V5__looks.sql",
          "V6__writing.sql",
          "V7__people.sql",
          "V8__admin.sql",
          "V9__faq_particulars.sql",
          "V10__questions.sql",
          "V11__tone.sql");

  private final Sql meta;
  private final SecureRandom random;
  private final List<String> steps;

  Migrations(Sql meta, SecureRandom random, List<String> steps) {
    this.meta = meta;
    this.random = random;
    this.steps = List.copyOf(steps);
  }

  /**
   * Does the steps that are missing.
   *
   * @throws StoreException with {@code store_too_new} or {@code store_foreign}; nothing was changed
   */
  void run(Db db) throws SQLException {
    long version = version(db, meta, steps.size());
    for (int step = (int) version; step < steps.size(); step++) {
      run(db, step);
    }
    if (version < steps.size()) {
      LOG.info("The database is at schema {}, before at {}", steps.size(), version);
    }
  }

  /**
   * The schema's version; 0 for an empty file.
   *
   * @param newest the newest version this server knows
   * @throws StoreException with {@code store_too_new} or {@code store_foreign}
   */
  static long version(Db db, Sql meta, int newest) throws SQLException {
    if (db.number(meta.get("has_meta")) == 0) {
      if (db.number(meta.get("count_tables")) > 0) {
        throw new StoreException(
            "store_foreign",
            "The database was not made by Tellonce (expected: an empty or missing file). Name"
                + " another data folder.");
      }
      return 0;
    }
    long version = db.number(meta.get("schema_version"));
    if (version > newest) {
      throw new StoreException(
          "store_too_new",
          "The database was made by a later version: schema "
              + version
              + " (expected: at most "
              + newest
              + "). Start that version, or restore a backup made before.");
    }
    return version;
  }

  private void run(Db db, int step) throws SQLException {
    db.execute("BEGIN IMMEDIATE");
    try {
      for (String statement : Sql.script(steps.get(step))) {
        db.execute(statement);
      }
      if (step == 0) {
        db.update(meta.get("create_meta"), incarnation(random));
      }
      db.update(meta.get("set_schema_version"), step + 1);
      db.execute("COMMIT");
    } catch (SQLException e) {
      db.execute("ROLLBACK");
      throw e;
    }
  }

  /** A new random incarnation. */
  static byte[] incarnation(SecureRandom random) {
    byte[] incarnation = new byte[8];
    random.nextBytes(incarnation);
    return incarnation;
  }
}
