import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { buildSchema } from "graphql";
import { Session } from "../../../clients/demo/src/api";
import { findStack } from "../../../clients/demo/src/stack";
import { ROOT } from "../../src/stack/settings";
import type { TestStack } from "../../src/testing/stack";
import { documents } from "../support/journey";
import { ingestInputs } from "./ingest-inputs";
import { httpInputs, sseInputs } from "./inputs";
import { faultIn, faultInAnswer, faultInErrors } from "./judge";
import { sendHttp, sendRaw, sendSocket } from "./senders";
import { type SocketInput, socketInputs } from "./socket-inputs";

const AT_ONCE = 8;
const TYPENAME = '{"query":"{ __typename }"}';
/** Closed because something of ours failed. */
const FAULTY_CODES = new Set([1011, 4500]);
/** Signed, and yet nothing that can be read: it is kept as a dead letter, and staff are told. */
const UNREADABLE_PUSH = '"msg":"push cannot be read"';
const MESSAGES = new Set(["connection_ack", "ping", "pong", "next", "error", "complete"]);

export interface Found {
  surface: string;
  index: number;
  fault: string;
  input: string;
}

export interface FuzzReport {
  seed: number;
  counts: Record<string, number>;
  outcomes: Record<string, number>;
  found: Found[];
}

export interface FuzzOptions {
  seed: number;
  /** Over all surfaces, the same number each. */
  inputs: number;
  tell?: (line: string) => void;
}

/** Sends what is made from the seed to a running stack, and reports each answer that breaks a rule. */
export async function fuzz(stack: TestStack, { seed, inputs, tell = () => {} }: FuzzOptions): Promise<FuzzReport> {
  const { url } = stack;
  const { seventeenTrackKey } = findStack(stack.home);
  const schema = buildSchema(readFileSync(join(ROOT, "schema", "api.graphql"), "utf8"));
  const tokens = await Promise.all(["admin@lumen.example", "ops@baiyun.example"].map((email) => tokenOf(stack, email)));
  const numRuns = Math.ceil(inputs / 4);
  const report: FuzzReport = { seed, counts: {}, outcomes: {}, found: [] };

  const over = async <I>(
    surface: string,
    arbitrary: fc.Arbitrary<I>,
    ask: (input: I) => Promise<[outcome: unknown, fault: string | undefined]>,
  ) => {
    const samples = fc.sample(arbitrary, { seed, numRuns });
    let next = 0;
    const work = async () => {
      for (let index = next++; index < samples.length; index = next++) {
        const input = samples[index]!;
        const [outcome, fault] = await ask(input).catch(
          (reason: Error) => ["none", `no answer: ${reason.message}`] as const,
        );
        report.counts[surface] = (report.counts[surface] ?? 0) + 1;
        report.outcomes[`${surface} ${outcome}`] = (report.outcomes[`${surface} ${outcome}`] ?? 0) + 1;
        if (fault) report.found.push({ surface, index, fault, input: shown(input) });
        if (index % 50 === 49) await ensureAlive(report, stack, surface, index);
        if (index % 500 === 499) tell(`seed ${seed}: ${surface} ${index + 1}, ${report.found.length} found`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await ensureAlive(report, stack, surface, samples.length);
  };

  await over("http", httpInputs(schema, tokens), async (input) => {
    if ("raw" in input) {
      const seen = await sendRaw(url, input.raw);
      return [seen.status ?? "left", faultIn(seen, false)];
    }
    const mayStream = input.headers.accept?.includes("event-stream") ?? false;
    const seen = await sendHttp(url, input, mayStream);
    // An answer to HEAD is a head alone.
    return [seen.status, faultIn(seen, input.method !== "HEAD" && /^\/graphql($|\?)/.test(input.path))];
  });
  await over("sse", sseInputs(schema, tokens), async (input) => {
    const seen = await sendHttp(url, input, true);
    return [seen.status, faultIn(seen, true)];
  });
  await over("websocket", socketInputs(schema, tokens), async (input) => {
    const { messages, code } = await sendSocket(url, input.messages, input.protocol);
    return [code, faultInSocket(input, messages, code)];
  });
  await over("ingest", ingestInputs(seventeenTrackKey), async (input) => {
    const seen = await sendHttp(url, input);
    return [seen.status, faultIn(seen, false)];
  });
  report.found.push(...faultsIn(stack.output()));
  return report;
}

async function tokenOf(stack: TestStack, email: string): Promise<string> {
  const nobody = new Session(findStack(stack.home));
  const input = { email, password: "parcels-from-china" };
  return (await nobody.act<{ accessToken: string }>(documents.SIGN_IN, input)).accessToken;
}

async function ensureAlive(
  report: FuzzReport,
  { url, process }: TestStack,
  surface: string,
  index: number,
): Promise<void> {
  const asked = {
    path: "/graphql",
    method: "POST",
    headers: { "content-type": "application/json" },
    body: Buffer.from(TYPENAME),
  };
  const seen = await sendHttp(url, asked).catch((reason: Error) => ({ body: reason.message }));
  if (seen.body === '{"data":{"__typename":"Query"}}') return;
  report.found.push({ surface, index, fault: `a small query is not answered: ${seen.body}`, input: "" });
  if (process.exitCode !== null) throw new Error(`The stack ended after ${surface} ${index}.`);
}

function faultInSocket(
  { protocol, breaks }: SocketInput,
  messages: readonly string[],
  code: number,
): string | undefined {
  if (FAULTY_CODES.has(code)) return `closed with ${code}`;
  // 1006: cut, or never opened.
  if (code === 1006 && !breaks && protocol === "graphql-transport-ws") return "was cut";
  for (const text of messages) {
    const { type, payload } = JSON.parse(text) as { type: string; payload: unknown };
    if (!MESSAGES.has(type)) return `says ${type}`;
    const fault =
      faultIn({ body: text }, false) ??
      (type === "next"
        ? faultInAnswer(JSON.stringify(payload))
        : type === "error"
          ? faultInErrors(payload)
          : undefined);
    if (fault) return fault;
  }
  return undefined;
}

/** What the stack itself calls an error, in its log. */
function faultsIn(output: string): Found[] {
  const lines = output
    .split("\n")
    .filter((line) => /"level":(50|60)|[Uu]nhandled|Uncaught/.test(line) && !line.includes(UNREADABLE_PUSH));
  return [...new Set(lines.map((line) => line.replace(/"time":\d+,/, "").slice(0, 1_500)))].map((line, index) => ({
    surface: "log",
    index,
    fault: "an error is logged",
    input: line,
  }));
}

const shown = (input: unknown): string =>
  JSON.stringify(input, (_name, value) => (value?.type === "Buffer" ? Buffer.from(value.data).toString() : value))
    .replaceAll(/eyJ[\w.-]{99,}/g, "<token>")
    .slice(0, 4_000);
