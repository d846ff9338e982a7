import { once } from "node:events";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { request } from "node:https";
import { connect, type TLSSocket } from "node:tls";
import { type ClientOptions, WebSocket } from "ws";
import type { Attempt } from "./attacks";

/** An answer as it came, nothing decompressed. */
export interface Came {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Clients of an edge whose certificate they know, each from an address of its own: a balancer of ours speaks for them. */
export class ThroughEdge {
  constructor(
    readonly url: string,
    private readonly ca: string,
  ) {}

  /** @param from the client's address */
  async ask({ method = "GET", path, headers, body }: Omit<Attempt, "name">, from = "203.0.113.1"): Promise<Came> {
    const response = await this.open(
      { method, path, headers: headers ?? {}, ...(body !== undefined && { body }) },
      from,
    );
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    return { status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString() };
  }

  /** Its body is still to come. */
  async open({ method = "GET", path, headers, body }: Omit<Attempt, "name">, from: string): Promise<IncomingMessage> {
    const asked = request(this.url + path, {
      ca: this.ca,
      agent: false,
      method,
      headers: {
        "user-agent": "node",
        accept: "application/json",
        "x-forwarded-for": from,
        ...(body !== undefined && { "content-length": Buffer.byteLength(body) }),
        ...headers,
      },
    });
    asked.end(body);
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    return response;
  }

  /** A socket that has said nothing yet. */
  async socket(): Promise<TLSSocket> {
    const { hostname, port } = new URL(this.url);
    const socket = connect({ host: hostname, port: Number(port), servername: hostname, ca: this.ca });
    socket.on("error", () => undefined);
    await once(socket, "secureConnect");
    return socket;
  }

  /** A WebSocket of a client at this address, for graphql-ws and by itself. */
  socketFrom(from: string): new (address: string | URL, protocols?: string | string[]) => WebSocket {
    const options: ClientOptions = { ca: this.ca, headers: { "x-forwarded-for": from } };
    return class extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, options);
      }
    };
  }
}
