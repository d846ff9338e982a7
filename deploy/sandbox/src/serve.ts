import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Answer, Ask, Counterpart } from "./counterpart";
import { json } from "./counterpart";
import type { Call, Faults, ShownFault } from "./faults";

/** Told to nobody but whoever looks: which counterpart was asked what, how often, and what became of it. */
export interface Count {
  counterpart: string;
  call: Call;
  /** The HTTP status that was answered, or the fault that was shown. */
  outcome: string;
  count: number;
}

export class Counts {
  private readonly counts = new Map<string, Count>();

  add(counterpart: string, call: Call, outcome: string): void {
    const key = `${counterpart} ${call} ${outcome}`;
    const known = this.counts.get(key) ?? { counterpart, call, outcome, count: 0 };
    known.count += 1;
    this.counts.set(key, known);
  }

  list(): Count[] {
    return [...this.counts.values()];
  }
}

/** What a client that waits for nothing is held for before its connection is closed. */
const HELD_MS = 120_000;

/** Serves one counterpart below its prefix, with whatever fault it is told to show. */
export function serveCounterpart(app: FastifyInstance, counterpart: Counterpart, faults: Faults, counts: Counts): void {
  const { prefix, name } = counterpart;
  app.all(`${prefix}/*`, async (request, reply) => {
    const ask = asked(request, prefix);
    const call = counterpart.callOf(ask);
    if (!call) return send(reply, json({ sandbox: true, message: "This counterpart offers no such call." }, 404));
    const header = request.headers["x-sandbox-fault"];
    const sent = `${decoded(request.url)} ${ask.body}`;
    const shown = faults.of(name, call, typeof header === "string" ? header : undefined, sent);
    if (shown) {
      counts.add(name, call, shown.fault);
      return withFault(shown, counterpart, call, ask, reply);
    }
    const answer = await counterpart.answer(call, ask);
    counts.add(name, call, String(answer.status));
    return send(reply, answer);
  });
}

async function withFault(
  { fault, waitMs }: ShownFault,
  counterpart: Counterpart,
  call: Call,
  ask: Ask,
  reply: FastifyReply,
): Promise<unknown> {
  switch (fault) {
    case "DOWN":
      return cut(reply);
    case "SERVER_ERROR":
      return send(reply, { status: 500, type: "text/html", body: "<html>500 Internal Server Error</html>" });
    case "THROTTLED":
    case "EXPIRED_TOKEN":
    case "CLOCK_SKEW":
    case "REJECT":
      return send(reply, counterpart.refuse(fault, call));
    case "SLOW":
      await sleep(waitMs, undefined, { ref: false });
      return send(reply, await counterpart.answer(call, ask));
    case "TIMEOUT_AFTER_ACCEPT":
      await counterpart.answer(call, ask);
      return hold(reply);
    case "ERROR_AFTER_ACCEPT":
      await counterpart.answer(call, ask);
      return send(reply, { status: 502, type: "text/html", body: "<html>502 Bad Gateway</html>" });
    case "GARBAGE":
      await counterpart.answer(call, ask);
      return send(reply, { status: 200, type: "application/json", body: '{"Code":"00' });
    case "HALF_ANSWER":
      return half(reply, await counterpart.answer(call, ask));
    case "REPEAT":
      // As if something on the way had sent the request twice.
      await counterpart.answer(call, ask);
      return send(reply, await counterpart.answer(call, ask));
  }
}

function asked(request: FastifyRequest, prefix: string): Ask {
  const { pathname, searchParams } = new URL(request.url, "http://sandbox");
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : value]),
  );
  return {
    method: request.method,
    path: pathname.slice(prefix.length),
    query: searchParams,
    headers,
    body: bytes.toString("utf8"),
    bytes,
    base: `http://${request.headers.host}${prefix}`,
  };
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const send = (reply: FastifyReply, { status, type, body }: Answer): FastifyReply =>
  reply.code(status).type(type).send(body);

function cut(reply: FastifyReply): void {
  reply.hijack();
  reply.raw.socket?.destroy();
}

/** Says nothing until whoever asked gives up. */
function hold(reply: FastifyReply): void {
  reply.hijack();
  const { socket } = reply.raw;
  const timer = setTimeout(() => socket?.destroy(), HELD_MS).unref();
  socket?.once("close", () => clearTimeout(timer));
}

function half(reply: FastifyReply, { status, type, body }: Answer): void {
  reply.hijack();
  const bytes = Buffer.from(body);
  reply.raw.writeHead(status, { "content-type": type, "content-length": bytes.length });
  reply.raw.write(bytes.subarray(0, bytes.length >> 1), () => reply.raw.socket?.destroy());
}
