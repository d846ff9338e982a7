import {
  audit,
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  perform,
  type Viewer,
} from "@baiyun/kit";
import { SilenceLimit } from "./silence-limit.entity";
import { type StatedLimit, type StateSilenceLimitInput, stateSilenceLimitRules } from "./silence-limit.input";
import { SilenceLimitStated, type StateSilenceLimitResult, StateSilenceLimitSuccess } from "./silence-limit.type";
import type { SilenceLimits } from "./silence-limits";

/** Limits belong to no tenant. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** How long silence may last. A limit is never changed: a later one follows it, and who said so is audited. */
export class SilenceLimitService {
  constructor(
    private readonly database: Database,
    private readonly limits: SilenceLimits,
    private readonly clock: Clock,
  ) {}

  async state(viewer: Viewer, input: StateSilenceLimitInput): Promise<typeof StateSilenceLimitResult> {
    const outcome = await perform<StatedLimit, null, StateSilenceLimitSuccess | SilenceLimitStated | InvalidInput>(
      this.database,
      {
        operation: "stateSilenceLimit",
        viewer,
        input,
        rules: stateSilenceLimitRules,
        lock: async () => null,
        decide: async (tx, _nothing, { reason, carrier = null, destinationCountry = null, ...stated }, id) => {
          const now = this.clock();
          // What was judged by a limit stays judged by it.
          if (stated.validFrom < now) return new InvalidInput("validFrom", "It holds from now on, or from later.");
          const about = { id, carrier, destinationCountry, ...stated, createdBy: viewer.actor };
          const limit = Object.assign(new SilenceLimit(), about);
          const made = await insertRows(tx, SilenceLimit, [limit], { onConflict: "ignore" });
          if (made === 0) return new SilenceLimitStated();
          const subject = { kind: "SilenceLimit", id, tenantId: NOBODY };
          await audit(tx, { viewer, at: now, act: "stateSilenceLimit", subject, reason });
          return new StateSilenceLimitSuccess(limit);
        },
        resultId: (_stated, id) => id,
        replay: async (tx, id) => {
          const [limit] = await findRows(tx, viewer, SilenceLimit, [equals("id", id)]);
          return new StateSilenceLimitSuccess(limit!);
        },
      },
    );
    this.limits.forget();
    return outcome;
  }
}
