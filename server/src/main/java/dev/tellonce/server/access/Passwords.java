package dev.tellonce.server.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.tellonce.bot.message.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/**
 * Hashes and checks passwords with Argon2id (19 MiB, 2 passes, 1 lane: OWASP Password Storage Cheat
 * Sheet). Two at a time, so that a flood of sign-ins costs at most two cores and 38 MiB. Any
 * thread; blocks.
 */
public final class Passwords {
  /** The fewest bytes of a password. */
  public static final int MIN_BYTES = 8;

  /** The most bytes of a password; nothing is cut off. */
  public static final int MAX_BYTES = 512;

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int OUTPUT_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int AT_ONCE = 2;

  private final Argon2Function function =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, OUTPUT_BYTES, Argon2.ID);
  private final Semaphore turns = new Semaphore(AT_ONCE);

  /**
   * Hashes a password with a new salt.
   *
   * @param password 8 to 512 bytes of UTF-8
   * @return the hash with its parameters, in the usual text form
   */
  public String hash(String password) {
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < MIN_BYTES || bytes > MAX_BYTES) {
      throw new InvalidValueException(
          "password: " + bytes + " bytes (expected: " + MIN_BYTES + ".." + MAX_BYTES + ")");
    }
    turns.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(SALT_BYTES).with(function).getResult();
    } finally {
      turns.release();
    }
  }

  /** Whether a password is the one that was hashed; takes the time of a hash either way. */
  boolean matches(String password, String hash) {
    turns.acquireUninterruptibly();
    try {
      return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    } finally {
      turns.release();
    }
  }
}
