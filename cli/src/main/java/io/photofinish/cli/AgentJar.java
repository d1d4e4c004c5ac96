package io.photofinish.cli;

import io.photofinish.report.options.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The agent as a file. It travels in this jar and is unpacked into the user's cache, into a
 * directory named by its content, so that versions do not meet and an intact file is used again.
 */
final class AgentJar {

  private static final String RESOURCE = "/photofinish.jar";

  private AgentJar() {}

  /** Unpacks the agent if need be. */
  static Path unpack() {
    return unpack(cache());
  }

  static Path unpack(Path cache) {
    try (InputStream in = AgentJar.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new CommandException("this build carries no agent: it was not packaged");
      }
      return unpack(in.readAllBytes(), cache);
    } catch (IOException e) {
      throw new CommandException(
          "cannot unpack the agent to " + cache + ": " + FileTrouble.describe(e));
    }
  }

  static Path unpack(byte[] jar, Path cache) throws IOException {
    Path directory = cache.resolve(digest(jar));
    Path file = directory.resolve("photofinish.jar");
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), jar)) {
      return file;
    }
    Files.createDirectories(directory);
    Path fresh = Files.createTempFile(directory, "photofinish", ".part");
    try {
      Files.write(fresh, jar);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE); // other runs see all or nothing
    } finally {
      Files.deleteIfExists(fresh);
    }
    return file;
  }

  /** Below the home directory: in a shared one, others could put a jar of theirs in our place. */
  private static Path cache() {
    String base = System.getenv("XDG_CACHE_HOME");
    Path caches =
        base == null || base.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(base);
    return caches.resolve("photofinish").toAbsolutePath();
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return String.format("%064x", new BigInteger(1, digest)).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every JDK has it
    }
  }
}
