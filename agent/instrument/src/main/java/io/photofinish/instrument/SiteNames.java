package io.photofinish.instrument;

import io.photofinish.instrument.facts.ClassFiles;
import io.photofinish.instrument.weave.ClassWeaver;
import io.photofinish.instrument.weave.FinalFields;
import io.photofinish.instrument.weave.SiteKind;
import io.photofinish.instrument.weave.Sites;
import io.photofinish.runtime.SiteInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers the runtime's questions from the weaver's registry of sites. */
final class SiteNames extends SiteInfo {
  private final Sites sites;
  private final ClassWeaver weaver;
  private final FinalFields finalFields;
  private final FrameSites frameSites;

  SiteNames(Sites sites, ClassWeaver weaver, ClassFiles classFiles) {
    this.sites = sites;
    this.weaver = weaver;
    this.finalFields = new FinalFields(sites);
    this.frameSites = new FrameSites(sites, weaver, classFiles);
  }

  @Override
  public String[] instanceFields(Class<?> c) {
    return weaver.instanceFields(c.getClassLoader(), c.getName().replace('.', '/'));
  }

  @Override
  public String[] fieldsAside(Class<?> c, boolean isStatic) {
    return weaver.fieldsAside(c.getClassLoader(), c.getName().replace('.', '/'), isStatic);
  }

  @Override
  public String className(int site) {
    return sites.className(site);
  }

  @Override
  public String methodName(int site) {
    return sites.methodName(site);
  }

  @Override
  public String methodDescriptor(int site) {
    return sites.methodDescriptor(site);
  }

  @Override
  public @Nullable String sourceFile(int site) {
    return sites.sourceFile(site);
  }

  @Override
  public int line(int site) {
    int line = sites.line(site);
    return line == 0 ? -1 : line;
  }

  @Override
  public @Nullable ClassLoader loader(int site) {
    return sites.loader(site);
  }

  @Override
  public @Nullable Module module(int site) {
    return null;
  }

  @Override
  public boolean namesField(int site) {
    return sites.kind(site) != SiteKind.CALL && sites.memberName(site) != null;
  }

  @Override
  public boolean checksPlain(int site) {
    return switch (sites.kind(site)) {
      case FIELD_READ, FIELD_WRITE, STATIC_READ, STATIC_WRITE -> true;
      default -> false;
    };
  }

  @Override
  public String fieldOwner(int site) {
    return Objects.requireNonNull(sites.memberOwner(site));
  }

  @Override
  public String fieldName(int site) {
    return Objects.requireNonNull(sites.memberName(site));
  }

  @Override
  public String fieldDescriptor(int site) {
    return Objects.requireNonNull(sites.memberDescriptor(site));
  }

  @Override
  public int @Nullable [] sites(int site, StackTraceElement[] frames) {
    return frameSites.of(site, frames);
  }

  @Override
  public boolean finalFieldsOrder(int[] write, int[] read) {
    return finalFields.order(write, read);
  }
}
