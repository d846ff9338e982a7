import { type Clock, type Database, type Destination, findRows, Rows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CustomsNumberService } from "../customs-number/customs-number.service";
import { Exchange } from "../fx/exchange";
import type { Priced } from "../quote/pricing";
import { localDay } from "../territory/clearance";
import { territoriesOf } from "../territory/territories";
import { closestTerritory, type Territory, type TerritoryAreas } from "../territory/territory";
import { ImportRequirement } from "./import-requirement.entity";
import { type Lacked, lackedBy, type Stated } from "./lacking";

/** Where and when a parcel clears, as far as requirements depend on it. */
export interface Clears {
  territory: Pick<Territory, "customs" | "tax">;
  /** In the destination's own calendar. */
  day: string;
}

const TERRITORIES = `SELECT (${territoriesOf("$1")}) AS territories`;

/** Tells what destinations want to be told. */
export class ImportRequirementService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly customsNumbers: CustomsNumberService,
  ) {}

  /** Null where nothing is known of what the destination wants. */
  async of(viewer: Viewer, destination: Destination, at: Date | null): Promise<ImportRequirement[] | null> {
    const statement = { text: TERRITORIES, values: [destination.country] };
    const [answers] = await this.database.read(viewer, [statement]);
    const territory = closestTerritory(answers![0]![0] as TerritoryAreas[], destination);
    if (!territory) return null;
    const day = localDay(at ?? this.clock(), territory.timeZone);
    return (await this.ofMany(viewer, [JSON.stringify({ territory, day } satisfies Clears)]))[0]!;
  }

  /** For each `Clears`, as JSON. There are few requirements: all are read, once for all. */
  readonly ofMany = async (viewer: Viewer, clears: readonly string[]): Promise<(ImportRequirement[] | null)[]> => {
    const all = await new Rows(this.database, viewer).all(ImportRequirement, [], "code");
    return clears.map((text) => wantedOf(JSON.parse(text) as Clears, all));
  };

  /**
   * What of all that is wanted of its parcels neither a customer's priced order nor a number of the customer's states, by code; nothing where
   * nothing is known of what is wanted.
   */
  async lacked(
    tx: EntityManager,
    customerId: string,
    { calculation, from }: Priced,
    stated: Stated,
  ): Promise<Lacked[]> {
    const { inputs, destination } = calculation.document;
    const { territory, clearance } = destination;
    if (!territory) return [];
    const day = clearance.latest;
    const all = await findRows(tx, Viewer.system, ImportRequirement, []);
    const sent = { goods: inputs.goods, exchange: new Exchange(from.rates) };
    const lacked = lackedBy(stated, sent, wantedOf({ territory, day }, all) ?? []);
    if (!lacked.some(({ sellers }) => sellers)) return lacked.toSorted(byCode);
    const valid = await this.customsNumbers.validOn(tx, customerId, day);
    return lacked.filter(({ sellers }) => !sellers || !valid.has(sellers)).toSorted(byCode);
  }
}

const byCode = (a: Lacked, b: Lacked): number => (a.code < b.code ? -1 : 1);

function wantedOf({ territory, day }: Clears, all: readonly ImportRequirement[]): ImportRequirement[] | null {
  const codes = [territory.customs, territory.tax].filter((code) => code !== null);
  if (codes.length === 0) return null;
  const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);
  return all.filter(
    ({ territories, validFrom, validTo }) =>
      territories.some((code) => codes.includes(code)) && dayOf(validFrom) <= day && (!validTo || day < dayOf(validTo)),
  );
}
