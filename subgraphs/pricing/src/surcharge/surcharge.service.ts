import { equals, findRows, insertRows, newId, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Surcharge } from "./surcharge.entity";

/** Keeps the surcharges of rate card versions. */
export class SurchargeService {
  /** Copies a version's surcharges to another, in their order. */
  async carryOver(tx: EntityManager, viewer: Viewer, from: string, to: string): Promise<void> {
    const surcharges = await findRows(tx, viewer, Surcharge, [equals("versionId", from)]);
    await insertRows(
      tx,
      Surcharge,
      surcharges.map((surcharge) => ({ ...surcharge, id: newId(), versionId: to })),
    );
  }
}
