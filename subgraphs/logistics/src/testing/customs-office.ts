import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { listen, Viewer } from "@baiyun/kit";
import { staff, until } from "@baiyun/kit/testing";
import { signedHeaders } from "../adapters/party/standard-webhook";
import type { Shipment } from "../shipment/shipment.entity";
import { brokerAt, line } from "./declarations";
import { type Logistics, openLogistics } from "./logistics";
import { SandboxProcess } from "./sandbox";

/** As the sandbox's customs office knows them. */
export const OFFICE_CREDENTIALS = {
  sender: "BAIYUN",
  recipient: "SANDBOX-CUSTOMS",
  secret: "whsec_c2FuZGJveC1jdXN0b21zLXRha2VzLTMyLWJ5dGVzISE=",
  answerSecret: "whsec_c2FuZGJveC1jdXN0b21zLWFuc3dlcnMtMzJieXRlcyE=",
};
export const credentialFields = (over: object = {}) =>
  Object.entries({ ...OFFICE_CREDENTIALS, ...over }).map(([field, value]) => ({ field, value }));

export const MINUTE_MS = 60_000;
/** Below what a hung call is waited for, and above what a busy machine needs. */
const PATIENCE_MS = 4_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The domain over HTTP beside the counterparts' sandbox, which it is configured for. */
export async function openCustomsOffice() {
  const [sandbox, port] = [await SandboxProcess.start(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const logistics: Logistics = await openLogistics({
    ...{ CARRIER_SANDBOX_URL: sandbox.url, CARRIER_TIMEOUT_MS: String(PATIENCE_MS), COUNTERPART_RETRY_MS: "50" },
    ...{ PORT: String(port), HOST: "127.0.0.1", PUBLIC_URL: url },
  });
  const listening = await listen(logistics.subgraph);
  const customs = brokerAt(logistics);
  const stateCounterpart = (input: object) =>
    logistics.running.act(
      "stateCounterpart",
      "... on StateCounterpartSuccess { counterpart { id code version } } ... on CounterpartChanged { version }",
      { kind: "CUSTOMS_EDIFACT", mode: "SANDBOX", credentials: credentialFields(), country: "DE", ...input },
      staff("admin"),
    );
  /** One for an office that no other declaration goes to. */
  async function newOffice(over: object = {}): Promise<{ id: string; office: string }> {
    const office = `DE${randomInt(1e12)}`;
    const stated = await stateCounterpart({ code: `DE-${office}`, office, ...over });
    return { id: (stated.counterpart as { id: string }).id, office };
  }
  /** An import declaration of a shipment, found right for an office. */
  async function validated(
    office: string,
    description = "T-shirt, cotton",
    told: { consigneeTaxNumber?: string } = {},
  ): Promise<{ id: string; lrn: string; shipment: Shipment }> {
    const shipment = await customs.ship(told);
    const { id, lrn, rowVersion } = await customs.draftOf(shipment, "IMPORT");
    await customs.correct(id, rowVersion, { office, lines: [line({ description })] });
    await customs.validate(id);
    return { id, lrn, shipment };
  }
  const sql = <T>(statement: string, ...values: unknown[]): Promise<T[]> =>
    logistics.database.transaction(Viewer.system, (tx) => tx.query<T[]>(statement, values));
  const callOf = async (id: string) =>
    (
      await sql<{ kind: string; state: string; attempts: number; reference: string }>(
        "SELECT kind, state, attempts, reference FROM counterpart_call WHERE subject_id = $1 ORDER BY id",
        id,
      )
    ).at(-1)!;
  const stateOf = async (id: string) =>
    (await sql<{ state: string }>("SELECT state FROM customs_declaration WHERE id = $1", id))[0]!.state;
  const answersOf = async (id: string) =>
    (await sql<{ answer: string }>("SELECT answer FROM customs_answer WHERE declaration_id = $1 ORDER BY id", id)).map(
      ({ answer }) => answer,
    );
  const stepOf = async (shipment: Shipment): Promise<string> => {
    const { data, errors } = await logistics.running.run<{
      shipment: { declarations: { direction: string; nextStep: { step: string } }[] };
    }>(
      "query ($id: ID!) { shipment(id: $id) { declarations { direction nextStep { step since } } } }",
      { id: shipment.id },
      customs.broker,
    );
    if (errors) throw new Error(errors[0]!.message);
    return data.shipment.declarations.find(({ direction }) => direction === "IMPORT")!.nextStep.step;
  };
  /** What an office pushes, over HTTP. */
  const push = async (
    counterpartId: string,
    messageId: string,
    body: string | Buffer,
    over: object = {},
    at = new Date(),
  ) => {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body, "latin1");
    const headers = { ...signedHeaders(OFFICE_CREDENTIALS.answerSecret, messageId, bytes, at), ...over };
    const sent = { method: "POST", headers, body: new Uint8Array(bytes) };
    const answer = await fetch(`${url}/ingest/customs/${counterpartId}`, sent);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const messages = (about: string) =>
    sql<{ verdict: string; reason: string | null; detail: string | null; repeats: number }>(
      "SELECT verdict, reason, detail, repeats FROM counterpart_message WHERE $1 = ANY(about) ORDER BY id",
      about,
    );
  return {
    ...{ sandbox, logistics, customs, url, stateCounterpart, newOffice, validated, sql, callOf, stateOf, answersOf },
    ...{ stepOf, push, messages },
    until,
    declared: (lrn: string) =>
      sandbox.keptBy<{ times: number; function: string; message: string }>("CUSTOMS", `D/${lrn}`),
    reached: (id: string, state: string) => until(async () => (await stateOf(id)) === state),
    settled: (id: string, ...states: string[]) => until(async () => states.includes((await callOf(id)).state)),
    async close() {
      await listening.close();
      await sandbox.stop();
    },
  };
}
export type CustomsOfficeUnderTest = Awaited<ReturnType<typeof openCustomsOffice>>;
