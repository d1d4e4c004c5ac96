/**
 * The synchronization catalogue: which calls of the watched program order what, as data. A new
 * primitive is one rule in the {@link io.photofinish.instrument.catalogue.Family} it belongs to, or
 * a new family in the list of {@link io.photofinish.instrument.catalogue.Families}.
 */
@NullMarked
package io.photofinish.instrument.catalogue;

import org.jspecify.annotations.NullMarked;
