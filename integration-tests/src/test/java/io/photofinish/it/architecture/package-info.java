/** The arrows between modules that must not be there. */
@NullMarked
package io.photofinish.it.architecture;

import org.jspecify.annotations.NullMarked;
