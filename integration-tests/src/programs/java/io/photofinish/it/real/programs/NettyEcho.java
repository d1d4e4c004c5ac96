package io.photofinish.it.real.programs;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.codec.LengthFieldPrepender;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Netty over the loopback interface: six clients send frames of many sizes through pooled buffers,
 * the server sends each back, and every byte is compared.
 */
public final class NettyEcho {
  private static final int CLIENTS = 6;
  private static final int MESSAGES = 3_000;

  private static final class Echo extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      context.writeAndFlush(message);
    }
  }

  private static final class Collect extends SimpleChannelInboundHandler<ByteBuf> {
    private final BlockingQueue<ByteBuf> received;

    Collect(BlockingQueue<ByteBuf> received) {
      this.received = received;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf message) {
      received.add(message.retain());
    }
  }

  public static void main(String[] arguments) throws Exception {
    EventLoopGroup servers = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    EventLoopGroup clients = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    try {
      Channel server =
          new ServerBootstrap()
              .group(servers)
              .channel(NioServerSocketChannel.class)
              .childHandler(
                  new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                      frames(channel).pipeline().addLast(new Echo());
                    }
                  })
              .bind(InetAddress.getLoopbackAddress(), 0)
              .sync()
              .channel();
      InetSocketAddress address = (InetSocketAddress) server.localAddress();
      long checksum = Clients.run(CLIENTS, client -> converse(clients, address, client));
      server.close().sync();
      Clients.passed(checksum);
    } finally {
      clients.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
      servers.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
    }
  }

  private static SocketChannel frames(SocketChannel channel) {
    channel
        .pipeline()
        .addLast(
            new LengthFieldBasedFrameDecoder(1 << 16, 0, 4, 0, 4), new LengthFieldPrepender(4));
    return channel;
  }

  private static long converse(EventLoopGroup group, InetSocketAddress address, int client)
      throws Exception {
    BlockingQueue<ByteBuf> received = new LinkedBlockingQueue<>();
    Channel channel =
        new Bootstrap()
            .group(group)
            .channel(NioSocketChannel.class)
            .handler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    frames(channel).pipeline().addLast(new Collect(received));
                  }
                })
            .connect(address)
            .sync()
            .channel();
    long checksum = 0;
    int window = 16;
    for (int i = 0; i < MESSAGES + window; i++) {
      if (i < MESSAGES) {
        channel.writeAndFlush(message(channel, client, i));
      }
      if (i >= window) {
        checksum += compare(received.poll(1, TimeUnit.MINUTES), client, i - window);
      }
    }
    channel.close().sync();
    return checksum;
  }

  private static ByteBuf message(Channel channel, int client, int number) {
    long random = Clients.mix(client * 1_000_003L + number);
    int size = (int) (random & 511) + 1;
    ByteBuf buffer = channel.alloc().buffer(size);
    for (int i = 0; i < size; i++) {
      buffer.writeByte((int) (random >>> (i & 56)) + i);
    }
    return buffer;
  }

  private static long compare(ByteBuf answer, int client, int number) {
    if (answer == null) {
      throw new AssertionError("no answer to message " + number + " of client " + client);
    }
    long random = Clients.mix(client * 1_000_003L + number);
    int size = (int) (random & 511) + 1;
    Clients.check("size of the answer", size, answer.readableBytes());
    for (int i = 0; i < size; i++) {
      Clients.check("byte " + i, (byte) ((int) (random >>> (i & 56)) + i), answer.readByte());
    }
    answer.release();
    return random;
  }
}
