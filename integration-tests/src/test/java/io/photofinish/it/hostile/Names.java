package io.photofinish.it.hostile;

/** A race by threads with names that would do harm in a terminal, a page, or a line of JSON. */
final class Names {
  static final String HOSTILE =
      "\u001b[31m\n<script>alert(1)</script>\r\u0000\u2028\u202e]]>\"'&%s${x}";

  private int value;

  private Names() {}

  public static void main(String[] args) throws Exception {
    Names names = new Names();
    Thread one = new Thread(() -> names.value++, HOSTILE + 1);
    Thread two = new Thread(() -> names.value++, HOSTILE + 2);
    one.start();
    two.start();
    one.join();
    two.join();
  }
}
