@NullMarked
package io.photofinish.instrument.objects;

import org.jspecify.annotations.NullMarked;
