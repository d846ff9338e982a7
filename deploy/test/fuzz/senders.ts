import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { WebSocket } from "ws";
import type { Observed } from "./judge";

/** Milliseconds after which a stream, or somebody who says nothing, is left. It is no limit for anything. */
const PATIENCE = 250;
const LONGEST = 30_000;

export interface HttpInput {
  path: string;
  method: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** @param isStream whether the answer may have no end */
export async function sendHttp(
  url: string,
  { path, method, headers, body }: HttpInput,
  isStream = false,
): Promise<Observed> {
  const length = body.length > 0 ? { "content-length": String(body.length) } : {};
  const asked = request(`${url}${path}`, { method, headers: { ...headers, ...length, connection: "close" } });
  // After the answer, too, the connection may still be cut.
  asked.on("error", () => {});
  asked.setTimeout(LONGEST, () => asked.destroy(new Error("no answer")));
  asked.end(body);
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  const leave = isStream ? setTimeout(() => response.destroy(), PATIENCE) : undefined;
  try {
    for await (const chunk of response) chunks.push(chunk);
  } catch (reason) {
    if (!isStream) throw reason;
  }
  clearTimeout(leave);
  const type = response.headers["content-type"];
  return { status: response.statusCode!, body: Buffer.concat(chunks).toString(), ...(type && { type }) };
}

/** Bytes that need be no HTTP at all. */
export async function sendRaw(url: string, bytes: Buffer): Promise<Observed> {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  let body = "";
  socket.on("data", (chunk) => {
    body += chunk;
  });
  socket.on("error", () => {});
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(bytes);
  const leave = setTimeout(() => socket.destroy(), PATIENCE);
  await closed;
  clearTimeout(leave);
  const status = /^HTTP\/1\.1 (\d{3})/.exec(body)?.[1];
  return { body, ...(status && { status: Number(status) }) };
}

export type SocketMessage = { text: string } | { binary: Buffer } | { part: string } | { bytes: Buffer };

export interface SocketSeen {
  messages: string[];
  code: number;
}

/** Sends one message after the other, and leaves a while after the last one. */
export async function sendSocket(
  url: string,
  messages: readonly SocketMessage[],
  protocol: string,
): Promise<SocketSeen> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, protocol);
  const seen: string[] = [];
  socket.on("message", (data) => seen.push(String(data)));
  socket.on("error", () => {});
  const closed = new Promise<number>((resolve) => socket.once("close", (code) => resolve(code)));
  const left = setTimeout(() => socket.terminate(), LONGEST);
  socket.once("open", () => {
    for (const message of messages) {
      if (socket.readyState !== socket.OPEN) break;
      if ("text" in message) socket.send(message.text);
      else if ("binary" in message) socket.send(message.binary);
      else if ("part" in message) socket.send(message.part, { fin: false });
      else (socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(message.bytes);
    }
    setTimeout(() => socket.close(), PATIENCE);
    setTimeout(() => socket.terminate(), 2 * PATIENCE);
  });
  const code = await closed;
  clearTimeout(left);
  return { messages: seen, code };
}
