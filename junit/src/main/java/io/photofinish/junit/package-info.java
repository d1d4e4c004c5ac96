/**
 * Makes a data race fail the test that it belongs to, on the JUnit Platform, with any test engine.
 *
 * <p>For tests: {@link io.photofinish.junit.RaceTest}, {@link io.photofinish.junit.ExpectRace},
 * {@link io.photofinish.junit.IgnoreRaces}, {@link io.photofinish.junit.Races}, {@link
 * io.photofinish.junit.RaceDetector}.
 *
 * <p>The agent does not weave this package: what it does to synchronize orders no tests.
 */
@NullMarked
package io.photofinish.junit;

import org.jspecify.annotations.NullMarked;
