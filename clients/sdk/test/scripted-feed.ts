import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

/** An event by its number; an error by its code; or the code that the socket is closed with; nothing more comes after `end`. */
export type Step = { event: number } | { error: string } | { close: number } | "end";

interface Message {
  id: string;
  type: string;
  payload?: { authorization?: string; variables?: { after?: string } };
}

/** The server's side of `graphql-transport-ws`, by a script that goes on over connections. */
export class ScriptedFeed {
  /** From where each subscription was asked, and by whose token. */
  readonly asked: { after: string; token: string }[] = [];
  private readonly server: WebSocketServer;

  private constructor(
    private readonly script: Step[],
    listening: (feed: ScriptedFeed) => void,
  ) {
    this.server = new WebSocketServer({ port: 0, host: "127.0.0.1", handleProtocols: () => "graphql-transport-ws" });
    this.server.once("listening", () => listening(this));
    this.server.on("connection", (socket) => this.serve(socket));
  }

  static start(script: Step[]): Promise<ScriptedFeed> {
    return new Promise((resolve) => new ScriptedFeed(script, resolve));
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    for (const socket of this.server.clients) socket.terminate();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private serve(socket: WebSocket): void {
    let token = "";
    socket.on("message", (data) => {
      const { id, type, payload } = JSON.parse(String(data)) as Message;
      if (type === "connection_init") {
        token = payload?.authorization ?? "";
        socket.send(JSON.stringify({ type: "connection_ack" }));
      }
      if (type !== "subscribe") return;
      this.asked.push({ after: payload?.variables?.after ?? "", token });
      this.tell(socket, id);
    });
  }

  private tell(socket: WebSocket, id: string): void {
    for (let step = this.script.shift(); step; step = this.script.shift()) {
      if (typeof step === "object" && "close" in step) {
        socket.close(step.close);
        return;
      }
      for (const message of messagesOf(step)) socket.send(JSON.stringify({ id, ...message }));
      if (step === "end" || "error" in step) return;
    }
  }
}

/** An error ends its subscription. */
function messagesOf(step: { event: number } | { error: string } | "end"): object[] {
  const complete = { type: "complete" };
  if (step === "end") return [complete];
  if ("event" in step)
    return [{ type: "next", payload: { data: { scanned: { id: `c${step.event}`, number: step.event } } } }];
  const errors = [{ message: `It is ${step.error}.`, extensions: { code: step.error } }];
  return [{ type: "next", payload: { data: null, errors } }, complete];
}
