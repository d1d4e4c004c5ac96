/** The agent attached to programs that run already. */
package io.photofinish.it.attach;
