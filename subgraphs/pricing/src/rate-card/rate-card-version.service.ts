import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  isId,
  lockRow,
  oneOf,
  perform,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import { type EntityManager, In } from "typeorm";
import type { CatalogueService } from "../catalogue/catalogue.service";
import type { SurchargeService } from "../surcharge/surcharge.service";
import { formerLanes, resume, resumedBy } from "./former-prices";
import { RateCard } from "./rate-card.entity";
import { RateCardVersion, RateCardVersionStatus } from "./rate-card-version.entity";
import { BELOW_COST, namedVersion, retirement } from "./rate-card-version.input";
import {
  type PublishRateCardVersionResult,
  PublishRateCardVersionSuccess,
  RateCardVersionNotDraft,
  RateCardVersionNotFound,
  RateCardVersionNotPublished,
  RateCardVersionOverlaps,
  RateCardVersionStartsInPast,
  type RetireRateCardVersionResult,
  RetireRateCardVersionSuccess,
} from "./rate-card-version.result";
import { RateLane } from "./rate-lane.entity";

/** Puts prices in force and withdraws them. */
export class RateCardVersionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly surcharges: SurchargeService,
    private readonly catalogue: CatalogueService,
  ) {}

  publish(viewer: Viewer, input: object): Promise<typeof PublishRateCardVersionResult> {
    return perform(this.database, {
      operation: "publishRateCardVersion",
      viewer,
      input,
      rules: namedVersion,
      lock: (tx, { versionId }) => lockWithCard(tx, viewer, versionId),
      decide: (tx, version) => this.publishNow(tx, viewer, version),
      resultId: ({ versionId }) => versionId,
      replay: async (tx, id) => new PublishRateCardVersionSuccess(await storedVersion(tx, viewer, id)),
    });
  }

  /** From its start on, the new version takes the place of the earlier ones on each lane it prices. */
  private async publishNow(tx: EntityManager, viewer: Viewer, version: RateCardVersion) {
    const { id, status, validFrom, validTo } = version;
    if (status !== RateCardVersionStatus.DRAFT) return new RateCardVersionNotDraft(status);
    if (validFrom < this.clock()) return new RateCardVersionStartsInPast(validFrom);
    if (await isBelowCost(tx, viewer, id))
      return new InvalidInput("versionId", `A price of this version: ${BELOW_COST}`);
    const earlier = await lanesInTheWay(tx, version);
    const resuming = await findRows(tx, viewer, RateCardVersion, [
      oneOf(
        "id",
        earlier.map(({ versionId }) => versionId),
      ),
    ]);
    const stopgaps = resuming.filter(({ resumes }) => resumes !== null).map((each) => each.id);
    const blocking = earlier.find(
      (lane) => !givesWay(lane, version) && !isStopgap(lane, version, stopgaps, this.clock()),
    );
    if (blocking) return new RateCardVersionOverlaps(blocking.validFrom, blocking.validTo);

    const [late, begun] = [
      earlier.filter(beginsWithin(version)),
      earlier.filter((lane) => !beginsWithin(version)(lane)),
    ];
    await tx.update(RateLane, { id: In(begun.map((lane) => lane.id)) }, { validTo: validFrom });
    for (const lane of late) await tx.update(RateLane, { id: lane.id }, { validTo: lane.validFrom });
    for (const earlierId of new Set(earlier.map(({ versionId }) => versionId))) {
      await supersede(tx, viewer, earlierId, validFrom);
    }
    await tx.update(RateLane, { versionId: id }, { published: true, validFrom, validTo });
    version.status = RateCardVersionStatus.PUBLISHED;
    await storeRow(tx, version, ["status"]);
    await this.catalogue.state(tx);
    return new PublishRateCardVersionSuccess(version);
  }

  /** Withdraws prices from now on. Those that they took over from hold again, unless it is said that they shall not. */
  retire(viewer: Viewer, input: object): Promise<typeof RetireRateCardVersionResult> {
    return perform(this.database, {
      operation: "retireRateCardVersion",
      viewer,
      input,
      rules: retirement,
      lock: (tx, { versionId }) => lockWithCard(tx, viewer, versionId),
      decide: (tx, version, { resumeFormer }) => this.retireNow(tx, viewer, version, resumeFormer),
      resultId: ({ versionId }) => versionId,
      replay: async (tx, id) =>
        new RetireRateCardVersionSuccess(await storedVersion(tx, viewer, id), await resumedBy(tx, viewer, id)),
    });
  }

  private async retireNow(tx: EntityManager, viewer: Viewer, version: RateCardVersion, resumeFormer: boolean) {
    const { id, status, validFrom } = version;
    if (status !== RateCardVersionStatus.PUBLISHED) return new RateCardVersionNotPublished(status);
    // One that has not begun never will.
    const now = this.clock();
    const end = new Date(Math.max(now.getTime(), validFrom.getTime()));
    const former = resumeFormer ? await formerLanes(tx, version, end) : [];
    await tx
      .createQueryBuilder()
      .update(RateLane)
      .set({ validTo: end })
      .where("versionId = :id AND (validTo IS NULL OR validTo > :end)", { id, end })
      .execute();
    version.status = RateCardVersionStatus.RETIRED;
    if (version.validTo === null || version.validTo > end) version.validTo = end;
    await storeRow(tx, version, ["status", "validTo"]);
    await resume(tx, viewer, this.surcharges, version, former, end, now);
    await this.catalogue.state(tx);
    return new RetireRateCardVersionSuccess(version, await resumedBy(tx, viewer, id));
  }
}

