@NullMarked
package io.photofinish.instrument;

import org.jspecify.annotations.NullMarked;
