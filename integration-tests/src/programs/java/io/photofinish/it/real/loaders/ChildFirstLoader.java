package io.photofinish.it.real.loaders;

import java.net.URL;
import java.net.URLClassLoader;

/** Asks its parent last, and reminds of each name that neither has. */
final class ChildFirstLoader extends URLClassLoader {
  ChildFirstLoader(URL... urls) {
    super(urls, ClassLoader.getSystemClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      if (name.startsWith("java.")) {
        return super.loadClass(name, resolve);
      }
      try {
        return findClass(name);
      } catch (ClassNotFoundException e) {
        System.out.println("not here: " + name);
        return super.loadClass(name, resolve);
      }
    }
  }
}
