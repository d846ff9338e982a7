import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { RequestError } from "../errors";
import type { Pipeline } from "../pipeline";
import { ANONYMOUS } from "../request/identity";
import type { ClientAddress } from "./client-address";
import { type Origins, originRefused } from "./origins";

/** Which operations begin, renew and end a session of a page. Each answers its result as `session`. */
export interface SessionDocuments {
  /** The field of `session` with the secret that renews it, and of the `input` that renews or ends it. */
  secret: string;
  /** Of `$input`, which the page sends. */
  begin: string;
  renew: string;
  end: string;
}

interface SessionAnswer {
  data?: { session?: Record<string, unknown> | null } | null;
  errors?: readonly unknown[];
}

const ACTS = ["begin", "renew", "end"] as const;
/** Characters; an e-mail address and a password have fewer. */
const BODY_LIMIT = 4_096;
const MONTH_SECONDS = 30 * 24 * 60 * 60;
/** A door is one site of several on the same host, each with a session of its own. */
const DOOR = /^[a-z]{1,16}$/;
const SECRET = /^[\w.~+/=-]{1,512}$/;

/**
 * `POST /session/<door>/{begin,renew,end}`: what renews a session is kept in a cookie that no script can read and that goes nowhere
 * else, and pages hold an access token alone. A page that was just opened asks to renew; it is answered 204 when nobody is signed in.
 */
export function registerSessionCookie(
  app: FastifyInstance,
  documents: SessionDocuments,
  { pipeline, origins, clientAddress }: { pipeline: Pipeline; origins: Origins; clientAddress: ClientAddress },
): void {
  const run = async (act: (typeof ACTS)[number], input: unknown, request: FastifyRequest): Promise<SessionAnswer> => {
    const asked = { query: documents[act], variables: { input } };
    const prepared = pipeline.read(asked);
    const runnable = await pipeline.prepare(prepared, asked, ANONYMOUS, clientAddress(request.raw));
    return JSON.parse((await pipeline.execute(runnable)).text) as SessionAnswer;
  };
  for (const act of ACTS) {
    app.post<{ Params: { door: string }; Body: { input?: unknown } | null }>(
      `/session/:door/${act}`,
      { bodyLimit: BODY_LIMIT },
      async (request, reply) => {
        reply.header("cache-control", "no-store");
        const { door } = request.params;
        if (!origins.isAllowed(request.raw)) return refused(reply, originRefused());
        if (!DOOR.test(door)) return reply.code(404).send();
        const held = secretIn(request.headers.cookie, door);
        if (act !== "begin" && held === undefined) return reply.code(204).send();
        const input = act === "begin" ? request.body?.input : { [documents.secret]: held };
        try {
          const answer = await run(act, input, request);
          keep(reply, door, documents.secret, answer, request);
          return reply.send(answer);
        } catch (reason) {
          if (reason instanceof RequestError) return refused(reply, reason);
          throw reason;
        }
      },
    );
  }
}

/** Moves the secret out of the answer. One that cannot be renewed is forgotten; a fault says nothing of it. */
function keep(reply: FastifyReply, door: string, field: string, answer: SessionAnswer, request: FastifyRequest): void {
  const session = answer.data?.session;
  if (!session) return;
  const { [field]: secret, ...shown } = session;
  answer.data = { session: shown };
  const isKept = typeof secret === "string" && SECRET.test(secret);
  // A page that came by HTTPS says so; behind what ends it, the connection here does not.
  const isSecure = String(request.headers.origin ?? "").startsWith("https:");
  const cookie = [
    `${nameOf(door)}=${isKept ? secret : ""}`,
    `Path=/session/${door}`,
    `Max-Age=${isKept ? MONTH_SECONDS : 0}`,
    "HttpOnly",
    "SameSite=Strict",
    ...(isSecure ? ["Secure"] : []),
  ];
  reply.header("set-cookie", cookie.join("; "));
}

function secretIn(header: string | undefined, door: string): string | undefined {
  const prefix = `${nameOf(door)}=`;
  const pair = header?.split(";").find((each) => each.trim().startsWith(prefix));
  const value = pair?.trim().slice(prefix.length);
  return value && SECRET.test(value) ? value : undefined;
}

const nameOf = (door: string): string => `session-${door}`;

function refused(reply: FastifyReply, { status, errors }: RequestError): FastifyReply {
  return reply.code(status).send({ errors });
}
