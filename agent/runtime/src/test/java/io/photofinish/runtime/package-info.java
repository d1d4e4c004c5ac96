@NullMarked
package io.photofinish.runtime;

import org.jspecify.annotations.NullMarked;
