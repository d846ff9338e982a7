import { Viewer } from "@baiyun/kit";
import { RestrictionVerdict } from "./restriction/restriction";
import type { RestrictionService } from "./restriction/restriction.service";

const BROKER = Viewer.fromClaims({ sub: "01980000-0000-7000-8000-000000000100", tid: "*", scope: "role:broker" });

/** As a broker writes them down; what is there already came with the software. */
const WRITTEN_DOWN = [
  {
    ...{ hsPrefix: "9503", country: "DE", verdict: RestrictionVerdict.INFO },
    note: "demo: toys are asked for their CE declaration (Directive 2009/48/EC) at Frankfurt.",
  },
  {
    ...{ hsPrefix: "3304", country: "FR", verdict: RestrictionVerdict.PERMIT },
    note: "demo: cosmetics are notified before they are sold (Regulation (EC) 1223/2009); its number is the permit's.",
  },
  {
    ...{ hsPrefix: "930200", country: "GB", verdict: RestrictionVerdict.PROHIBITED },
    note: "demo: our carriers take no weapons to Great Britain.",
  },
];

/** Adds to the list of restricted goods, once for each. */
export async function seedDemo(restrictions: RestrictionService): Promise<void> {
  const validFrom = new Date("2026-01-01T00:00:00Z");
  for (const restriction of WRITTEN_DOWN) {
    if (await restrictions.has(restriction)) continue;
    await restrictions.add(BROKER, { idempotencyKey: `demo-${restriction.hsPrefix}`, ...restriction, validFrom });
  }
}
