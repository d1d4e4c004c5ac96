package io.photofinish.instrument.jdk;

/** The shadow members of woven classes are not to be seen by reflection. */
final class ReflectionRules extends JdkFamily {
  private static final String FIELDS = "[Ljava/lang/reflect/Field;";
  private static final String METHODS = "[Ljava/lang/reflect/Method;";

  ReflectionRules() {
    in("jdk/internal/reflect/Reflection")
        .cite("the watched program behaves as without the agent")
        .exit(
            "filterFields(Ljava/lang/Class;" + FIELDS + ")" + FIELDS, JdkHook.filterMembers(FIELDS))
        .exit(
            "filterMethods(Ljava/lang/Class;" + METHODS + ")" + METHODS,
            JdkHook.filterMembers(METHODS));
  }
}
