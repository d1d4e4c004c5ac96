package io.photofinish.instrument.weave;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells the classes of the JDK by their internal name: those in a package of a module that the boot
 * or the platform loader defines. They are loaded before or without us and have no shadow members.
 */
public final class JdkPackages implements Predicate<String> {
  private final Set<String> packages = new HashSet<>();

  public JdkPackages() {
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    for (Module module : ModuleLayer.boot().modules()) {
      if (module.getClassLoader() == null || module.getClassLoader() == platform) {
        for (String name : module.getPackages()) {
          packages.add(name.replace('.', '/'));
        }
      }
    }
  }

  @Override
  public boolean test(String internalName) {
    if (internalName.startsWith("java/")) {
      return true;
    }
    int end = internalName.lastIndexOf('/');
    return end > 0 && packages.contains(internalName.substring(0, end));
  }
}
