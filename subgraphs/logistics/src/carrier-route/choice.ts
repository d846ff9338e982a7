import { HOUSE_ACCOUNT } from "../carrier-account/carrier-account.entity";
import type { ToldRates } from "../carrier-rate/carrier-rate.service";
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
  NOT_OFFERED = "NOT_OFFERED",
  NO_CALLS_LEFT = "NO_CALLS_LEFT",
  OTHERS_FIRST = "OTHERS_FIRST",
}

/** What is to be carried. */
export interface Carried {
  parcels: readonly { weightG: number }[];
  hasBatteries: boolean;
  /** False where the service may carry not all of it, whoever carries it. */
  mayCarryAll: boolean;
  /** Of several parcels, whether it is known of every piece in which it is. */
  isPacked: boolean;
}

/** One that was looked at, as it was then. */
export interface Candidate {
  accountId: string;
  accountCode: string;
  product: string;
  verdict: CarrierVerdict;
  rank: number;
  /** As its carrier told, or else as our staff stated; null while nobody has said what it costs. */
  priceMinor: string | null;
  /** When its carrier told the price; null where it did not. */
  priceToldAt: string | null;
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
  /** What their carriers told that it costs. */
  told: ReadonlyMap<string, ToldRates>;
}

export const routeKey = ({ accountId, product }: Pick<CarrierRoute, "accountId" | "product">): string =>
  `${accountId} ${product}`;

/** What a route costs us for parcels, as our staff stated, of each to the minor unit above; null while nobody has said. */
function priceOf({ baseMinor, perKgMinor }: CarrierRoute, parcels: Carried["parcels"]): bigint | null {
  if (baseMinor === null || perKgMinor === null) return null;
  const priced = parcels.map(({ weightG }) => (BigInt(perKgMinor) * BigInt(weightG) + 999n) / 1000n);
  return priced.reduce((sum, each) => sum + BigInt(baseMinor) + each, 0n);
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
  { codes, spent, told }: Accounts,
  failed: ReadonlySet<string>,
): Choice {
  const isConfigured = routes.some(({ accountId, isOpen }) => isOpen && accountId !== HOUSE_ACCOUNT);
  const priced = routes.map((route) => pricedBy(route, carried, told.get(route.accountId)));
  let chosen: CarrierRoute | null = null;
  const considered = priced.sort(inOrder).map((each): Candidate => {
    const { route, price, currency, toldAt, transitToDays } = each;
    const isSpent = spent.has(route.accountId);
    const against = objectionTo(each, carried, { isConfigured, isSpent }, failed);
    const verdict = against ?? (chosen ? CarrierVerdict.STANDS_BY : CarrierVerdict.CHOSEN);
    if (verdict === CarrierVerdict.CHOSEN) chosen = route;
    const { accountId, product, rank } = route;
    const accountCode = codes.get(accountId) ?? "";
    return {
      accountId,
      accountCode,
      product,
      verdict,
      rank,
      priceMinor: price?.toString() ?? null,
      priceToldAt: toldAt?.toISOString() ?? null,
      currency,
      transitToDays,
    };
  });
  return { chosen, considered };
}

interface Priced {
  route: CarrierRoute;
  price: bigint | null;
  currency: string | null;
  toldAt: Date | null;
  transitToDays: number | null;
  /** False where its carrier told of other products alone. */
  isOffered: boolean;
}

/** What a carrier told goes before what our staff stated. */
function pricedBy(route: CarrierRoute, { parcels }: Carried, told: ToldRates | undefined): Priced {
  const offer = told?.offers.get(route.product);
  const { currency, transitToDays } = route;
  if (!told || !offer) {
    const isOffered = !told || told.offers.size === 0;
    return { route, price: priceOf(route, parcels), currency, toldAt: null, transitToDays, isOffered };
  }
  return {
    ...{ route, price: BigInt(offer.totalMinor), currency: offer.currency, toldAt: told.at, isOffered: true },
    transitToDays: offer.transitToDays ?? transitToDays,
  };
}

function objectionTo(
  { route, isOffered }: Priced,
  { parcels, hasBatteries, mayCarryAll, isPacked }: Carried,
  { isConfigured, isSpent }: { isConfigured: boolean; isSpent: boolean },
  failed: ReadonlySet<string>,
): CarrierVerdict | null {
  const isHouse = route.accountId === HOUSE_ACCOUNT;
  if (failed.has(routeKey(route))) return CarrierVerdict.FAILED_BEFORE;
  if (!route.isOpen) return CarrierVerdict.CLOSED;
  if (parcels.some(({ weightG }) => weightG > (route.maxWeightG ?? weightG))) return CarrierVerdict.TOO_HEAVY;
  if ((hasBatteries && !route.takesBatteries) || !mayCarryAll) return CarrierVerdict.NO_BATTERIES;
  // A carrier has to be told what is in each.
  const isTellable = parcels.length === 1 || isPacked;
  if (!isTellable && !isHouse) return CarrierVerdict.SEVERAL_PARCELS;
  if (!isOffered) return CarrierVerdict.NOT_OFFERED;
  if (isSpent) return CarrierVerdict.NO_CALLS_LEFT;
  if (isHouse && isConfigured && isTellable) return CarrierVerdict.OTHERS_FIRST;
  return null;
}

/** Prices of two currencies are not compared: those of one stand together. */
function inOrder(one: Priced, other: Priced): number {
  return (
    one.route.rank - other.route.rank ||
    compare(one.currency ?? "~", other.currency ?? "~") ||
    Number((one.price ?? 0n) - (other.price ?? 0n)) ||
    (one.transitToDays ?? 1_000) - (other.transitToDays ?? 1_000) ||
    compare(one.route.id, other.route.id)
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
