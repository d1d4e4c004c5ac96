@NullMarked
package io.photofinish.trace;

import org.jspecify.annotations.NullMarked;
