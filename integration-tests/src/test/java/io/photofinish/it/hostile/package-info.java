/** The agent in processes that fail, end in odd ways, or give it hostile input. */
package io.photofinish.it.hostile;
