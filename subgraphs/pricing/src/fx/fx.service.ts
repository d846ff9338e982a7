import { type EntityManager, In } from "typeorm";
import { FxRate } from "./fx-rate.entity";

/** Which exchange rates were in force when. */
export class FxService {
  /** The newest rate of each pair at an instant. */
  async ratesAt(tx: EntityManager, at: Date): Promise<FxRate[]> {
    const newest = await tx.query<{ id: string }[]>(
      "SELECT DISTINCT ON (base, quote) id FROM fx_rate WHERE effective_from <= $1 ORDER BY base, quote, effective_from DESC",
      [at],
    );
    return this.ratesById(
      tx,
      newest.map(({ id }) => id),
    );
  }

  /** Sorted by pair, so that a path between two currencies never depends on the order of rows. */
  ratesById(tx: EntityManager, ids: readonly string[]): Promise<FxRate[]> {
    return tx.find(FxRate, { where: { id: In(ids) }, order: { base: "ASC", quote: "ASC" } });
  }
}
