/** The program that {@code photofinish demo} watches: a small bank with a bug. */
@NullMarked
package bank;

import org.jspecify.annotations.NullMarked;
