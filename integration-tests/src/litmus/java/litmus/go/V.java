package litmus.go;

/** Variables of all kinds; each scenario makes its own. */
class V {
  int x;
  int y;
  long n;
  double d;
  float f;
  char c;
  boolean b;
  String s;
  Object o;
  int[] a;
  V p;
  Runnable run;

  int increment() {
    return ++x;
  }

  int get() {
    return x;
  }

  void nothing() {}
}
