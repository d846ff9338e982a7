import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  lockRow,
  lockRows,
  newId,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Bag } from "../bag/bag.entity";
import { again, DONE, FAILED } from "../booking/answers";
import type { Answered } from "../carrier/carrier-port";
import type { Asking, CallWork, Settled } from "../carrier-call/call-work";
import { type CarrierCall, CarrierCallState } from "../carrier-call/carrier-call.entity";
import type { CarrierCallService } from "../carrier-call/carrier-call.service";
import { CarrierManifest, CarrierManifestState } from "./carrier-manifest.entity";
import {
  CarrierManifestNotFailed,
  CarrierManifestNotFound,
  type TellCarrierManifestAgainInput,
  type TellCarrierManifestAgainResult,
  TellCarrierManifestAgainSuccess,
  tellCarrierManifestAgainRules,
} from "./tell-manifest-again.type";

/** After so many times a person decides: with a wait that doubles that is an hour and more. */
const MOST_ATTEMPTS = 12;
const NOT_TOLD = "NOT_TOLD";

/** Of what is in a bag, what goes by carriers that were asked for it, by the account of ours. */
const BY_ACCOUNT = `
  SELECT warehouse.code AS "warehouseCode", booking.account_id AS "accountId", sum(inside.weight_g)::int AS "weightG",
    jsonb_agg(coalesce(parcel.tracking_number, shipment.tracking_number) ORDER BY inside.id) AS numbers
  FROM bag_parcel AS inside JOIN parcel ON parcel.id = inside.parcel_id JOIN shipment ON shipment.id = inside.shipment_id
  JOIN bag ON bag.id = inside.bag_id JOIN warehouse ON warehouse.id = bag.warehouse_id
  JOIN carrier_booking AS booking ON booking.shipment_id = shipment.id AND booking.state = 'LABELLED'
  WHERE inside.bag_id = $1 AND inside.removed_at IS NULL AND booking.account_id IS NOT NULL
  GROUP BY warehouse.code, booking.account_id ORDER BY booking.account_id`;

type Grouped = Pick<CarrierManifest, "warehouseCode" | "accountId" | "weightG" | "numbers">;

/** Tells carriers what of a sealed bag is theirs to fetch, and where. Each is an intent before it is told. */
export class CarrierManifestService implements CallWork {
  constructor(
    private readonly database: Database,
    private readonly calls: CarrierCallService,
    private readonly retryMs: number,
    private readonly clock: Clock,
  ) {}

  /** Of a locked bag that was sealed. */
  async close(tx: EntityManager, bag: Bag, createdBy: string): Promise<void> {
    for (const { warehouseCode, accountId, weightG, numbers } of await tx.query<Grouped[]>(BY_ACCOUNT, [bag.id])) {
      const [id, callId, at] = [newId(), newId(), this.clock()];
      const manifest = Object.assign(new CarrierManifest(), {
        ...{ id, bagId: bag.id, accountId, callId, state: CarrierManifestState.ASKED, warehouseCode, numbers, weightG },
        ...{ readyAt: bag.closedAt ?? at, takenAs: null, message: null, version: 1, createdBy, createdAt: at },
      });
      await insertRows(tx, CarrierManifest, [manifest]);
      await this.calls.tellManifest(tx, { id: callId, accountId, reference: referenceOf(manifest) });
    }
  }

  tellAgain(viewer: Viewer, input: TellCarrierManifestAgainInput): Promise<typeof TellCarrierManifestAgainResult> {
    return perform<
      { carrierManifestId: string },
      CarrierManifest | CarrierManifestNotFound,
      TellCarrierManifestAgainSuccess | CarrierManifestNotFailed
    >(this.database, {
      operation: "tellCarrierManifestAgain",
      viewer,
      input,
      rules: tellCarrierManifestAgainRules,
      lock: async (tx, { carrierManifestId: id }) =>
        (isId(id) ? await lockRow(tx, viewer, CarrierManifest, id) : null) ?? new CarrierManifestNotFound(),
      decide: async (tx, manifest) => {
        if (manifest.state !== CarrierManifestState.FAILED) return new CarrierManifestNotFailed();
        await storeRow(tx, Object.assign(manifest, { state: CarrierManifestState.ASKED }), ["state"]);
        await this.calls.askAgain(tx, manifest.callId);
        return new TellCarrierManifestAgainSuccess(manifest);
      },
      resultId: ({ carrierManifestId }) => carrierManifestId,
      replay: async (tx, id) => {
        const [manifest] = await findRows(tx, viewer, CarrierManifest, [equals("id", id)]);
        return new TellCarrierManifestAgainSuccess(manifest!);
      },
    });
  }

  lock(tx: EntityManager, call: CarrierCall): Promise<unknown> {
    return lockRows(tx, Viewer.system, CarrierManifest, [equals("callId", call.id)]);
  }

  async prepare(tx: EntityManager, call: CarrierCall): Promise<Asking | null> {
    const manifest = await this.of(tx, call);
    if (!manifest) return null;
    const { warehouseCode, readyAt, weightG, numbers } = manifest;
    return async (port) =>
      port.manifest
        ? port.manifest({ reference: call.reference, warehouseCode, readyAt, weightG, numbers })
        : { outcome: "REFUSED", code: NOT_TOLD, message: "This carrier is told of no manifests.", raw: "" };
  }

  async settle(tx: EntityManager, call: CarrierCall, answer: Answered<unknown>): Promise<Settled> {
    const manifest = (await this.of(tx, call))!;
    const store = (state: CarrierManifestState, takenAs: string | null = null) => {
      const message = answer.outcome === "DONE" || state === CarrierManifestState.ON_PAPER ? null : answer.message;
      return storeRow(tx, Object.assign(manifest, { state, takenAs, message }), ["state", "takenAs", "message"]);
    };
    if (answer.outcome === "DONE") {
      await store(CarrierManifestState.TAKEN, answer.value as string | null);
      return DONE;
    }
    if (answer.outcome === "REFUSED") {
      await store(answer.code === NOT_TOLD ? CarrierManifestState.ON_PAPER : CarrierManifestState.FAILED);
      return FAILED;
    }
    const isLast = call.attempts >= MOST_ATTEMPTS;
    await store(isLast ? CarrierManifestState.FAILED : CarrierManifestState.ASKED);
    // Told twice under one reference, it is there once.
    return isLast ? FAILED : again(call, CarrierCallState.ASKED, this.retryMs);
  }

  private async of(tx: EntityManager, { id }: CarrierCall): Promise<CarrierManifest | null> {
    return (await findRows(tx, Viewer.system, CarrierManifest, [equals("callId", id)]))[0] ?? null;
  }
}

/** What the carrier knows it by, from us: at most 50 characters. */
const referenceOf = ({ id }: CarrierManifest): string => `BYM-${id}`;
