/** The programs that {@code photofinish doctor} watches. */
@NullMarked
package probe;

import org.jspecify.annotations.NullMarked;
