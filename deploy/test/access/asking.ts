import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { type Asker, type EmbeddedStack, NOBODY } from "../support/embedded-stack";
import type { AnswerError } from "../support/stock-gateway";
import { type Given, Operation, type Way } from "./questions";
import { type Column, isScope } from "./who";

/** What became of one question: refused by a rule of access, or let through, with what it answered. */
export interface Outcome {
  refused: boolean;
  /** Of the refusal, without places in lists: `order.consignee`. */
  at: string | null;
  value: unknown;
  /** Codes of other errors. */
  faults: string[];
}

/** Refused by the router, or by the subgraph for what only it knows: a partner's client is no person. */
const REFUSALS = ["UNAUTHORIZED_FIELD_OR_TYPE", "FORBIDDEN", "UNAUTHENTICATED"];
/** As many as the router lets one operation hold. */
const AT_ONCE = 30;

export interface Question {
  coordinate: string;
  way: Way;
}

/** Asks many questions in few operations. */
export class Asking {
  constructor(
    private readonly stack: EmbeddedStack,
    private readonly given: Given,
    /** Of which an operation may ask for one, once. */
    private readonly once: ReadonlySet<string>,
  ) {}

  async all(kind: "query" | "mutation", asker: Asker, questions: readonly Question[]): Promise<Map<string, Outcome>> {
    const outcomes = new Map<string, Outcome>();
    for (const batch of this.batches(questions)) {
      const operation = new Operation(kind, this.given);
      for (const [index, { way }] of batch.entries()) operation.add(`q${index}`, way);
      const { body } = await this.stack.ask(operation.text, operation.variables, asker);
      const { data, errors = [] } = body as { data?: Record<string, unknown> | null; errors?: AnswerError[] };
      const whole = errors.find(({ path }) => !path?.length);
      if (whole) throw new Error(`${asker.name}: ${whole.extensions?.code} ${whole.message}\n${operation.text}`);
      for (const [index, { coordinate }] of batch.entries())
        outcomes.set(coordinate, outcomeOf(`q${index}`, data ?? null, errors));
    }
    return outcomes;
  }

  /** By websocket, and as a stream of events: what is no cursor is told at once by who lets it be asked. */
  async subscribed(asker: Asker, { coordinate, way }: Question): Promise<Record<"websocket" | "stream", Outcome>> {
    const operation = new Operation("subscription", this.given);
    operation.add("q0", way);
    const [websocket, stream] = await Promise.all([
      this.bySocket(operation, asker, coordinate),
      this.byStream(operation, asker),
    ]);
    return { websocket, stream };
  }

  private async bySocket(
    { text: query, variables }: Operation,
    { token }: Asker,
    coordinate: string,
  ): Promise<Outcome> {
    const client = createClient({
      url: `${this.stack.url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    try {
      for await (const { errors = [] } of client.iterate({ query, variables }))
        return outcomeOf("q0", null, errors as unknown as AnswerError[]);
    } catch (errors) {
      if (!Array.isArray(errors)) throw errors;
      return outcomeOf("q0", null, errors as AnswerError[]);
    } finally {
      await client.dispose();
    }
    throw new Error(`${coordinate} ended without a word.`);
  }

  private async byStream({ text: query, variables }: Operation, { token }: Asker): Promise<Outcome> {
    const response = await fetch(`${this.stack.url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const [, said] = /^data: (\{.*\})$/m.exec(text) ?? [null, text];
    return outcomeOf("q0", null, (JSON.parse(said!) as { errors: AnswerError[] }).errors);
  }

  private batches(questions: readonly Question[]): Question[][] {
    const batches: Question[][] = [];
    for (const question of questions) {
      const isCostly = (one: Question) => this.once.has(one.coordinate);
      const room = batches.find((batch) => batch.length < AT_ONCE && !(isCostly(question) && batch.some(isCostly)));
      if (room) room.push(question);
      else batches.push([question]);
    }
    return batches;
  }
}

function outcomeOf(alias: string, data: Record<string, unknown> | null, errors: readonly AnswerError[]): Outcome {
  // Of a subscription's source an error names no path.
  const own = errors.filter(({ path }) => !path?.length || path[0] === alias);
  const refusal = own.find(({ extensions }) => REFUSALS.includes(extensions?.code ?? ""));
  return {
    refused: refusal !== undefined,
    at: refusal?.path
      ? refusal.path
          .filter((step) => typeof step === "string" && step !== "@")
          .slice(1)
          .join(".")
      : null,
    value: data?.[alias],
    faults: own.filter((error) => error !== refusal).map(({ extensions }) => extensions?.code ?? "none"),
  };
}

/** One token a column: people as their sign-in gives it, clients as the token endpoint does. */
export async function askersOf(
  stack: EmbeddedStack,
  columns: readonly Column[],
  tenants: { customer: string; supplier: string },
  client: { id: string; secret: string },
): Promise<ReadonlyMap<Column, Asker>> {
  const askers = new Map<Column, Asker>();
  for (const column of columns) {
    if (column === "anonymous") askers.set(column, NOBODY);
    else if (isScope(column)) askers.set(column, await clientToken(stack, client, column));
    else {
      const isOfTenant = column.startsWith("customer") || column === "supplier";
      const tid = column === "supplier" ? tenants.supplier : isOfTenant ? tenants.customer : "*";
      const claims = { sub: PEOPLE[column]!, tid, scope: `role:${column}` };
      askers.set(column, await stack.issue(column, claims));
    }
  }
  return askers;
}

const demoUser = (number: number): string => `01980000-0000-7000-8000-0000000001${String(number).padStart(2, "0")}`;

/** As the customers domain numbers its demo's people. */
const PEOPLE: Partial<Record<Column, string>> = {
  customer_admin: demoUser(1),
  customer_member: demoUser(2),
  supplier: demoUser(4),
  ops: demoUser(5),
  broker: demoUser(6),
  finance: demoUser(7),
  support: demoUser(8),
  pricing: demoUser(9),
  admin: demoUser(10),
};

export async function clientToken(
  stack: EmbeddedStack,
  { id, secret }: { id: string; secret: string },
  scope: string,
): Promise<Asker> {
  const form = { grant_type: "client_credentials", client_id: id, client_secret: secret, scope };
  const response = await fetch(stack.tokenUrl, { method: "POST", body: new URLSearchParams(form) });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (!token) throw new Error(`No token for ${scope}: ${response.status}`);
  return { name: `a client with ${scope}`, token, claims: {} };
}
