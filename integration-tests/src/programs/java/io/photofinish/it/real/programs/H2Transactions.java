package io.photofinish.it.real.programs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * H2 in memory: four clients move money between accounts, a transaction each, while two auditors
 * sum all balances under snapshot isolation. No sum may ever differ, and at the end each balance
 * must agree with the ledger.
 */
public final class H2Transactions {
  private static final String URL = "jdbc:h2:mem:bank;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000";
  private static final int ACCOUNTS = 16;
  private static final int INITIAL = 1_000;
  private static final int CLIENTS = 4;
  private static final int TRANSFERS = 2_000;
  private static final int AUDITORS = 2;
  private static final int AUDITS = 500;

  public static void main(String[] arguments) throws Exception {
    try (Connection keeper = DriverManager.getConnection(URL)) {
      create(keeper);
      Clients.run(CLIENTS + AUDITORS, client -> client < CLIENTS ? transfer(client) : audit());
      Clients.check(
          "total", (long) ACCOUNTS * INITIAL, query(keeper, "SELECT SUM(balance) FROM account"));
      Clients.check(
          "ledger", (long) CLIENTS * TRANSFERS, query(keeper, "SELECT COUNT(*) FROM ledger"));
      Clients.check(
          "balances that differ from the ledger",
          0,
          query(
              keeper,
              """
          SELECT COUNT(*) FROM account a WHERE balance <> %d
            + (SELECT COALESCE(SUM(amount), 0) FROM ledger WHERE target = a.id)
            - (SELECT COALESCE(SUM(amount), 0) FROM ledger WHERE source = a.id)"""
                  .formatted(INITIAL)));
      long checksum = query(keeper, "SELECT SUM(id * balance) FROM account");
      try (Statement statement = keeper.createStatement()) {
        statement.execute("SHUTDOWN");
      }
      Clients.passed(checksum);
    }
  }

  private static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE account(id INT PRIMARY KEY, balance BIGINT NOT NULL)");
      statement.execute(
          "CREATE TABLE ledger(id IDENTITY PRIMARY KEY, source INT, target INT, amount BIGINT)");
      statement.execute("CREATE INDEX by_source ON ledger(source)");
      statement.execute("CREATE INDEX by_target ON ledger(target)");
      for (int id = 0; id < ACCOUNTS; id++) {
        statement.execute("INSERT INTO account VALUES(" + id + ", " + INITIAL + ")");
      }
    }
  }

  private static long transfer(int client) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        PreparedStatement add =
            connection.prepareStatement("UPDATE account SET balance = balance + ? WHERE id = ?");
        PreparedStatement log =
            connection.prepareStatement(
                "INSERT INTO ledger(source, target, amount) VALUES(?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < TRANSFERS; i++) {
        long random = Clients.mix(client * 1_000_003L + i);
        int source = (int) (random & 7) * 2;
        int target = (int) (random >>> 3 & 7) * 2 + 1;
        long amount = random >>> 6 & 63;
        // Rows are locked in the order of their ids, so transfers never wait in a circle.
        update(add, Math.min(source, target), source < target ? -amount : amount);
        update(add, Math.max(source, target), source < target ? amount : -amount);
        log.setInt(1, source);
        log.setInt(2, target);
        log.setLong(3, amount);
        log.executeUpdate();
        connection.commit();
      }
      return TRANSFERS;
    }
  }

  private static void update(PreparedStatement add, int account, long amount) throws SQLException {
    add.setLong(1, amount);
    add.setInt(2, account);
    Clients.check("accounts updated", 1, add.executeUpdate());
  }

  private static long audit() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
      }
      connection.setAutoCommit(false);
      for (int i = 0; i < AUDITS; i++) {
        long total = query(connection, "SELECT SUM(balance) FROM account");
        connection.commit();
        Clients.check("total during transfers", (long) ACCOUNTS * INITIAL, total);
      }
      return AUDITS;
    }
  }

  private static long query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
