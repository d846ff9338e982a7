import { type Area, type Clock, type Database, defineJob, record, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { Exchange, type Rate } from "../fx/exchange";
import { ratesInForce } from "../fx/fx-rates";
import { type Priced, pricedFrom } from "../rate-card/tariff";
import { catalogueStated, type StatedZone } from "./catalogue.events";

const QUOTABLE = `SELECT (SELECT json_agg(code ORDER BY code) FROM service) AS services,
  (SELECT json_agg(DISTINCT currency) FROM rate_card WHERE tenant_id IS NULL AND assigned_from IS NOT NULL) AS tariffs, (${ratesInForce("$1")}) AS rates,
  (SELECT json_agg(json_build_object('id', zone.id, 'name', name, 'areas', reach.areas) ORDER BY code)
    FROM zone JOIN zone_reach reach ON reach.zone_id = zone.id
    WHERE reach.valid_from <= $1 AND (reach.valid_to IS NULL OR reach.valid_to > $1)) AS zones,
  (SELECT json_agg(priced) FROM (${pricedFrom("$1")}) priced) AS priced`;

/** For what begins by itself at an instant that is known before. */
export const stateCatalogue = defineJob({ name: "state-catalogue", payload: z.object({}) });

interface Quotable {
  services: string[] | null;
  tariffs: string[] | null;
  rates: Rate[];
  zones: { id: string; name: string; areas: Area[] }[] | null;
  priced: Priced[] | null;
}

/** Tells who takes orders what can be quoted, so that nobody drafts in vain. */
export class CatalogueService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What a start states again may have been missed by who came later, or have changed by a migration. */
  readonly start = (): Promise<void> => this.database.transaction(Viewer.system, (tx) => this.state(tx));

  readonly close = async (): Promise<void> => undefined;

  async state(tx: EntityManager): Promise<void> {
    // Of two that change what can be quoted the later one sees what the earlier one did.
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('catalogue', 0))");
    const [{ services, tariffs, rates, zones, priced }] = await tx.query<[Quotable]>(QUOTABLE, [this.clock()]);
    const exchange = new Exchange(rates);
    const stated = new Set([...(tariffs ?? []), ...rates.flatMap(({ base, quote }) => [base, quote])]);
    const currencies = [...stated].filter((each) => (tariffs ?? []).every((tariff) => exchange.knows(tariff, each)));
    const places = (zones ?? []).map((zone) => statedZone(zone, priced ?? []));
    await record(tx, catalogueStated({ services: services ?? [], currencies: currencies.sort(), zones: places }));
  }
}

/** What everyone may send there, and beside it what some customers may by prices of their own. */
function statedZone({ id, name, areas }: { id: string; name: string; areas: Area[] }, priced: Priced[]): StatedZone {
  const there = priced.filter(({ zoneId }) => zoneId === id);
  const services = there.filter(({ tenantId }) => tenantId === null).map(({ service }) => service);
  const own = new Map<string, string[]>();
  for (const { tenantId, service } of there) {
    if (tenantId === null || services.includes(service)) continue;
    own.set(tenantId, [...(own.get(tenantId) ?? []), service]);
  }
  return { name, areas, services, own: [...own].map(([tenantId, only]) => ({ tenantId, services: only })) };
}
