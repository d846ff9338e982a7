import { type Clock, type Database, InvalidInput, insertRows, newId, perform, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CatalogueService } from "../catalogue/catalogue.service";
import type { Rate } from "./exchange";
import { type PublishedRates, publishedRates } from "./exchange-rate.input";
import { type PublishExchangeRatesResult, PublishExchangeRatesSuccess } from "./exchange-rate.result";
import type { ExchangeRateType } from "./exchange-rate.type";
import { FxRate } from "./fx-rate.entity";
import { ratesInForce } from "./fx-rates";

const IN_FORCE = `SELECT (${ratesInForce("$1")}) AS rates`;

/** Takes exchange rates and tells which are reckoned with. */
export class ExchangeRateService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly maxAgeMs: number,
    private readonly catalogue: CatalogueService,
  ) {}

  /** The newest of each pair, also those that are too old by now. */
  async newest(viewer: Viewer): Promise<ExchangeRateType[]> {
    const [answers] = await this.database.read(viewer, [{ text: IN_FORCE, values: [this.clock()] }]);
    return (answers as unknown as [[Rate[]]])[0][0].map((rate) => this.shown(rate));
  }

  publish(viewer: Viewer, input: object): Promise<typeof PublishExchangeRatesResult> {
    return perform(this.database, {
      operation: "publishExchangeRates",
      viewer,
      input,
      rules: publishedRates,
      lock: async () => null,
      decide: (tx, _nothing, given) => this.publishNow(tx, given),
      resultId: (_given, id) => id,
      replay: (tx) => this.success(tx),
    });
  }

  private async publishNow(tx: EntityManager, { source, effectiveFrom, rates }: PublishedRates) {
    const age = this.clock().getTime() - effectiveFrom.getTime();
    if (age < 0) return new InvalidInput("effectiveFrom", "Must not be after now.");
    if (age > this.maxAgeMs) return new InvalidInput("effectiveFrom", "Rates of then are too old to reckon with.");
    const stated = rates.map((rate) => ({ id: newId(), ...rate, effectiveFrom, source }));
    const inserted = await insertRows(tx, FxRate, stated, { onConflict: "ignore" });
    if (inserted < stated.length) {
      return new InvalidInput("effectiveFrom", "There are rates of this instant for one of the pairs already.");
    }
    await this.catalogue.state(tx);
    return this.success(tx);
  }

  private async success(tx: EntityManager): Promise<PublishExchangeRatesSuccess> {
    const [{ rates }] = await tx.query<[{ rates: Rate[] }]>(IN_FORCE, [this.clock()]);
    return new PublishExchangeRatesSuccess(rates.map((rate) => this.shown(rate)));
  }

  private shown({ base, quote, rate, effectiveFrom, source }: Rate): ExchangeRateType {
    const from = new Date(effectiveFrom);
    const usableUntil = new Date(from.getTime() + this.maxAgeMs);
    return { base, quote, rate, effectiveFrom: from, usableUntil, current: this.clock() <= usableUntil, source };
  }
}
