import { type Clock, findRows, insertRows, oneOf, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Suppression, type SuppressionCause } from "./suppression.entity";

/** Addresses that mail came back from, or whose people do not want ours. */
export class SuppressionService {
  constructor(private readonly clock: Clock) {}

  async suppress(tx: EntityManager, fingerprint: string, cause: SuppressionCause): Promise<void> {
    await insertRows(tx, Suppression, [{ fingerprint, cause, since: this.clock() }], { onConflict: "ignore" });
  }

  /** Mail goes to the address again: somebody has shown that it arrives. */
  async lift(tx: EntityManager, fingerprint: string): Promise<void> {
    await tx.delete(Suppression, { fingerprint });
  }

  async among(tx: EntityManager, fingerprints: readonly string[]): Promise<ReadonlySet<string>> {
    if (fingerprints.length === 0) return new Set();
    const found = await findRows(tx, Viewer.system, Suppression, [oneOf("fingerprint", fingerprints)]);
    return new Set(found.map(({ fingerprint }) => fingerprint));
  }
}
