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
import { ExceptionKind } from "../exception/exception.entity";
import type { ExceptionService } from "../exception/exception.service";
import type { Parcel } from "../parcel/parcel.entity";
import { numberAmong, numberOf } from "../parcel/parcel-number";
import type { Shipment } from "../shipment/shipment.entity";
import type { WarehouseService } from "../warehouse/warehouse.service";
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
  SELECT warehouse.code AS "warehouseCode", array_agg(DISTINCT shipment.service_code) AS services, booking.account_id AS "accountId", sum(inside.weight_g)::int AS "weightG",
    jsonb_agg(coalesce(parcel.tracking_number, shipment.tracking_number) ORDER BY inside.id) AS numbers
  FROM bag_parcel AS inside JOIN parcel ON parcel.id = inside.parcel_id JOIN shipment ON shipment.id = inside.shipment_id
  JOIN bag ON bag.id = inside.bag_id JOIN warehouse ON warehouse.id = bag.warehouse_id
  JOIN carrier_booking AS booking ON booking.shipment_id = shipment.id AND booking.state = 'LABELLED'
  WHERE inside.bag_id = $1 AND inside.removed_at IS NULL AND booking.account_id IS NOT NULL
  GROUP BY warehouse.code, booking.account_id ORDER BY booking.account_id`;

type Grouped = Pick<CarrierManifest, "warehouseCode" | "accountId" | "weightG" | "numbers"> & { services: string[] };
const { PICKUP_CHANGED } = ExceptionKind;

/** Tells carriers what of a sealed bag is theirs to fetch, and where. Each is an intent before it is told. */
export class CarrierManifestService implements CallWork {
  constructor(
    private readonly database: Database,
    private readonly calls: CarrierCallService,
    private readonly warehouses: Pick<WarehouseService, "pickup">,
    private readonly exceptions: Pick<ExceptionService, "raise" | "settle" | "openOf">,
    private readonly retryMs: number,
    private readonly clock: Clock,
  ) {}

  /** Of a locked bag that was sealed, with the locked shipments of which it holds parcels. */
  async close(tx: EntityManager, bag: Bag, shipments: readonly Shipment[], createdBy: string): Promise<void> {
    const groups = await tx.query<Grouped[]>(BY_ACCOUNT, [bag.id]);
    for (const { services, ...group } of groups) {
      const [id, callId, at] = [newId(), newId(), this.clock()];
      const pickup = await this.warehouses.pickup(tx, group.warehouseCode, services, bag.closedAt ?? at);
      const fetched = { readyAt: pickup?.from ?? bag.closedAt ?? at, readyUntil: pickup?.to ?? null };
      const manifest = Object.assign(new CarrierManifest(), {
        ...{ id, bagId: bag.id, callId, state: CarrierManifestState.ASKED, ...group, ...fetched },
        ...{ takenAs: null, message: null, version: 1, createdBy, createdAt: at },
      });
      await insertRows(tx, CarrierManifest, [manifest]);
      await this.calls.tellManifest(tx, { id: callId, accountId: group.accountId, reference: referenceOf(manifest) });
    }
    if (groups.length === 0) return;
    const ids = shipments.map(({ id }) => id);
    const isOpen = await this.exceptions.openOf(tx, [PICKUP_CHANGED], ids);
    for (const shipment of shipments.filter((one) => isOpen(PICKUP_CHANGED, one)))
      await this.exceptions.settle(tx, shipment, PICKUP_CHANGED, "It is to be fetched with another bag.");
  }

  /**
   * A parcel of a locked shipment is in a sealed bag no more. No carrier takes a change of what it was told to fetch, as far as its form is
   * known to us: where it may have been told of this one, somebody calls it.
   */
  async takenOut(tx: EntityManager, bag: Bag, shipment: Shipment, parcel: Parcel): Promise<void> {
    const number = numberOf(parcel, shipment);
    const manifests = await lockRows(tx, Viewer.system, CarrierManifest, [equals("bagId", bag.id)]);
    const manifest = manifests.find(({ numbers }) => numbers.includes(number));
    if (!manifest || manifest.state === CarrierManifestState.ON_PAPER) return;
    const left = manifest.numbers.filter((each) => each !== number);
    // What it refused it may be told again, without this one.
    if (manifest.state === CarrierManifestState.FAILED && left.length > 0) {
      const weightG = Math.max(1, manifest.weightG - (parcel.measuredWeightG ?? parcel.declaredWeightG));
      await storeRow(tx, Object.assign(manifest, { numbers: left, weightG }), ["numbers", "weightG"]);
      return;
    }
    const parcelNumber = numberAmong(shipment, parcel);
    await this.exceptions.raise(tx, shipment, PICKUP_CHANGED, this.clock(), { parcelNumber });
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
    const { warehouseCode, readyAt, readyUntil, weightG, numbers } = manifest;
    return async (port) =>
      port.manifest
        ? port.manifest({ reference: call.reference, warehouseCode, readyAt, readyUntil, weightG, numbers })
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