/** The card before the version: a publication ends the lanes of other versions, which may be retired meanwhile. */
async function lockWithCard(tx: EntityManager, viewer: Viewer, id: string) {
  const found = isId(id) ? await storedVersion(tx, viewer, id) : undefined;
  if (!found) return new RateCardVersionNotFound();
  await lockRow(tx, viewer, RateCard, found.rateCardId);
  return (await lockRow(tx, viewer, RateCardVersion, id))!;
}

async function storedVersion(tx: EntityManager, viewer: Viewer, id: string): Promise<RateCardVersion> {
  const [version] = await findRows(tx, viewer, RateCardVersion, [equals("id", id)]);
  return version!;
}

/** A draft may have been written when nobody looked. */
async function isBelowCost(tx: EntityManager, viewer: Viewer, versionId: string): Promise<boolean> {
  const lanes = await findRows(tx, viewer, RateLane, [equals("versionId", versionId)]);
  return lanes.some(({ brackets }) =>
    brackets.some(({ sellPerKgMinor, costPerKgMinor }) => BigInt(sellPerKgMinor) < BigInt(costPerKgMinor)),
  );
}

function lanesInTheWay(tx: EntityManager, version: RateCardVersion): Promise<RateLane[]> {
  return tx
    .createQueryBuilder(RateLane, "lane")
    .where("lane.published AND lane.rate_card_id = :cardId", { cardId: version.rateCardId })
    .andWhere("tstzrange(lane.valid_from, lane.valid_to) && tstzrange(:from, :to)", {
      from: version.validFrom,
      to: version.validTo,
    })
    .andWhere(
      `EXISTS (SELECT 1 FROM rate_lane mine WHERE mine.rate_card_version_id = :id
         AND mine.service_id = lane.service_id AND mine.zone_id = lane.zone_id)`,
      { id: version.id },
    )
    .getMany();
}

/** A lane gives way when it began before and would not outlast the new version, which would leave a gap after it. */
function givesWay(lane: RateLane, version: RateCardVersion): boolean {
  if (lane.validFrom >= version.validFrom) return false;
  return version.validTo === null || (lane.validTo !== null && lane.validTo <= version.validTo);
}

const beginsWithin =
  (version: RateCardVersion) =>
  (lane: RateLane): boolean =>
    lane.validFrom >= version.validFrom;

/** Prices that only fill the place of withdrawn ones, and have not begun, give way to any that cover them. */
function isStopgap(lane: RateLane, version: RateCardVersion, stopgaps: readonly string[], now: Date): boolean {
  if (!stopgaps.includes(lane.versionId) || lane.validFrom < version.validFrom || lane.validFrom < now) return false;
  return version.validTo === null || (lane.validTo !== null && lane.validTo <= version.validTo);
}

/** A version of which no lane goes on is superseded. */
async function supersede(tx: EntityManager, viewer: Viewer, versionId: string, at: Date): Promise<void> {
  const lanes = await findRows(tx, viewer, RateLane, [equals("versionId", versionId)]);
  const goesOn = ({ validFrom, validTo }: RateLane) => validTo === null || (validTo > validFrom && validTo > at);
  if (lanes.some(goesOn)) return;
  const begins = Math.min(...lanes.map(({ validFrom }) => validFrom.getTime()));
  const validTo = new Date(Math.max(at.getTime(), begins));
  await tx.update(RateCardVersion, { id: versionId }, { status: RateCardVersionStatus.SUPERSEDED, validTo });
}
