import { type Clock, equals, findRows, newId, oneOf, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Answered, CarrierRate, RateAsk } from "../carrier/carrier-port";
import { type Asking, type CallWork, type Settled, STATE_OF } from "../carrier-call/call-work";
import type { CarrierCall } from "../carrier-call/carrier-call.entity";
import type { CarrierCallService } from "../carrier-call/carrier-call.service";
import { CarrierRateRow, type Offer } from "./carrier-rate.entity";
import { askCarrierRate } from "./carrier-rate.jobs";

const MINUTE_MS = 60_000;
/** After which what was told is asked for again, and what was not. */
const [FRESH_MS, RETRY_MS] = [24 * 60 * MINUTE_MS, 10 * MINUTE_MS];
/** What is older is what nobody knows. */
const KNOWN_MS = 7 * FRESH_MS;
/** Parcels of one size are asked for once. */
const [WEIGHT_STEP_G, SIDE_STEP_MM] = [100, 50];

type Measured = Omit<RateAsk, "country">;
type Size = Parameters<typeof askCarrierRate.add>[1];

/** What an account's carrier told that all parcels of a shipment cost us, by product. */
export interface ToldRates {
  /** When the oldest of it was told. */
  at: Date;
  offers: ReadonlyMap<string, Offer>;
}

/** What carriers ask of us, as they tell it: asked beside the bookings, which wait for no answer, and kept with its date. */
export class CarrierRateService implements CallWork {
  constructor(
    private readonly calls: CarrierCallService,
    private readonly clock: Clock,
  ) {}

  /** By account, of those that told it; the others, and what is a day old, are asked for the next time. */
  async of(
    tx: EntityManager,
    accountIds: readonly string[],
    country: string,
    parcels: readonly Measured[],
  ): Promise<Map<string, ToldRates>> {
    const ids = [...new Set(accountIds)].sort();
    if (ids.length === 0) return new Map();
    const known = await findRows(tx, Viewer.system, CarrierRateRow, [
      oneOf("accountId", ids),
      equals("country", country),
    ]);
    const told = new Map<string, ToldRates>();
    for (const accountId of ids) {
      const sizes = parcels.map((parcel) => sizeOf(accountId, country, parcel));
      const rows = sizes.map((size) => known.find((row) => keyOf(row) === keyOf(size)));
      for (const [index, size] of sizes.entries()) {
        const row = rows[index];
        if (!row || this.isDue(row)) await askCarrierRate.add(tx, size, { key: keyOf(size) });
      }
      const all = this.sumOf(rows);
      if (all) told.set(accountId, all);
    }
    return told;
  }

  /** Asks once for all who want to know. */
  async ask(tx: EntityManager, size: Size): Promise<void> {
    const now = this.clock();
    const before = (ms: number) => new Date(now.getTime() - ms);
    const [id, callId] = [newId(), newId()];
    const { accountId, country, weightG, lengthMm, widthMm, heightMm } = size;
    const asked: unknown[] = await tx.query(
      `INSERT INTO carrier_rate AS known (id, account_id, country, weight_g, length_mm, width_mm, height_mm, call_id, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (account_id, country, weight_g, length_mm, width_mm, height_mm)
       DO UPDATE SET call_id = excluded.call_id, asked_at = excluded.asked_at
       WHERE known.asked_at < $10 AND (known.told_at IS NULL OR known.told_at < $11) RETURNING 1`,
      [id, accountId, country, weightG, lengthMm, widthMm, heightMm, callId, now, before(RETRY_MS), before(FRESH_MS)],
    );
    if (asked.length > 0) await this.calls.askRate(tx, { id: callId, accountId });
  }

  lock(tx: EntityManager, call: CarrierCall): Promise<unknown> {
    return this.wantedBy(tx, call);
  }

  async prepare(tx: EntityManager, call: CarrierCall): Promise<Asking | null> {
    const wanted = await this.wantedBy(tx, call);
    if (!wanted) return null;
    const { country, weightG, lengthMm, widthMm, heightMm } = wanted;
    return async (port) =>
      port.rate
        ? port.rate({ country, weightG, lengthMm, widthMm, heightMm })
        : { outcome: "REFUSED", code: "NOT_TOLD", message: "This carrier tells no prices.", raw: "" };
  }

  async settle(tx: EntityManager, call: CarrierCall, answer: Answered<unknown>): Promise<Settled> {
    const wanted = await this.wantedBy(tx, call);
    if (wanted && answer.outcome === "DONE") {
      const offers = (answer.value as readonly CarrierRate[]).map(
        ({ product, totalMinor, currency, transitDays }): Offer => ({
          ...{ product, totalMinor: totalMinor.toString(), currency },
          transitToDays: transitDays?.to ?? null,
        }),
      );
      await storeRow(tx, Object.assign(wanted, { offers, toldAt: this.clock() }), ["offers", "toldAt"]);
    }
    return { state: STATE_OF[answer.outcome], againInMs: null };
  }

  private async wantedBy(tx: EntityManager, { id }: CarrierCall): Promise<CarrierRateRow | null> {
    return (await findRows(tx, Viewer.system, CarrierRateRow, [equals("callId", id)]))[0] ?? null;
  }

  private isDue({ askedAt, toldAt }: CarrierRateRow): boolean {
    const now = this.clock().getTime();
    return now - askedAt.getTime() > RETRY_MS && (toldAt === null || now - toldAt.getTime() > FRESH_MS);
  }

  /** Null where of a parcel nothing is known. What is not offered for one of them is not offered for all. */
  private sumOf(rows: readonly (CarrierRateRow | undefined)[]): ToldRates | null {
    const oldest = this.clock().getTime() - KNOWN_MS;
    const told = rows.flatMap((row) => {
      const { toldAt, offers } = row ?? {};
      return toldAt && offers && toldAt.getTime() > oldest ? [{ toldAt, offers }] : [];
    });
    const [first, ...others] = told;
    if (!first || told.length < rows.length) return null;
    const sums = new Map(first.offers.map((offer) => [offer.product, offer]));
    for (const { offers } of others) for (const [product, sum] of sums) add(sums, product, sum, offers);
    return { at: new Date(Math.min(...told.map(({ toldAt }) => toldAt.getTime()))), offers: sums };
  }
}

function add(sums: Map<string, Offer>, product: string, sum: Offer, offers: readonly Offer[]): void {
  const other = offers.find((offer) => offer.product === product && offer.currency === sum.currency);
  if (!other) {
    sums.delete(product);
    return;
  }
  const days = [sum.transitToDays, other.transitToDays].filter((each) => each !== null);
  const totalMinor = (BigInt(sum.totalMinor) + BigInt(other.totalMinor)).toString();
  sums.set(product, { ...sum, totalMinor, transitToDays: days.length === 0 ? null : Math.max(...days) });
}

const upTo = (value: number, step: number): number => Math.ceil(value / step) * step;

const sizeOf = (accountId: string, country: string, { weightG, lengthMm, widthMm, heightMm }: Measured): Size => ({
  ...{ accountId, country, weightG: upTo(weightG, WEIGHT_STEP_G), lengthMm: upTo(lengthMm, SIDE_STEP_MM) },
  ...{ widthMm: upTo(widthMm, SIDE_STEP_MM), heightMm: upTo(heightMm, SIDE_STEP_MM) },
});

const keyOf = ({ accountId, country, weightG, lengthMm, widthMm, heightMm }: Size): string =>
  [accountId, country, weightG, lengthMm, widthMm, heightMm].join(" ");
