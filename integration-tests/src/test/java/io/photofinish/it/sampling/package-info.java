/** Whether each race is found as often as the share that is watched promises. */
@org.jspecify.annotations.NullMarked
package io.photofinish.it.sampling;
