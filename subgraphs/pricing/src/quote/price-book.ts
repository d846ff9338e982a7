import { closest, type Destination } from "@baiyun/kit";
import { currentRates, type Rate } from "../fx/exchange";
import { ratesInForce, ratesOfIds } from "../fx/fx-rates";
import { type PinnedTariff, readTariff, tariffOfLane, tariffsInForce, type WrittenTariff } from "../rate-card/tariff";
import type { Rule } from "../regulation/rule";
import { readRule, rulesBetween, rulesOfIds, type WrittenRule } from "../regulation/rules";
import type { Service } from "../service/service.entity";
import { readService, servicesOf, type WrittenService } from "../service/services";
import { ruleCodesOf, territoriesOf } from "../territory/territories";
import { closestTerritory, hasParts, type Territory, type TerritoryAreas } from "../territory/territory";
import { type ZoneAreas, zonesOf } from "../zone/zones";
import type { AnyQuoteDocument } from "./document";

/** What was in force for a destination at an instant. */
export interface PriceBook {
  services: Service[];
  /** By service id: the tenant's own price where its card has one, else everyone's. */
  tariffs: ReadonlyMap<string, PinnedTariff>;
  rates: Rate[];
  /** The newest of each pair, also those that are too old to reckon with. */
  knownRates: Rate[];
  /** Null when nothing is known of the country. */
  territory: Territory | null;
  /** No postcode told which of the country's territories it is. */
  mainlandAssumed: boolean;
  /** Of every territory of the country, in force at some time while a parcel may be under way. */
  rules: Rule[];
  at: Date;
}

export interface BookRequest {
  /** Null: everyone's prices. */
  tenantId: string | null;
  destination: Destination;
  /** Null: every service. */
  serviceCode: string | null;
  at: Date;
  shipsAt: Date;
  /** How old an exchange rate may be. */
  rateMaxAgeMs: number;
}

interface WrittenBook {
  services: WrittenService[];
  zones: ZoneAreas[];
  tariffs: WrittenTariff[];
  rates: Rate[];
  territories: TerritoryAreas[];
  rules: WrittenRule[];
}

/** What a quote was computed from. */
export type PinnedBook = PinnedTariff & Pick<PriceBook, "rates" | "rules">;

/** One statement, whose one row has one JSON value. */
export interface BookStatement {
  text: string;
  values: unknown[];
}

const [TENANT, COUNTRY, AT, SHIPS, CLEARED] = ["$1", "$2", "$3", "$4", "$5"] as const;

const DAY_MS = 86_400_000;
/** Longer than any service takes; its days are counted in the destination's time zone, which may be a day behind or ahead. */
const LONGEST_MS = 365 * DAY_MS;

/**
 * In one statement, so that all of it is of one moment: a publication is seen whole or not at all. One text for one service
 * and one for all of them: under a condition that only sometimes holds, PostgreSQL would plan anew for each quote, which
 * takes longer than to read.
 */
const inForce = (serviceCode: string | null): string => `SELECT json_build_object(
  'services', (${servicesOf(serviceCode)}),
  'zones', (${zonesOf(COUNTRY, AT)}),
  'tariffs', (${tariffsInForce({ tenantId: TENANT, country: COUNTRY, serviceCode, at: AT })}),
  'rates', (${ratesInForce(AT)}),
  'territories', (${territoriesOf(COUNTRY)}),
  'rules', (${rulesBetween(ruleCodesOf(COUNTRY), SHIPS, CLEARED)})) AS book`;

const OF_ONE_SERVICE = inForce("$6");
const OF_EVERY_SERVICE = inForce(null);

const PINNED = `SELECT json_build_object(
  'tariffs', (${tariffOfLane("$1")}), 'rates', (${ratesOfIds("$2")}), 'rules', (${rulesOfIds("$3")})) AS book`;

export function bookInForce({ tenantId, destination, serviceCode, at, shipsAt }: BookRequest): BookStatement {
  const [from, until] = [-DAY_MS, LONGEST_MS].map((ms) => new Date(shipsAt.getTime() + ms));
  const values = [tenantId, destination.country, at, from, until];
  if (serviceCode === null) return { text: OF_EVERY_SERVICE, values };
  return { text: OF_ONE_SERVICE, values: [...values, serviceCode] };
}

export function readBook(written: unknown, { destination, at, rateMaxAgeMs }: BookRequest): PriceBook {
  const { services, zones, tariffs, rates, territories, rules } = written as WrittenBook;
  const zone = closest(zones, destination);
  const there = tariffs.filter(({ zoneId }) => zoneId === zone?.id);
  return {
    services: services.map(readService),
    tariffs: new Map(there.map((tariff) => [tariff.serviceId, readTariff(tariff)])),
    rates: currentRates(rates, at, rateMaxAgeMs),
    knownRates: rates,
    territory: closestTerritory(territories, destination),
    mainlandAssumed: destination.postalCode.trim() === "" && hasParts(territories, destination.country),
    rules: rules.map(readRule),
    at,
  };
}

export const bookOfQuote = ({ rateLaneId, fxRateIds, ruleIds }: AnyQuoteDocument["pins"]): BookStatement => ({
  text: PINNED,
  values: [rateLaneId, fxRateIds, ruleIds],
});

export function readPinnedBook(written: unknown): PinnedBook {
  const { tariffs, rates, rules } = written as Pick<WrittenBook, "tariffs" | "rates" | "rules">;
  return { ...readTariff(tariffs[0]!), rates, rules: rules.map(readRule) };
}
