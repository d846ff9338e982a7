import { type Clock, type Database, record, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Exchange, type Rate } from "../fx/exchange";
import { ratesInForce } from "../fx/fx-rates";
import { catalogueStated } from "./catalogue.events";

const QUOTABLE = `SELECT (SELECT json_agg(code ORDER BY code) FROM service) AS services,
  (SELECT json_agg(DISTINCT currency) FROM rate_card WHERE tenant_id IS NULL) AS tariffs, (${ratesInForce("$1")}) AS rates`;

interface Quotable {
  services: string[] | null;
  tariffs: string[] | null;
  rates: Rate[];
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
    const [{ services, tariffs, rates }] = await tx.query<[Quotable]>(QUOTABLE, [this.clock()]);
    const exchange = new Exchange(rates);
    const stated = new Set([...(tariffs ?? []), ...rates.flatMap(({ base, quote }) => [base, quote])]);
    const currencies = [...stated].filter((each) => (tariffs ?? []).every((tariff) => exchange.knows(tariff, each)));
    await record(tx, catalogueStated({ services: services ?? [], currencies: currencies.sort() }));
  }
}
