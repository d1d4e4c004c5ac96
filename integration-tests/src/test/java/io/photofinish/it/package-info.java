/** Tests of the packaged agent in JVMs of its own. */
@NullMarked
package io.photofinish.it;

import org.jspecify.annotations.NullMarked;
