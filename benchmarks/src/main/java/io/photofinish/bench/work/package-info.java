/** The programs of the table, each correctly synchronized and with a checksum of its result. */
@NullMarked
package io.photofinish.bench.work;

import org.jspecify.annotations.NullMarked;
