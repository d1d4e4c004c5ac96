package suites.needle;

import io.photofinish.junit.ExpectRace;
import io.photofinish.junit.RaceTest;

class PlainTest {
  @RaceTest(perturb = false)
  @ExpectRace(on = "Needle.visits")
  void needle() throws InterruptedException {
    new Needle().meet();
  }
}
