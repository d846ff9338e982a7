import type { Rows, Viewer } from "@baiyun/kit";
import { RateCard } from "./rate-card.entity";
import { RateCardVersion } from "./rate-card-version.entity";

/** Who asks, and what was read for them. */
interface Asker {
  viewer: Viewer;
  rows: Rows;
}

/** Null when no card has this id, or it is another customer's own. */
export async function visibleCard(id: string, { viewer, rows }: Asker): Promise<RateCard | null> {
  const card = await rows.one(RateCard, id);
  return card?.seenBy(viewer) ? card : null;
}

/** Null when no version has this id, or the viewer may not see its card. */
export async function visibleVersion(id: string, asker: Asker): Promise<RateCardVersion | null> {
  const version = await asker.rows.one(RateCardVersion, id);
  return version && (await visibleCard(version.rateCardId, asker)) ? version : null;
}
