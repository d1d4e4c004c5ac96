/** What runs random classes in the forked JVMs; needs nothing but the JDK. */
@NullMarked
package io.photofinish.it.fuzz.play;

import org.jspecify.annotations.NullMarked;
