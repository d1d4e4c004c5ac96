package litmus.collections;

import java.util.Hashtable;
import java.util.Stack;
import java.util.Vector;
import litmus.Rendezvous;
import litmus.Threads;

/** Vector, Stack, Hashtable and StringBuffer lock themselves for each call (their javadoc). */
public final class VectorNoRace {
  int byVector;
  int byHashtable;
  int byBuffer;
  int byStack;

  public static void main(String[] args) throws Exception {
    VectorNoRace shared = new VectorNoRace();
    Vector<String> vector = new Vector<>();
    Stack<String> stack = new Stack<>();
    Hashtable<String, String> table = new Hashtable<>();
    StringBuffer buffer = new StringBuffer();
    Threads.run(
        () -> {
          shared.byVector = 1;
          vector.add("v");
          shared.byHashtable = 1;
          table.put("k", "v");
          shared.byBuffer = 1;
          buffer.append("b");
          shared.byStack = 1;
          stack.push("s");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert vector.size() == 1;
          shared.byVector++;
          assert table.get("k").equals("v");
          shared.byHashtable++;
          assert buffer.length() == 1;
          shared.byBuffer++;
          assert stack.peek().equals("s");
          shared.byStack++;
        });
  }
}
