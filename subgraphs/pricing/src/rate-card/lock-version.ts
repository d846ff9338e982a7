import { equals, findRows, isId, lockRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { RateCard } from "./rate-card.entity";
import { RateCardVersion } from "./rate-card-version.entity";
import { RateCardVersionNotFound } from "./rate-card-version.result";

/** A version held for this transaction, with the card that it is of. */
export interface LockedVersion {
  version: RateCardVersion;
  card: RateCard;
}

/** The card before the version: a publication ends the lanes of other versions, which may be retired meanwhile. */
export async function lockWithCard(
  tx: EntityManager,
  viewer: Viewer,
  id: string,
): Promise<LockedVersion | RateCardVersionNotFound> {
  const found = isId(id) ? await storedVersion(tx, viewer, id) : undefined;
  if (!found) return new RateCardVersionNotFound();
  const card = (await lockRow(tx, viewer, RateCard, found.rateCardId))!;
  return { card, version: (await lockRow(tx, viewer, RateCardVersion, id))! };
}

export async function storedVersion(tx: EntityManager, viewer: Viewer, id: string): Promise<RateCardVersion> {
  const [version] = await findRows(tx, viewer, RateCardVersion, [equals("id", id)]);
  return version!;
}
