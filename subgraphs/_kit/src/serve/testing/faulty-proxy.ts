import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** Stands before a server, passes on what is said, and breaks connections as networks and servers do. */
export class FaultyProxy {
  private readonly pairs = new Set<{ client: Socket; server: Socket }>();
  /** What becomes of a piece of what the server says; null ends the connection after what was put in its place. */
  tamper: ((said: Buffer) => { instead: Buffer; ends: boolean }) | null = null;
  /** New connections are reset. */
  refuses = false;
  /** How many connections were tampered with or refused. */
  harmed = 0;

  private constructor(
    private readonly listener: Server,
    private readonly target: URL,
  ) {
    listener.on("connection", (client) => this.pair(client));
  }

  static async before(url: string): Promise<FaultyProxy> {
    const listener = createServer({ noDelay: true });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    return new FaultyProxy(listener, new URL(url));
  }

  /** The server's URL, by way of this. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String((this.listener.address() as AddressInfo).port);
    // A socket file would go past it.
    url.searchParams.delete("host");
    return url.href;
  }

  /** Breaks all that is connected: by a reset, or as a server does that ends. */
  cut(by: "reset" | "end"): void {
    for (const { client, server } of this.pairs) {
      server.destroy();
      if (by === "reset") client.resetAndDestroy();
      else client.end();
    }
  }

  /** To everybody, out of turn. */
  say(nonsense: Buffer): void {
    for (const { client } of this.pairs) client.write(nonsense);
  }

  async close(): Promise<void> {
    this.cut("reset");
    await new Promise((resolve) => this.listener.close(resolve));
  }

  private pair(client: Socket): void {
    client.on("error", () => undefined);
    if (this.refuses) {
      this.harmed += 1;
      client.resetAndDestroy();
      return;
    }
    const server = connect({ port: Number(this.target.port), host: this.target.hostname, noDelay: true });
    const pair = { client, server };
    this.pairs.add(pair);
    server.on("error", () => client.destroy());
    client.on("data", (said) => server.write(said));
    server.on("data", (said) => {
      const { instead, ends } = this.tamper?.(said) ?? { instead: said, ends: false };
      if (instead !== said) this.harmed += 1;
      if (ends) client.end(instead);
      else client.write(instead);
    });
    client.on("close", () => server.destroy());
    server.on("close", () => {
      this.pairs.delete(pair);
      client.end();
    });
  }
}

const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** What PostgreSQL says last of all when it is told to stop. */
function fatal(): Buffer {
  const fields = ["SFATAL", "VFATAL", "C57P01", "Mterminating connection due to administrator command"];
  const body = Buffer.from(`${fields.map((field) => `${field}\0`).join("")}\0`);
  const head = Buffer.alloc(5);
  head.write("E");
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** Ends a connection of PostgreSQL in the very packet in which it is ready. */
export function fatalWithReadiness(said: Buffer): { instead: Buffer; ends: boolean } {
  if (!said.subarray(-READY.length).equals(READY)) return { instead: said, ends: false };
  return { instead: Buffer.concat([said, fatal()]), ends: true };
}
