/** What the JVM starts: the premain class and the layout of the class loaders. */
package io.photofinish.agent;
