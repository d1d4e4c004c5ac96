package io.photofinish.it.real.races;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Jackson databind 2.8.3: {@code AnnotatedClass._classAnnotations()} is double-checked locking on a
 * field that is not volatile. The description of {@code String} is a static that all mappers of the
 * process share.
 *
 * <p>FasterXML/jackson-databind issue 1386, "The method ...AnnotatedClass._classAnnotations()
 * contains a race condition".
 */
public final class JacksonClassAnnotationsRace {
  public static void main(String[] arguments) throws InterruptedException {
    ObjectMapper mapper = new ObjectMapper();
    JavaType string = mapper.constructType(String.class);
    BeanDescription shared = mapper.getDeserializationConfig().introspectClassAnnotations(string);
    Runnable lookup =
        () -> {
          if (shared.getClassInfo().hasAnnotation(JsonIgnoreType.class)) {
            throw new AssertionError("String has no such annotation");
          }
        };
    TwoThreads.run("mapper-1", lookup, "mapper-2", lookup);
    System.out.println("OK");
  }
}
