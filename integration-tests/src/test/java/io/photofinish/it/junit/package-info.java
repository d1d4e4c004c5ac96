/** The JUnit module, in JVMs of its own with JUnit 5 and 6. */
@NullMarked
package io.photofinish.it.junit;

import org.jspecify.annotations.NullMarked;
