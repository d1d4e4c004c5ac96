/** Programs with very many threads: right results, no false report, and memory that is enough. */
@NullMarked
package io.photofinish.it.scale;

import org.jspecify.annotations.NullMarked;
