package suites.needle;

import io.photofinish.junit.ExpectRace;
import io.photofinish.junit.RaceTest;

class PerturbedTest {
  @RaceTest
  @ExpectRace(on = "Needle.visits")
  void needle() throws InterruptedException {
    new Needle().meet();
  }
}
