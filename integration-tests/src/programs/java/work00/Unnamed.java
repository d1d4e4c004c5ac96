package work00;

/** A race in a hidden class. */
public final class Unnamed implements Runnable {
  private int racy;

  @Override
  public void run() {
    racy++;
  }
}
