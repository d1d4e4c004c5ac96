package io.photofinish.bench.work;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** H2 in memory: transactions that move money between accounts and log what they did. */
final class Database implements Workload {
  private static final String URL = "jdbc:h2:mem:bank;LOCK_TIMEOUT=600000";
  private static final int ACCOUNTS = 64;

  @Override
  public long run(int threads, int size) throws Exception {
    try (Connection keeper = DriverManager.getConnection(URL);
        Statement statement = keeper.createStatement()) {
      statement.execute("CREATE TABLE account(id INT PRIMARY KEY, balance BIGINT NOT NULL)");
      statement.execute(
          "CREATE TABLE ledger(number INT PRIMARY KEY, source INT, target INT, amount BIGINT)");
      for (int id = 0; id < ACCOUNTS; id++) {
        statement.execute("INSERT INTO account VALUES(" + id + ", 0)");
      }
      Crew crew = new Crew(threads);
      crew.run(id -> transfers(crew.from(id, size), crew.from(id + 1, size)));
      long wrong =
          query(
              statement,
              "SELECT COUNT(*) FROM account a WHERE balance <>"
                  + " (SELECT COALESCE(SUM(amount), 0) FROM ledger WHERE target = a.id)"
                  + " - (SELECT COALESCE(SUM(amount), 0) FROM ledger WHERE source = a.id)");
      if (wrong != 0) {
        throw new AssertionError(wrong + " balances differ from the ledger");
      }
      return query(statement, "SELECT SUM(id * balance) FROM account")
          ^ query(statement, "SELECT SUM(amount) FROM ledger") << 32;
    }
  }

  private static void transfers(int from, int to) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        PreparedStatement add =
            connection.prepareStatement("UPDATE account SET balance = balance + ? WHERE id = ?");
        PreparedStatement log =
            connection.prepareStatement("INSERT INTO ledger VALUES(?, ?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (int i = from; i < to; i++) {
        long random = Checksum.mix(i);
        int source = (int) random & ACCOUNTS - 1;
        int target = (int) (random >>> 6) & ACCOUNTS - 1;
        long amount = random >>> 54;
        // Rows are locked in the order of their ids, so transfers never wait in a circle.
        update(add, Math.min(source, target), source < target ? -amount : amount);
        update(add, Math.max(source, target), source < target ? amount : -amount);
        log.setInt(1, i);
        log.setInt(2, source);
        log.setInt(3, target);
        log.setLong(4, amount);
        log.executeUpdate();
        connection.commit();
      }
    }
  }

  private static void update(PreparedStatement add, int account, long amount) throws SQLException {
    add.setLong(1, amount);
    add.setInt(2, account);
    if (add.executeUpdate() != 1) {
      throw new AssertionError("no account " + account);
    }
  }

  private static long query(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  @Override
  public int fullSize() {
    return 4_000;
  }

  @Override
  public int testSize() {
    return 100;
  }
}
