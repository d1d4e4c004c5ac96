package io.photofinish.junit;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** The repetitions of a {@link RaceTest}. */
final class RaceTestExtension implements TestTemplateInvocationContextProvider {
  static final String SEED = "photofinish.junit.seed";

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    RaceTest test = context.getRequiredTestMethod().getAnnotation(RaceTest.class);
    if (test == null || test.repetitions() < 1) {
      throw new ExtensionConfigurationException("@RaceTest needs at least one repetition");
    }
    Repetitions repetitions =
        new Repetitions(seed(test, context), test.repetitions(), test.perturb());
    if (RaceDetector.isActive()) {
      TestTree.get().repeat(context.getUniqueId(), repetitions);
    }
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Remaining(repetitions), Spliterator.ORDERED),
        false);
  }

  private static long seed(RaceTest test, ExtensionContext context) {
    String given = context.getConfigurationParameter(SEED).orElse("");
    try {
      if (!given.isBlank()) {
        return Long.parseLong(given.strip());
      }
    } catch (NumberFormatException e) {
      throw new ExtensionConfigurationException(SEED + ": \"" + given + "\" is not a number");
    }
    return test.seed() != 0 ? test.seed() : ThreadLocalRandom.current().nextLong();
  }

  /** Ends early when a repetition has failed: JUnit takes the next one when it needs it. */
  private static final class Remaining implements Iterator<TestTemplateInvocationContext> {
    private final Repetitions repetitions;
    private int given;

    Remaining(Repetitions repetitions) {
      this.repetitions = repetitions;
    }

    @Override
    public boolean hasNext() {
      return given < repetitions.count && !repetitions.isDone();
    }

    @Override
    public TestTemplateInvocationContext next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      given++;
      return new Repetition(
          "repetition "
              + given
              + " of "
              + repetitions.count
              + ", seed "
              + repetitions.seedOf(given));
    }
  }

  private record Repetition(String name) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocationIndex) {
      return name;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new RaceExtension());
    }
  }
}
