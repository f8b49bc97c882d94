package dev.tellonce.server.store;

import dev.tellonce.bot.content.CannedReplies;
import dev.tellonce.bot.content.FaqEntries;
import dev.tellonce.bot.delivery.Outbox;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.server.access.Sessions;
import dev.tellonce.server.admin.AdminStore;
import dev.tellonce.server.files.Blobs;
import dev.tellonce.server.wire.Drafts;
import dev.tellonce.server.wire.EntryCodec;
import dev.tellonce.server.wire.KeptLooks;
import dev.tellonce.server.wire.Marks;
import dev.tellonce.server.wire.Mentions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything durable, in one SQLite file in one folder. Opened once a process; refuses to open
 * where what is acknowledged could be lost. Its ports may be called from any thread and block.
 */
public final class SqliteStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteStore.class);
  private static final int REMEMBERED = 2_048;
  private static final long RECENT_BYTES = 16L * 1024 * 1024;

  /** What every connection is told before anything else. */
  private static final List<String> COMMON =
      List.of(
          "secure_delete = ON", "foreign_keys = ON", "busy_timeout = 5000", "temp_store = MEMORY");

  /** What the writing connection is told. Checkpoints are the writer's own, see {@link Writer}. */
  static final List<String> WRITING =
      join(
          COMMON,
          List.of(
              "journal_mode = WAL",
              "synchronous = FULL",
              "wal_autocheckpoint = 0",
              "journal_size_limit = 67108864"));

  private static final List<String> READING =
      join(COMMON, List.of("synchronous = FULL", "query_only = ON"));

  private final StoreSettings settings;
  private final StoreLock lock;
  private final Writer writer;
  private final Readers readers;
  private final SqliteJournal journal;
  private final SqliteOutbox outbox;
  private final SqliteAgents agents;
  private final SqliteFaqEntries faq;
  private final SqliteSessions sessions;
  private final SqliteMarks marks;
  private final SqliteDrafts drafts;
  private final SqliteCannedReplies canned;
  private final SqliteMentions mentions;
  private final SqliteBlobs blobs;
  private final AdminStore admin;
  private final SqliteLooks looks;

  private SqliteStore(
      StoreSettings settings,
      StoreLock lock,
      Db writing,
      List<Db> reading,
      String epoch,
      InstantSource clock,
      SecureRandom random,
      FailStop failStop) {
    this.settings = settings;
    this.lock = lock;
    EntryCodec codec = new EntryCodec();
    Sql sql = Sql.named("journal.sql");
    RecentLogs logs = new RecentLogs(RECENT_BYTES);
    States states = new States(sql, codec, logs, REMEMBERED);
    Fatal fatal = new Fatal(failStop);
    Ballast ballast = new Ballast(settings.dataDir(), settings.ballastBytes());
    this.readers = new Readers(reading, fatal);
    Sql own = Sql.named("admin.sql");
    AuditWrites audit = new AuditWrites(own, readers, clock);
    ToneCounting tones = new ToneCounting(audit);
    JournalWrites writes = new JournalWrites(sql, codec, clock, random, states, logs, tones);
    this.writer = new Writer(writing, settings, ballast, fatal, writes);
    this.journal = new SqliteJournal(sql, codec, writer, readers, writes, states, logs, epoch);
    this.outbox = new SqliteOutbox(writer, readers, clock);
    this.agents = new SqliteAgents(writer, readers);
    this.faq = new SqliteFaqEntries(writer, readers, clock);
    this.sessions = new SqliteSessions(writer, readers, clock);
    this.marks = new SqliteMarks(writer, readers);
    this.drafts = new SqliteDrafts(writer, readers, clock);
    this.mentions = new SqliteMentions(writer, readers);
    this.blobs = new SqliteBlobs(writer, readers);
    this.canned = new SqliteCannedReplies(writer, readers, audit, clock);
    this.looks = new SqliteLooks(writer, readers, audit, clock);
    this.admin =
        new AdminStore(
            new SqliteRoster(own, writer, readers, audit, clock),
            new SqliteFaqVersions(own, writer, readers, audit, clock),
            canned,
            looks,
            new SqliteDocuments(own, writer, readers, audit, clock),
            new SqliteSurveys(own, readers),
            new SqliteOpenQuestions(writer, readers, audit),
            new SqliteToneVersions(writer, readers, audit, tones, clock),
            audit);
    writer.start();
  }

  /**
   * Opens the store of a folder, made if it is missing.
   *
   * @param settings where it is
   * @param clock what time it is
   * @param random where ids, keys and the epoch come from
   * @param failStop ends the server when the store fails later on
   * @throws StoreException when it must not be opened; the code and the text say why and what to do
   */
  public static SqliteStore open(
      StoreSettings settings, InstantSource clock, SecureRandom random, FailStop failStop) {
    return open(settings, clock, random, failStop, WRITING);
  }

  static SqliteStore open(
      StoreSettings settings,
      InstantSource clock,
      SecureRandom random,
      FailStop failStop,
      List<String> writing) {
    StartChecks.folder(settings.dataDir());
    StartChecks.fileSystem(settings.dataDir());
    StoreLock lock = StoreLock.take(settings.dataDir());
    List<Db> open = new ArrayList<>();
    try {
      Db db = Db.open(settings.database(), writing);
      open.add(db);
      StartChecks.connection(db);
      Sql meta = Sql.named("meta.sql");
      new Migrations(meta, random, Migrations.STEPS).run(db);
      String epoch = epoch(db, meta, random);
      for (int i = 0; i < settings.readers(); i++) {
        open.add(Db.open(settings.database(), READING));
      }
      return new SqliteStore(
          settings, lock, db, open.subList(1, open.size()), epoch, clock, random, failStop);
    } catch (SQLException e) {
      closeAll(open);
      lock.close();
      throw unopenable(settings, e);
    } catch (RuntimeException e) {
      closeAll(open);
      lock.close();
      throw e;
    }
  }

  /** The epoch of this file; a new one when the file is a backup that was put back. */
  private static String epoch(Db db, Sql meta, SecureRandom random) throws SQLException {
    if (db.number(meta.get("restored")) == 1) {
      db.execute("BEGIN IMMEDIATE");
      db.update(meta.get("new_incarnation"), Migrations.incarnation(random));
      db.update(meta.get("doubt_open_outbox"));
      db.update(meta.get("end_agent_sessions"));
      db.execute("COMMIT");
      LOG.info("A restored backup begins a new epoch");
    }
    return db.first(meta.get("incarnation"), row -> Chain.text(row.getBytes(1))).orElseThrow();
  }

  private static StoreException unopenable(StoreSettings settings, SQLException problem) {
    return switch (Fatal.kind(problem)) {
      case FULL ->
          new StoreException(
              "disk_full",
              "The disk of " + settings.dataDir() + " is full; free some space and start again.",
              problem);
      case BUSY ->
          new StoreException(
              "store_locked",
              "Another program holds " + settings.database() + "; close it and start again.",
              problem);
      case STATEMENT, BROKEN ->
          new StoreException(
              "store_unreadable",
              settings.database()
                  + " could not be opened as a database ("
                  + problem.getMessage()
                  + "). Check the disk, or restore a backup with: tellonce restore FILE",
              problem);
    };
  }

  /** The journal. */
  public Journal journal() {
    return journal;
  }

  /** What has to be handed to platforms. */
  public Outbox outbox() {
    return outbox;
  }

  /** The agents and their password hashes. */
  public SqliteAgents agents() {
    return agents;
  }

  /** The FAQ's texts. */
  public FaqEntries faq() {
    return faq;
  }

  /** Who is signed in. */
  public Sessions sessions() {
    return sessions;
  }

  /** How far everybody has read. */
  public Marks marks() {
    return marks;
  }

  /** What agents typed and did not send. */
  public Drafts drafts() {
    return drafts;
  }

  /** The texts agents say often. */
  public CannedReplies canned() {
    return canned;
  }

  /** Which notes call which agents. */
  public Mentions mentions() {
    return mentions;
  }

  /** Which file is where and whose. */
  public Blobs blobs() {
    return blobs;
  }

  /** What administrators look after. */
  public AdminStore admin() {
    return admin;
  }

  /** How the widgets look. */
  public KeptLooks looks() {
    return looks;
  }

  /** Whether more than half of the places for waiting writes are taken; take in less then. */
  public boolean isUnderPressure() {
    return writer.isUnderPressure();
  }

  /** Whether writes are refused because the disk is full; reading goes on. */
  public boolean isDiskFull() {
    return writer.isDiskFull();
  }

  /**
   * Copies the store of a folder into one file, also while a server in another process uses it.
   *
   * @param dataDir the folder of the store
   * @param target the file to write; must not exist
   * @throws StoreException when there is no store or the file cannot be written
   */
  public static void backup(Path dataDir, Path target) {
    Path database = StoreSettings.of(dataDir).database();
    if (!Files.exists(database)) {
      throw new StoreException(
          "no_store", "There is no store in " + dataDir + "; name its folder with --data.");
    }
    Backup.write(database, target);
  }

  /**
   * Writes a copy of the whole store while it runs. Blocks until the copy is on disk.
   *
   * @param target the copy; must not exist
   * @throws StoreException with {@code backup_exists} or {@code backup_failed}
   */
  public void backup(Path target) {
    Backup.write(settings.database(), target);
  }

  /**
   * Puts a backup into a folder without a store; the first start on it begins a new epoch.
   *
   * @param backup a copy made by {@link #backup}
   * @param dataDir the folder, made if it is missing
   * @return how many files the backup names that were not beside it
   * @throws StoreException with {@code store_exists}, {@code store_locked}, {@code
   *     backup_unreadable} or {@code store_too_new}; nothing was changed then
   */
  public static int restore(Path backup, Path dataDir) {
    return Backup.restore(backup, dataDir);
  }

  Writer writer() {
    return writer;
  }

  /** Writes what is queued and closes; later calls are refused with {@code store_closed}. */
  @Override
  public void close() {
    try {
      readers.close();
    } finally {
      try {
        writer.close();
      } finally {
        lock.close();
      }
    }
  }

  private static void closeAll(List<Db> open) {
    for (Db db : open) {
      try {
        db.close();
      } catch (SQLException e) {
        LOG.warn("A connection could not be closed: {}", e.getMessage());
      }
    }
  }

  private static List<String> join(List<String> one, List<String> two) {
    List<String> all = new ArrayList<>(one);
    all.addAll(two);
    return List.copyOf(all);
  }
}
