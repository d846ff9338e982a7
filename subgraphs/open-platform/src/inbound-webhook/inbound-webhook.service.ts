import {
  type BusSeal,
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  lockRow,
  newId,
  perform,
  record,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { ChannelConnection } from "../channel-connection/channel-connection.entity";
import type { ChannelConnectionService } from "../channel-connection/channel-connection.service";
import type { SecretSeal } from "../webhook-endpoint/sealed-secret";
import { type ChannelOrder, channelOrder, channelOrderReceived } from "./channel-order.events";
import { isOfNow, isSignedBy, type SignedHeaders } from "./inbound-signature";
import { InboundRefusal, InboundVerdict, InboundWebhook } from "./inbound-webhook.entity";
import { type ReplayInboundWebhookInput, replayInboundWebhookRules } from "./inbound-webhook.input";
import {
  IllegalInboundWebhookState,
  InboundWebhookNotFound,
  type ReplayInboundWebhookResult,
  ReplayInboundWebhookSuccess,
} from "./inbound-webhook.result";

/** Of what nobody signed for, as much is noted in an hour and shop as tells that somebody is at it. */
const MOST_UNSIGNED = 50;
const HOUR_MS = 3_600_000;

/** What became of a message: taken, taken before, or refused. `unheard` of a shop that is not connected. */
export type Taking =
  | { kind: "taken" | "repeated"; id: string }
  | { kind: "refused"; refusal: InboundRefusal; faults: string[] }
  | { kind: "unheard" };

type Read = { order: ChannelOrder } | { faults: string[] };

/** Keeps what shops push as it came, and tells orders of what is in it. */
export class InboundWebhookService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seal: SecretSeal,
    private readonly channels: ChannelConnectionService,
    private readonly bus: BusSeal,
  ) {}

  take(connectionId: string, headers: SignedHeaders, body: Buffer): Promise<Taking> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const connection = await this.channels.heard(tx, connectionId);
      if (!connection) return { kind: "unheard" };
      const isKnown = isSignedBy(this.channels.secretOf(connection), headers, body);
      if (!isKnown) return this.refuse(tx, this.rowOf(connection, headers), InboundRefusal.SIGNATURE);
      const row = this.rowOf(connection, headers, body);
      if (!isOfNow(headers, this.clock())) return this.refuse(tx, row, InboundRefusal.TIME);
      const read = orderIn(body);
      if ("faults" in read) return this.refuse(tx, Object.assign(row, { faults: read.faults }), InboundRefusal.CONTENT);
      // Of two that bring the same message the second waits here for the first.
      if ((await insertRows(tx, InboundWebhook, [row], { onConflict: "ignore" })) === 0)
        return { kind: "repeated", id: (await this.taken(tx, row))!.id };
      await record(tx, channelOrderReceived(this.bus, row.id, connection, read.order));
      return { kind: "taken", id: row.id };
    });
  }

  /** Judged as if it came now, but for its time: orders know an order by its name, and make one draft of it. */
  replay(viewer: Viewer, input: ReplayInboundWebhookInput): Promise<typeof ReplayInboundWebhookResult> {
    return perform(this.database, {
      operation: "replayInboundWebhook",
      viewer,
      input,
      rules: replayInboundWebhookRules,
      lock: async (tx, { inboundWebhookId }) =>
        (await lockRow(tx, viewer, InboundWebhook, inboundWebhookId)) ?? new InboundWebhookNotFound(),
      decide: async (tx, row) => {
        const other = row.verdict === InboundVerdict.TAKEN ? null : await this.taken(tx, row);
        if (row.sealedBody === null || other) return new IllegalInboundWebhookState(row.verdict);
        const body = Buffer.from(this.seal.open(row.sealedBody, row.id), "base64");
        const read = orderIn(body);
        const isTaken = "order" in read;
        Object.assign(row, {
          verdict: isTaken ? InboundVerdict.TAKEN : InboundVerdict.REFUSED,
          refusal: isTaken ? null : InboundRefusal.CONTENT,
          faults: isTaken ? [] : read.faults,
          replays: row.replays + 1,
        });
        await storeRow(tx, row, ["verdict", "refusal", "faults", "replays"]);
        if (isTaken) {
          const [connection] = await findRows(tx, Viewer.system, ChannelConnection, [equals("id", row.connectionId)]);
          await record(tx, channelOrderReceived(this.bus, row.id, connection!, read.order));
        }
        return new ReplayInboundWebhookSuccess(row);
      },
      resultId: ({ inboundWebhookId }) => inboundWebhookId,
      replay: async (tx, id) =>
        new ReplayInboundWebhookSuccess((await findRows(tx, viewer, InboundWebhook, [equals("id", id)]))[0]!),
    });
  }

  /** Orders could make no draft of it: it counts as refused, so that the shop may push it again, or somebody replay it. */
  async refusedBehind(
    tx: EntityManager,
    id: string,
    faults: readonly { field: string; message: string }[],
  ): Promise<void> {
    const row = await lockRow(tx, Viewer.system, InboundWebhook, id);
    if (row?.verdict !== InboundVerdict.TAKEN) return;
    const said = faults.slice(0, 20).map(({ field, message }) => `${field}: ${message}`);
    Object.assign(row, { verdict: InboundVerdict.REFUSED, refusal: InboundRefusal.CONTENT, faults: said });
    await storeRow(tx, row, ["verdict", "refusal", "faults"]);
  }

  /** The bytes as they came; null where none were kept. */
  bodyOf({ sealedBody, id }: InboundWebhook): string | null {
    return sealedBody && Buffer.from(this.seal.open(sealedBody, id), "base64").toString("utf8");
  }

  private async refuse(tx: EntityManager, row: InboundWebhook, refusal: InboundRefusal): Promise<Taking> {
    Object.assign(row, { verdict: InboundVerdict.REFUSED, refusal });
    const { faults } = row;
    if (refusal !== InboundRefusal.SIGNATURE || (await this.mayNote(tx, row)))
      await insertRows(tx, InboundWebhook, [row]);
    return { kind: "refused", refusal, faults };
  }

  private async mayNote(tx: EntityManager, { connectionId, receivedAt }: InboundWebhook): Promise<boolean> {
    const [{ noted }] = await tx.query<[{ noted: number }]>(
      `SELECT count(*)::int AS noted FROM (
         SELECT 1 FROM inbound_webhook WHERE connection_id = $1 AND refusal = 'SIGNATURE' AND received_at > $2 LIMIT $3) AS recent`,
      [connectionId, new Date(receivedAt.getTime() - HOUR_MS), MOST_UNSIGNED],
    );
    return noted < MOST_UNSIGNED;
  }

  private async taken(tx: EntityManager, { connectionId, messageId }: InboundWebhook): Promise<InboundWebhook | null> {
    const same = [equals("connectionId", connectionId), equals("messageId", messageId)];
    const rows = await findRows(tx, Viewer.system, InboundWebhook, same);
    return rows.find(({ verdict }) => verdict === InboundVerdict.TAKEN) ?? null;
  }

  private rowOf({ id: connectionId, tenantId }: ChannelConnection, { id: messageId }: SignedHeaders, body?: Buffer) {
    const id = newId();
    const sealedBody = body ? this.seal.seal(body.toString("base64"), id) : null;
    const judged = { verdict: InboundVerdict.TAKEN, refusal: null, faults: [], replays: 0, version: 1 };
    const row = { id, tenantId, connectionId, messageId, sealedBody, receivedAt: this.clock(), ...judged };
    return Object.assign(new InboundWebhook(), row);
  }
}

/** What of a body is an order; else which fields are none, without what stands in them. */
function orderIn(body: Buffer): Read {
  let given: unknown;
  try {
    given = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return { faults: ["The body is no JSON in UTF-8."] };
  }
  const { data, error } = channelOrder.safeParse(given);
  if (data) return { order: data };
  return { faults: error.issues.slice(0, 20).map(({ path, message }) => `${path.join(".") || "body"}: ${message}`) };
}
