package io.photofinish.it.real.loaders;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.felix.framework.FrameworkFactory;
import org.jboss.modules.DependencySpec;
import org.jboss.modules.ModuleFinder;
import org.jboss.modules.ModuleLoader;
import org.jboss.modules.ModuleSpec;
import org.jboss.modules.ResourceLoaderSpec;
import org.jboss.modules.ResourceLoaders;
import org.osgi.framework.Bundle;
import org.osgi.framework.launch.Framework;
import work00.Anchor;

/** Runs {@code work00.Work} in class loaders of many kinds, each time in a package of its own. */
public final class Loaders {
  private final Path scratch;

  private Loaders(Path scratch) {
    this.scratch = scratch;
  }

  public static void main(String[] args) throws Exception {
    Logger.getLogger("org.apache").setLevel(Level.WARNING);
    TomcatURLStreamHandlerFactory.disable(); // JBoss Modules installs one of its own.
    Loaders loaders = new Loaders(Files.createTempDirectory("loaders"));
    loaders.osgi("work01");
    loaders.jbossModules("work02");
    loaders.webApplication("work03");
    loaders.executableJar("work04");
    loaders.childFirst("work05");
    loaders.nullParent("work06");
    run(new OwnLoader(WorkClasses.in("work07")).loadClass("work07.Work"));
    loaders.lookup("work00");
    System.out.println("OK");
    System.exit(0);
  }

  private static void run(Class<?> work) throws Exception {
    ((Runnable) work.getConstructor().newInstance()).run();
    System.out.println(work.getName() + " in " + work.getClassLoader().getClass().getName());
  }

  /** A bundle that imports nothing. */
  private void osgi(String name) throws Exception {
    Path jar =
        WorkClasses.jar(
            name,
            scratch.resolve("bundle.jar"),
            "Bundle-ManifestVersion: 2\nBundle-SymbolicName: " + name + "\n");
    Framework framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    "org.osgi.framework.storage",
                    scratch.resolve("felix").toString(),
                    "felix.log.level",
                    "1"));
    framework.start();
    Bundle bundle = framework.getBundleContext().installBundle(jar.toUri().toString());
    bundle.start();
    run(bundle.loadClass(name + ".Work"));
    framework.stop();
    framework.waitForStop(0);
  }

  /** A module without dependencies. */
  private void jbossModules(String name) throws Exception {
    Path classes = scratch.resolve(name);
    WorkClasses.write(name, classes);
    ModuleFinder finder =
        new ModuleFinder() {
          @Override
          public ModuleSpec findModule(String wanted, ModuleLoader loader) {
            ModuleSpec.Builder spec = ModuleSpec.build(wanted);
            spec.addResourceRoot(
                ResourceLoaderSpec.createResourceLoaderSpec(
                    ResourceLoaders.createPathResourceLoader(classes)));
            spec.addDependency(DependencySpec.createLocalDependencySpec());
            return spec.create();
          }
        };
    ModuleLoader loader = new ModuleLoader(finder);
    run(loader.loadModule(name).getClassLoader().loadClass(name + ".Work"));
  }

  /** A web application that is asked over HTTP. */
  private void webApplication(String name) throws Exception {
    Path application = scratch.resolve("webapp");
    WorkClasses.write(name, application.resolve("WEB-INF/classes"));
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(scratch.resolve("tomcat").toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", application.toString());
    Tomcat.addServlet(context, "work", new WorkServlet(name + ".Work"));
    context.addServletMappingDecoded("/work", "work");
    tomcat.getConnector();
    tomcat.start();
    URI uri = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/work");
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    System.out.println(response.body());
    tomcat.stop();
    tomcat.destroy();
  }

  /** Classes in a jar in a jar, which Spring Boot's launcher finds. */
  private void executableJar(String name) throws Exception {
    Path library = WorkClasses.jar(name, scratch.resolve("library.jar"), "");
    Path jar = scratch.resolve("boot.jar");
    Path launcher =
        Path.of(
            org.springframework.boot.loader.launch.JarLauncher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
      String manifest =
          "Manifest-Version: 1.0\n"
              + "Main-Class: org.springframework.boot.loader.launch.JarLauncher\n"
              + "Start-Class: "
              + name
              + ".Work\n"
              + "Spring-Boot-Classes: BOOT-INF/classes/\nSpring-Boot-Lib: BOOT-INF/lib/\n\n";
      out.write(manifest.getBytes());
      try (ZipInputStream in = new ZipInputStream(Files.newInputStream(launcher))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          if (!entry.getName().startsWith("META-INF")) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            in.transferTo(out);
          }
        }
      }
      out.putNextEntry(new ZipEntry("BOOT-INF/classes/"));
      out.putNextEntry(new ZipEntry("BOOT-INF/lib/"));
      store(out, "BOOT-INF/lib/library.jar", Files.readAllBytes(library));
    }
    try (URLClassLoader system = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      system
          .loadClass("org.springframework.boot.loader.launch.JarLauncher")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    }
    System.out.println(name + ".Work by Spring Boot");
  }

  private static void store(ZipOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    out.write(content);
  }

  private void childFirst(String name) throws Exception {
    WorkClasses.write(name, scratch.resolve("first"));
    try (ChildFirstLoader loader = new ChildFirstLoader(scratch.resolve("first").toUri().toURL())) {
      run(loader.loadClass(name + ".Work"));
    }
  }

  private void nullParent(String name) throws Exception {
    Path jar = WorkClasses.jar(name, scratch.resolve("null.jar"), "");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      run(loader.loadClass(name + ".Work"));
    }
  }

  /** Into the loader of this class, and as a class without a name. */
  private void lookup(String name) throws Exception {
    MethodHandles.Lookup lookup =
        MethodHandles.privateLookupIn(Anchor.class, MethodHandles.lookup());
    Map<String, byte[]> classes = WorkClasses.in(name);
    lookup.defineClass(classes.get(name + "/Flag"));
    lookup.defineClass(classes.get(name + "/Handover"));
    lookup.defineClass(classes.get(name + "/Guard"));
    run(lookup.defineClass(classes.get(name + "/Work")));
    Class<?> hidden = lookup.defineHiddenClass(classes.get(name + "/Unnamed"), true).lookupClass();
    Runnable unnamed = (Runnable) hidden.getConstructor().newInstance();
    Thread one = new Thread(unnamed);
    Thread two = new Thread(unnamed);
    one.start();
    two.start();
    one.join();
    two.join();
  }
}
