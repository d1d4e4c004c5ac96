package io.photofinish.instrument.jdk;

/** The shadow members of woven classes are not to be seen by reflection. */
final class ReflectionRules extends JdkFamily {
  ReflectionRules() {
    in("jdk/internal/reflect/Reflection")
        .cite("the watched program behaves as without the agent")
        .exit(
            "filterFields(Ljava/lang/Class;[Ljava/lang/reflect/Field;)[Ljava/lang/reflect/Field;",
            JdkHook.filterFields());
  }
}
