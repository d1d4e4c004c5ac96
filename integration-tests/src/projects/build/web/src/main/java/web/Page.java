package web;

import core.Stock;

/** Shows a stock; its own count of views has a race. */
public final class Page {
  private final Stock stock;
  private long views;

  public Page(Stock stock) {
    this.stock = stock;
  }

  public String view() {
    views++;
    return stock.count() + " in stock";
  }
}
