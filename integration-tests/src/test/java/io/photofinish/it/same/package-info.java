/** Programs that print what they see of themselves: the same with the agent as without. */
package io.photofinish.it.same;
