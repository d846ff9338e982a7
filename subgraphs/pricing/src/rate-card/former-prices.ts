import { equals, findRows, insertRows, newId, storeRow, type Viewer } from "@baiyun/kit";
import { type EntityManager, In } from "typeorm";
import type { SurchargeService } from "../surcharge/surcharge.service";
import { RateCardVersion, RateCardVersionStatus } from "./rate-card-version.entity";
import { RateLane } from "./rate-lane.entity";

interface Resumable {
  former: RateLane;
  /** Exclusive; null while no end is set. */
  until: Date | null;
}

/** The lanes from which a version's lanes took over, as far as they would go on after `at`. Asked before its lanes are ended. */
export async function formerLanes(tx: EntityManager, version: RateCardVersion, at: Date): Promise<Resumable[]> {
  const rows: { former_id: string; until: Date | null }[] = await tx.query(
    `SELECT former.id AS former_id, least(mine.valid_to, version.planned_to) AS until
     FROM rate_lane mine
     JOIN rate_lane former ON former.rate_card_id = mine.rate_card_id AND former.published
       AND former.service_id = mine.service_id AND former.zone_id = mine.zone_id
       AND former.valid_to = mine.valid_from AND former.valid_from < former.valid_to
     JOIN rate_card_version version ON version.id = former.rate_card_version_id AND version.status <> 'RETIRED'
     WHERE mine.rate_card_version_id = $1
       AND (mine.valid_to IS NULL OR mine.valid_to > $2) AND (version.planned_to IS NULL OR version.planned_to > $2)
     ORDER BY former.id`,
    [version.id, at],
  );
  const lanes = await tx.findBy(RateLane, { id: In(rows.map(({ former_id }) => former_id)) });
  return rows.map(({ former_id, until }) => ({ former: lanes.find(({ id }) => id === former_id)!, until }));
}

/** Publishes former lanes anew: what was ended never goes on, since quotes pin it. One version for each of theirs, with its surcharges. */
export async function resume(
  tx: EntityManager,
  viewer: Viewer,
  surcharges: SurchargeService,
  retired: RateCardVersion,
  lanes: readonly Resumable[],
  at: Date,
  now: Date,
): Promise<void> {
  for (const formerId of [...new Set(lanes.map(({ former }) => former.versionId))].sort()) {
    const own = lanes.filter(({ former }) => former.versionId === formerId);
    const ends = own.map(({ until }) => until);
    const validTo = ends.includes(null) ? null : new Date(Math.max(...ends.map((end) => end!.getTime())));
    const version = Object.assign(new RateCardVersion(), {
      ...{ id: newId(), rateCardId: retired.rateCardId, validFrom: at, validTo, plannedTo: validTo },
      ...{ status: RateCardVersionStatus.DRAFT, resumes: retired.id, version: 1 },
      ...{ createdBy: viewer.actor, createdAt: now },
    });
    await insertRows(tx, RateCardVersion, [version]);
    const copies = own.map(({ former, until }) => ({
      ...former,
      ...{ id: newId(), versionId: version.id, validFrom: at, validTo: until, published: true },
    }));
    await insertRows(tx, RateLane, copies);
    await surcharges.carryOver(tx, viewer, formerId, version.id);
    version.status = RateCardVersionStatus.PUBLISHED;
    await storeRow(tx, version, ["status"]);
  }
}

export const resumedBy = (tx: EntityManager, viewer: Viewer, retiredId: string): Promise<RateCardVersion[]> =>
  findRows(tx, viewer, RateCardVersion, [equals("resumes", retiredId)]);
