/** What a program can tell the detector; see {@code docs/api.md}. */
@NullMarked
package io.photofinish.api;

import org.jspecify.annotations.NullMarked;
