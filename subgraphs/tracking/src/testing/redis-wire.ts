import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { testRedisUrl, until } from "@baiyun/kit/testing";

/** A wire to Redis that can be cut, and on which requests can be counted: what a client sends at once is one round trip. */
export class RedisWire {
  private readonly sockets = new Set<Socket>();
  private sent: string[] = [];
  private isCut = false;
  private cutsAt: string | null = null;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(): Promise<RedisWire> {
    const redis = new URL(testRedisUrl());
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = new URL(redis);
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const wire = new RedisWire(server, url.href);
    server.on("connection", (client) => {
      if (wire.isCut) client.destroy();
      else wire.join(client, connect(Number(redis.port || 6379), redis.hostname));
    });
    return wire;
  }

  /** How often `work` asked about keys of either prefix and waited. */
  async roundTripsAbout(prefix: string, other: string, work: () => Promise<void>): Promise<number> {
    this.sent = [];
    await work();
    return this.sent.filter((chunk) => chunk.includes(prefix) || chunk.includes(other)).length;
  }

  /** Until `mend`, every connection is lost and every new one too. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  /** Cuts it when this is next asked: what was asked is never answered. Resolves when it has. */
  async cutAt(command: string, key: string): Promise<void> {
    this.cutsAt = `${command}\r\n$${key.length}\r\n${key}\r\n`;
    await until(() => Promise.resolve(this.cutsAt === null));
  }

  mend(): void {
    this.isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, "close");
  }

  private join(client: Socket, redis: Socket): void {
    client.on("data", (chunk) => {
      const text = chunk.toString("latin1");
      this.sent.push(text);
      if (this.cutsAt === null || !text.includes(this.cutsAt)) return;
      this.cutsAt = null;
      this.cut();
    });
    client.pipe(redis);
    redis.pipe(client);
    for (const socket of [client, redis]) {
      this.sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        client.destroy();
        redis.destroy();
      });
    }
  }
}
