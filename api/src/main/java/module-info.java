/** What a program can tell the detector. Depends on nothing and does nothing without the agent. */
module io.photofinish.api {
  requires static org.jspecify;

  exports io.photofinish.api;
}
