package io.photofinish.it.real.programs;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Jetty on the loopback interface: eight clients post bodies of many sizes and compare each answer,
 * a digest of the body, with their own. The server counts requests and bytes, Jetty counts requests
 * too.
 */
public final class JettyRequests {
  private static final int CLIENTS = 8;
  private static final int REQUESTS = 400;

  private static final class Digest extends Handler.Abstract {
    private final AtomicLong requests = new AtomicLong();
    private final ConcurrentHashMap<String, AtomicLong> bytesOf = new ConcurrentHashMap<>();

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      String client = request.getHeaders().get("X-Client");
      String body = Content.Source.asString(request);
      requests.incrementAndGet();
      bytesOf.computeIfAbsent(client, name -> new AtomicLong()).addAndGet(body.length());
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
      Content.Sink.write(response, true, body.length() + ":" + body.hashCode(), callback);
      return true;
    }
  }

  public static void main(String[] arguments) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    server.addConnector(connector);
    Digest digest = new Digest();
    StatisticsHandler statistics = new StatisticsHandler();
    statistics.setHandler(digest);
    server.setHandler(statistics);
    server.start();
    try {
      URI address =
          URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort() + "/digest");
      long checksum = Clients.run(CLIENTS, client -> requests(address, client));
      Clients.check("requests", (long) CLIENTS * REQUESTS, digest.requests.get());
      Clients.check(
          "requests counted by Jetty", (long) CLIENTS * REQUESTS, statistics.getRequestTotal());
      Clients.check("clients", CLIENTS, digest.bytesOf.size());
      long bytes = digest.bytesOf.values().stream().mapToLong(AtomicLong::get).sum();
      Clients.passed(checksum ^ bytes);
    } finally {
      server.stop();
    }
  }

  private static long requests(URI address, int client) throws Exception {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    long checksum = 0;
    for (int i = 0; i < REQUESTS; i++) {
      long random = Clients.mix(client * 1_000_003L + i);
      String body = Long.toString(random, 36).repeat((int) (random & 127) + 1);
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("X-Client", "client-" + client)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      Clients.check("status", 200, response.statusCode());
      String expected = body.length() + ":" + body.hashCode();
      if (!expected.equals(response.body())) {
        throw new AssertionError("expected " + expected + ", was " + response.body());
      }
      checksum += body.hashCode();
    }
    return checksum;
  }
}
