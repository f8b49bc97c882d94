package dev.tellonce.server.store;

import java.sql.SQLException;

/** Something done on a connection of the store. */
@FunctionalInterface
interface Work<T> {
  T run(Db db) throws SQLException;
}
