package io.photofinish.junit;

import io.photofinish.runtime.ToldRace;
import java.util.List;

/**
 * A race in one test, or in none.
 *
 * @param race the race
 * @param tests the tests whose code took part, the one that completed it first
 * @param running the tests that were running, where the race belongs to none
 */
record Sighting(ToldRace race, List<String> tests, List<String> running) {}
