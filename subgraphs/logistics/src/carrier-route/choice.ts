import { HOUSE_ACCOUNT } from "../carrier-account/carrier-account.entity";
import type { CarrierRoute } from "./carrier-route.entity";

/** Why a carrier was chosen for a parcel, or was not. */
export enum CarrierVerdict {
  CHOSEN = "CHOSEN",
  STANDS_BY = "STANDS_BY",
  FAILED_BEFORE = "FAILED_BEFORE",
  CLOSED = "CLOSED",
  TOO_HEAVY = "TOO_HEAVY",
  NO_BATTERIES = "NO_BATTERIES",
  SEVERAL_PARCELS = "SEVERAL_PARCELS",
  NO_CALLS_LEFT = "NO_CALLS_LEFT",
  OTHERS_FIRST = "OTHERS_FIRST",
}

/** What is to be carried. */
export interface Carried {
  weightG: number;
  hasBatteries: boolean;
  /** False where the service may carry not all of it, whoever carries it. */
  mayCarryAll: boolean;
  parcelCount: number;
}

/** One that was looked at, as it was then. */
export interface Candidate {
  accountId: string;
  accountCode: string;
  product: string;
  verdict: CarrierVerdict;
  rank: number;
  /** Null while nobody has said what it costs. */
  priceMinor: string | null;
  currency: string | null;
  transitToDays: number | null;
}

export interface Choice {
  chosen: CarrierRoute | null;
  /** In the order in which they would be chosen. */
  considered: Candidate[];
}

/** What is known of accounts when one is chosen. */
export interface Accounts {
  codes: ReadonlyMap<string, string>;
  /** Those that take no more calls today. */
  spent: ReadonlySet<string>;
}

export const routeKey = ({ accountId, product }: Pick<CarrierRoute, "accountId" | "product">): string =>
  `${accountId} ${product}`;

/** What a route costs us for a weight, to the minor unit above; null while nobody has said. */
export function priceOf({ baseMinor, perKgMinor }: CarrierRoute, weightG: number): bigint | null {
  if (baseMinor === null || perKgMinor === null) return null;
  return BigInt(baseMinor) + (BigInt(perKgMinor) * BigInt(weightG) + 999n) / 1000n;
}

/**
 * Chooses among the routes of a service and a destination: the lowest rank, then the lowest price where both are known in one
 * currency, then the shortest time. Our own label is for what no other carrier is configured for, or could take.
 *
 * @param failed what was tried before, by `routeKey`
 */
export function choose(
  routes: readonly CarrierRoute[],
  carried: Carried,
  { codes, spent }: Accounts,
  failed: ReadonlySet<string>,
): Choice {
  const isConfigured = routes.some(({ accountId, isOpen }) => isOpen && accountId !== HOUSE_ACCOUNT);
  const priced = routes.map((route) => ({ route, price: priceOf(route, carried.weightG) }));
  let chosen: CarrierRoute | null = null;
  const considered = priced.sort(inOrder).map(({ route, price }): Candidate => {
    const against = objectionTo(route, carried, { isConfigured, isSpent: spent.has(route.accountId) }, failed);
    const verdict = against ?? (chosen ? CarrierVerdict.STANDS_BY : CarrierVerdict.CHOSEN);
    if (verdict === CarrierVerdict.CHOSEN) chosen = route;
    const { accountId, product, rank, currency, transitToDays } = route;
    const accountCode = codes.get(accountId) ?? "";
    return {
      accountId,
      accountCode,
      product,
      verdict,
      rank,
      priceMinor: price?.toString() ?? null,
      currency,
      transitToDays,
    };
  });
  return { chosen, considered };
}

interface Priced {
  route: CarrierRoute;
  price: bigint | null;
}

function objectionTo(
  route: CarrierRoute,
  { weightG, hasBatteries, mayCarryAll, parcelCount }: Carried,
  { isConfigured, isSpent }: { isConfigured: boolean; isSpent: boolean },
  failed: ReadonlySet<string>,
): CarrierVerdict | null {
  const isHouse = route.accountId === HOUSE_ACCOUNT;
  if (failed.has(routeKey(route))) return CarrierVerdict.FAILED_BEFORE;
  if (!route.isOpen) return CarrierVerdict.CLOSED;
  if (route.maxWeightG !== null && weightG > route.maxWeightG) return CarrierVerdict.TOO_HEAVY;
  if ((hasBatteries && !route.takesBatteries) || !mayCarryAll) return CarrierVerdict.NO_BATTERIES;
  // Orders do not say what is in which parcel, which a carrier has to be told.
  if (parcelCount > 1 && !isHouse) return CarrierVerdict.SEVERAL_PARCELS;
  if (isSpent) return CarrierVerdict.NO_CALLS_LEFT;
  if (isHouse && isConfigured && parcelCount === 1) return CarrierVerdict.OTHERS_FIRST;
  return null;
}

/** Prices of two currencies are not compared: those of one stand together. */
function inOrder(one: Priced, other: Priced): number {
  const [a, b] = [one.route, other.route];
  return (
    a.rank - b.rank ||
    compare(a.currency ?? "~", b.currency ?? "~") ||
    Number((one.price ?? 0n) - (other.price ?? 0n)) ||
    (a.transitToDays ?? 1_000) - (b.transitToDays ?? 1_000) ||
    compare(a.id, b.id)
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
