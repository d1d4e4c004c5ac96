/**
 * Uses of objects of JDK classes that are not thread-safe: one table of classes and methods, and
 * the hooks around calls of these methods.
 */
@NullMarked
package io.photofinish.instrument.objects;

import org.jspecify.annotations.NullMarked;
