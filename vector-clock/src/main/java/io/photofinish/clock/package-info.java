/**
 * Vector clocks and the FastTrack rules: epochs, shadow words, thread clocks, sync clocks, shadow
 * of fields and arrays. Depends on the JDK only and runs on the boot class path.
 */
@NullMarked
package io.photofinish.clock;

import org.jspecify.annotations.NullMarked;
