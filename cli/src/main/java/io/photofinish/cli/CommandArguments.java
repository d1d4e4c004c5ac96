package io.photofinish.cli;

/** Keeps the arguments of the command that {@code run} starts from being understood as ours. */
final class CommandArguments {

  private CommandArguments() {}

  /**
   * Doubles the at sign of the arguments behind the first {@code --}, which picocli takes for an
   * escaped one: {@code run -- java @args Main} means the file of arguments of {@code java}.
   */
  static String[] keepAtSigns(String[] args) {
    String[] kept = args.clone();
    boolean command = false;
    for (int i = 0; i < kept.length; i++) {
      if (command && kept[i].startsWith("@")) {
        kept[i] = "@" + kept[i];
      }
      command |= kept[i].equals("--");
    }
    return kept;
  }
}
