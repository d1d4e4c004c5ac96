/**
 * Weaves one class at a time: adds the hidden shadow fields and the calls to {@link
 * io.photofinish.runtime.Hooks}. {@link ClassWeaver} is the way in; {@link CallSites} is where the
 * synchronization catalogue hooks in.
 */
@NullMarked
package io.photofinish.instrument.weave;

import org.jspecify.annotations.NullMarked;
