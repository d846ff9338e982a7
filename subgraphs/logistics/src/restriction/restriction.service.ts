import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  lockRow,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { GoodsRestriction } from "./goods-restriction.entity";
import {
  type AddGoodsRestrictionInput,
  addGoodsRestrictionRules,
  type EndGoodsRestrictionInput,
  endGoodsRestrictionRules,
  type NewRestriction,
  type RestrictionEnd,
} from "./goods-restriction.input";
import {
  type AddGoodsRestrictionResult,
  AddGoodsRestrictionSuccess,
  type EndGoodsRestrictionResult,
  EndGoodsRestrictionSuccess,
  GoodsRestrictionChanged,
  GoodsRestrictionNotFound,
} from "./goods-restriction.result";

/** What destinations say of goods, as our brokers keep it. */
export class RestrictionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those of a country that hold at an instant. */
  async inForce(tx: EntityManager, country: string, at: Date): Promise<GoodsRestriction[]> {
    const known = await findRows(tx, Viewer.system, GoodsRestriction, [equals("country", country)]);
    return known.filter(({ validFrom, validTo }) => validFrom <= at && (validTo === null || at < validTo));
  }

  /** Whether there is one of exactly these goods, whatever it says of them. */
  async has({ hsPrefix, country }: Pick<GoodsRestriction, "hsPrefix" | "country">): Promise<boolean> {
    const same = [equals("hsPrefix", hsPrefix), equals("country", country)];
    const known = await this.database.transaction(Viewer.system, (tx) =>
      findRows(tx, Viewer.system, GoodsRestriction, same),
    );
    return known.length > 0;
  }

  add(viewer: Viewer, input: AddGoodsRestrictionInput): Promise<typeof AddGoodsRestrictionResult> {
    return perform<NewRestriction, null, AddGoodsRestrictionSuccess>(this.database, {
      operation: "addGoodsRestriction",
      viewer,
      input,
      rules: addGoodsRestrictionRules,
      lock: async () => null,
      decide: async (tx, _none, { validTo = null, ...restriction }, id) => {
        const row = Object.assign(new GoodsRestriction(), { id, ...restriction, validTo });
        Object.assign(row, { version: 1, createdBy: viewer.actor, createdAt: this.clock() });
        await insertRows(tx, GoodsRestriction, [row]);
        return new AddGoodsRestrictionSuccess(row);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new AddGoodsRestrictionSuccess(await known(tx, id)),
    });
  }

  end(viewer: Viewer, input: EndGoodsRestrictionInput): Promise<typeof EndGoodsRestrictionResult> {
    return perform<
      RestrictionEnd,
      GoodsRestriction | GoodsRestrictionNotFound,
      EndGoodsRestrictionSuccess | GoodsRestrictionChanged | InvalidInput
    >(this.database, {
      operation: "endGoodsRestriction",
      viewer,
      input,
      rules: endGoodsRestrictionRules,
      lock: async (tx, { restrictionId }) =>
        (await lockRow(tx, viewer, GoodsRestriction, restrictionId)) ?? new GoodsRestrictionNotFound(),
      decide: async (tx, restriction, { expectedVersion, validTo }) => {
        if (restriction.version !== expectedVersion) return new GoodsRestrictionChanged(restriction.version);
        if (validTo <= restriction.validFrom) return new InvalidInput("validTo", "It ends after it begins.");
        await storeRow(tx, Object.assign(restriction, { validTo }));
        return new EndGoodsRestrictionSuccess(restriction);
      },
      resultId: ({ restrictionId }) => restrictionId,
      replay: async (tx, id) => new EndGoodsRestrictionSuccess(await known(tx, id)),
    });
  }
}

async function known(tx: EntityManager, id: string): Promise<GoodsRestriction> {
  const [restriction] = await findRows(tx, Viewer.system, GoodsRestriction, [equals("id", id)]);
  return restriction!;
}
