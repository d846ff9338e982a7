import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Registry } from "prom-client";

/** `GET /metrics` on a port of its own, which clients are not let to: figures tell what a company does, and cost work to gather. */
export class MetricsServer {
  private readonly server: Server;

  constructor(registry: Registry) {
    this.server = createServer(async (request, response) => {
      if (request.url !== "/metrics" || request.method !== "GET") {
        response.writeHead(404).end();
        return;
      }
      try {
        const text = await registry.metrics();
        response.writeHead(200, { "content-type": registry.contentType }).end(text);
      } catch {
        response.writeHead(500).end();
      }
    });
  }

  /** @returns where it is scraped. @throws the system's error when the address cannot be had. */
  async listen({ port, host = "127.0.0.1" }: { port: number; host?: string }): Promise<string> {
    this.server.listen(port, host);
    await once(this.server, "listening");
    // A connection that cannot be taken is the scraper's to notice.
    this.server.on("error", () => undefined);
    const { port: actual } = this.server.address() as AddressInfo;
    return `http://${host === "0.0.0.0" || host === "::" ? "localhost" : host}:${actual}/metrics`;
  }

  async close(): Promise<void> {
    if (!this.server.listening) return;
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
