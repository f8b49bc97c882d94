package dev.tellonce.bot.delivery;

import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.Journal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;

/** A journal that can be read and, while it refuses, not appended to. */
final class RefusingJournal {
  private RefusingJournal() {}

  static Journal around(Journal behind, BooleanSupplier refuses) {
    return (Journal)
        Proxy.newProxyInstance(
            Journal.class.getClassLoader(),
            new Class<?>[] {Journal.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("append") && refuses.getAsBoolean()) {
                return new AppendResult.Refused(AppendResult.Refusal.DISK_FULL);
              }
              try {
                return method.invoke(behind, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }
}
