import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What to answer, by the number of what came before it on the same path. */
export type Answer = (response: ServerResponse, count: number) => void;

const NO_CONTENT: Answer = (response) => response.writeHead(204).end();

/** A partner's server on this machine: it keeps what it is sent, and answers as a test says for each path. */
export class Receiver {
  readonly received: Received[] = [];
  private readonly answers = new Map<string, Answer>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<Receiver> {
    const server = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (text: string) => {
        body += text;
      });
      request.on("end", () => {
        const path = request.url ?? "";
        const count = receiver.at(path).length;
        receiver.received.push({ path, headers: request.headers, body });
        const answer = receiver.answers.get(path) ?? NO_CONTENT;
        answer(response, count);
      });
    });
    // Whoever calls may have left, as it should of an answer that is too long or too late.
    server.on("clientError", () => undefined);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const receiver = new Receiver(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return receiver;
  }

  /** @returns the URL of the path */
  on(path: string, answer?: Answer): string {
    if (answer) this.answers.set(path, answer);
    return `${this.url}${path}`;
  }

  at(path: string): Received[] {
    return this.received.filter((one) => one.path === path);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
