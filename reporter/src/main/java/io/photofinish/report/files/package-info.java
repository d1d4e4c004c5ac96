/** Race files that other JVMs have left: several read as one, and files written whole. */
@NullMarked
package io.photofinish.report.files;

import org.jspecify.annotations.NullMarked;
