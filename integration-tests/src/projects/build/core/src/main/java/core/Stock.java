package core;

/** How many there are: has a race. */
public class Stock {
  private int count;

  public void add() {
    count++;
  }

  public int count() {
    return count;
  }
}
