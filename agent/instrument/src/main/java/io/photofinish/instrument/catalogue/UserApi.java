package io.photofinish.instrument.catalogue;

import static io.photofinish.instrument.catalogue.Effect.acquire;
import static io.photofinish.instrument.catalogue.Effect.release;
import static io.photofinish.runtime.SyncRole.CONTRACT;

/** The module {@code photofinish-api}, which is on the class path of the program or not at all. */
final class UserApi extends Family {
  static final String HAPPENS_BEFORE = "io.photofinish.api.HappensBefore";

  UserApi() {
    application(HAPPENS_BEFORE)
        .cite("HappensBefore: ordered before what another thread does after happensAfter(key)")
        .on("happensBefore(Ljava/lang/Object;)", release(CONTRACT).of(Key.ARGUMENT))
        .on("happensAfter(Ljava/lang/Object;)", acquire(CONTRACT).of(Key.ARGUMENT));
  }
}
