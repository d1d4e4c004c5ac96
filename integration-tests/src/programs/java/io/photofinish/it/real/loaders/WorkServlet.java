package io.photofinish.it.real.loaders;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Runs a class of the web application. */
final class WorkServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final String work;

  WorkServlet(String work) {
    this.work = work;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      ((Runnable) loader.loadClass(work).getConstructor().newInstance()).run();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    response.getWriter().print(work + " in " + loader.getClass().getName());
  }
}
