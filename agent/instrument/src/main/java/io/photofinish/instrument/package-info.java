/** Weaves classes and turns raw races into the report model. Runs in an isolated class loader. */
@NullMarked
package io.photofinish.instrument;

import org.jspecify.annotations.NullMarked;
