package io.photofinish.instrument.weave;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * A method under the weaver's hands; shared by all its sites.
 *
 * @param loader of its class; null for the boot loader, a cleared reference once unloaded
 * @param className internal name
 * @param sourceFile as the class file says, if it does
 * @param ownFinals of its class, if it is a constructor
 */
record WovenMethod(
    @Nullable WeakReference<ClassLoader> loader,
    String className,
    @Nullable String sourceFile,
    int access,
    String name,
    String descriptor,
    @Nullable OwnFinals ownFinals) {}
