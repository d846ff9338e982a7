import type { EntityTarget, ObjectLiteral } from "typeorm";
import type { Database } from "../database/database";
import type { Viewer } from "../identity/viewer";
import { MOST_COUNTED } from "../schema/connection";
import type { Condition } from "./condition";
import { count, type OfEach, type Statement } from "./statement";

/** Conditions that no one index serves together may have the server look through many rows for few. */
const LONGEST_MS = 2_000;

/** Counts what a viewer may see of lists, as far as it is cheap: null stands for what is not known. */
export class Counter {
  constructor(
    private readonly database: () => Database,
    private readonly viewer: Viewer,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async count<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    conditions: readonly (Condition | null)[],
  ): Promise<number | null> {
    const statement = count(this.database().source, this.viewer, entity, conditions, MOST_COUNTED + 1);
    return statement ? ((await this.read(statement))?.[0] ?? null) : 0;
  }

  /** Of each of several, in their order. */
  async countEach<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    conditions: readonly (Condition | null)[],
    ofEach: OfEach,
  ): Promise<(number | null)[]> {
    const statement = count(this.database().source, this.viewer, entity, conditions, MOST_COUNTED + 1, ofEach);
    const counts = statement && (await this.read(statement));
    return ofEach.values.map((_id, index) => (statement ? (counts?.[index] ?? null) : 0));
  }

  private async read(statement: Statement<number>): Promise<(number | null)[] | null> {
    const patience = AbortSignal.timeout(LONGEST_MS);
    const signals = this.signal ? [patience, this.signal] : [patience];
    try {
      const [found] = await this.database().read(this.viewer, [statement], AbortSignal.any(signals));
      return found!.map((values) => statement.row(values)).map((most) => (most > MOST_COUNTED ? null : most));
    } catch (error) {
      if (patience.aborted && !this.signal?.aborted) return null;
      throw error;
    }
  }
}
