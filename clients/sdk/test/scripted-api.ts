import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as it came. */
export interface Asked {
  path: string;
  authorization: string;
  body: string;
}

/** What to answer with; `hang` for nothing at all, `cut` for a connection that ends. */
export type Scripted = { status?: number; headers?: Record<string, string>; body: unknown } | "hang" | "cut";

/** An API that answers as badly as it is told to, in the order of its script; the token endpoint answers well unless told otherwise. */
export class ScriptedApi {
  readonly asked: Asked[] = [];
  readonly script: Scripted[] = [];
  readonly tokenScript: Scripted[] = [];
  tokenLifeS = 900;
  private readonly waiting: { path: string; resolve: () => void }[] = [];
  private readonly server = createServer((request, response) => void this.answer(request, response));

  static async start(): Promise<ScriptedApi> {
    const api = new ScriptedApi();
    await new Promise<void>((resolve) => api.server.listen(0, "127.0.0.1", resolve));
    return api;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What was asked at a path, in order. */
  at(path: string): Asked[] {
    return this.asked.filter((one) => one.path === path);
  }

  /** Resolves with the next request at a path. */
  whenAsked(path: string): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ path, resolve }));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const chunk of request) body += chunk;
    const path = request.url!;
    this.asked.push({ path, authorization: request.headers.authorization ?? "", body });
    for (const one of this.waiting) if (one.path === path) one.resolve();
    const isToken = path === "/oauth/token";
    const scripted = (isToken ? this.tokenScript : this.script).shift() ?? (isToken ? this.token() : undefined);
    if (scripted === "hang") return;
    if (scripted === "cut" || !scripted) {
      request.socket.destroy();
      return;
    }
    response.writeHead(scripted.status ?? 200, { "content-type": "application/json", ...scripted.headers });
    response.end(typeof scripted.body === "string" ? scripted.body : JSON.stringify(scripted.body));
  }

  private token(): Scripted {
    const count = this.at("/oauth/token").length;
    return { body: { access_token: `token-${count}`, token_type: "Bearer", expires_in: this.tokenLifeS } };
  }
}
