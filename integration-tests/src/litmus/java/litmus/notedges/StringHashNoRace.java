package litmus.notedges;

import litmus.Threads;

/**
 * Races inside JDK classes that are documented as benign are not shown: String.hashCode, boxing
 * caches, Class caches.
 */
public final class StringHashNoRace {
  public static void main(String[] args) throws Exception {
    String text = "a" + System.nanoTime();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 200; i++) {
            assert text.hashCode() == text.hashCode();
            assert Integer.valueOf(i % 100) == Integer.valueOf(i % 100);
            assert StringHashNoRace.class.getName().equals("litmus.notedges.StringHashNoRace");
            assert text.concat("x").length() == text.length() + 1;
          }
        };
    Threads.run(body, body);
  }
}
