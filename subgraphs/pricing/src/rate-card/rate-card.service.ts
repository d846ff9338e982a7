import { type Database, type IdempotencyKeyReused, idempotently, isId, type Viewer } from "@baiyun/kit";
import { type EntityManager, type FindOptionsWhere, In, IsNull } from "typeorm";
import { OUR_OWN } from "./our-own";
import { RateCard } from "./rate-card.entity";
import {
  PublishRateCardVersionSuccess,
  RateCardVersionNotDraft,
  RateCardVersionNotFound,
  RateCardVersionOverlaps,
  RateCardVersionStartsInPast,
} from "./rate-card.results";
import { RateCardVersion, RateCardVersionStatus } from "./rate-card-version.entity";
import { RateLane } from "./rate-lane.entity";
import { RateCardVersionNotPublished, RetireRateCardVersionSuccess } from "./retire-version.type";

type Published =
  | PublishRateCardVersionSuccess
  | RateCardVersionNotFound
  | RateCardVersionNotDraft
  | RateCardVersionOverlaps
  | RateCardVersionStartsInPast;

/** Publishes prices and finds those of a customer. */
export class RateCardService {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  publish(viewer: Viewer, key: string, versionId: string): Promise<Published | IdempotencyKeyReused> {
    return this.database.transaction(viewer, (tx) =>
      idempotently<Published>(tx, {
        tenantId: OUR_OWN,
        operation: "publishRateCardVersion",
        key,
        input: { versionId },
        first: () => this.publishOnce(tx, versionId),
        resultId: (result) => (result instanceof PublishRateCardVersionSuccess ? result.version.id : null),
        replay: async (id) => new PublishRateCardVersionSuccess(await tx.findOneByOrFail(RateCardVersion, { id })),
      }),
    );
  }

  /** From its start on, the new version takes the place of the earlier ones on each lane it prices. */
  private async publishOnce(tx: EntityManager, id: string): Promise<Published> {
    const version = await this.lockWithCard(tx, id);
    if (!version) return new RateCardVersionNotFound();
    if (version.status !== RateCardVersionStatus.DRAFT) return new RateCardVersionNotDraft(version.status);
    if (version.validFrom < this.now()) return new RateCardVersionStartsInPast(version.validFrom);
    const earlier = await this.lanesInTheWay(tx, version);
    const blocking = earlier.find((lane) => !giveWay(lane, version));
    if (blocking) return new RateCardVersionOverlaps(blocking.validFrom, blocking.validTo);

    await tx.update(RateLane, { id: In(earlier.map(({ id: laneId }) => laneId)) }, { validTo: version.validFrom });
    for (const versionId of new Set(earlier.map((lane) => lane.versionId))) {
      await this.supersede(tx, versionId, version.validFrom);
    }
    const { validFrom, validTo } = version;
    await tx.update(RateLane, { versionId: id }, { published: true, validFrom, validTo });
    version.status = RateCardVersionStatus.PUBLISHED;
    return new PublishRateCardVersionSuccess(await tx.save(version));
  }

  /** The card before the version: a publication ends the lanes of other versions, which may be retired meanwhile. */
  private async lockWithCard(tx: EntityManager, id: string): Promise<RateCardVersion | null> {
    const found = isId(id) ? await tx.findOneBy(RateCardVersion, { id }) : null;
    if (!found) return null;
    await tx.findOneOrFail(RateCard, { where: { id: found.rateCardId }, lock: { mode: "pessimistic_write" } });
    return tx.findOneOrFail(RateCardVersion, { where: { id }, lock: { mode: "pessimistic_write" } });
  }

  private lanesInTheWay(tx: EntityManager, version: RateCardVersion): Promise<RateLane[]> {
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

  private async supersede(tx: EntityManager, versionId: string, at: Date): Promise<void> {
    const lanes = await tx.findBy(RateLane, { versionId });
    if (lanes.some(({ validTo }) => validTo === null || validTo > at)) return;
    await tx.update(RateCardVersion, { id: versionId }, { status: RateCardVersionStatus.SUPERSEDED, validTo: at });
  }

  /** Withdraws prices from now on. Earlier ones do not come back: the lanes are without a price until the next version. */
  retire(
    viewer: Viewer,
    key: string,
    versionId: string,
  ): Promise<
    RetireRateCardVersionSuccess | RateCardVersionNotFound | RateCardVersionNotPublished | IdempotencyKeyReused
  > {
    return this.database.transaction(viewer, (tx) =>
      idempotently<RetireRateCardVersionSuccess | RateCardVersionNotFound | RateCardVersionNotPublished>(tx, {
        tenantId: OUR_OWN,
        operation: "retireRateCardVersion",
        key,
        input: { versionId },
        first: () => this.retireOnce(tx, versionId),
        resultId: (result) => (result instanceof RetireRateCardVersionSuccess ? result.version.id : null),
        replay: async (id) => new RetireRateCardVersionSuccess(await tx.findOneByOrFail(RateCardVersion, { id })),
      }),
    );
  }

  private async retireOnce(tx: EntityManager, id: string) {
    const version = await this.lockWithCard(tx, id);
    if (!version) return new RateCardVersionNotFound();
    if (version.status !== RateCardVersionStatus.PUBLISHED) return new RateCardVersionNotPublished(version.status);
    // One that has not begun never will.
    const end = new Date(Math.max(this.now().getTime(), version.validFrom.getTime()));
    await tx
      .createQueryBuilder()
      .update(RateLane)
      .set({ validTo: end })
      .where("versionId = :id AND (validTo IS NULL OR validTo > :end)", { id, end })
      .execute();
    version.status = RateCardVersionStatus.RETIRED;
    if (version.validTo === null || version.validTo > end) version.validTo = end;
    return new RetireRateCardVersionSuccess(await tx.save(version));
  }

  /** Newest last: of a card's versions that is the one which took over. */
  async versionsInForce(viewer: Viewer, cardIds: readonly string[]): Promise<RateCardVersion[]> {
    return this.database.transaction(viewer, (tx) =>
      tx
        .createQueryBuilder(RateCardVersion, "version")
        .where("version.rate_card_id IN (:...cardIds) AND version.status IN ('PUBLISHED', 'SUPERSEDED')", { cardIds })
        .andWhere("version.valid_from <= :at AND (version.valid_to IS NULL OR version.valid_to > :at)", {
          at: this.now(),
        })
        .orderBy("version.valid_from", "ASC")
        .getMany(),
    );
  }

  /** By customer id: the customer's own card where it has one that the viewer may see, else everyone's. */
  async cardsOfCustomers(viewer: Viewer, customerIds: readonly string[]): Promise<Map<string, RateCard>> {
    const cards = await this.visible(viewer, [{ customerId: In([...customerIds]) }, { customerId: IsNull() }]);
    const shared = cards.filter(({ customerId }) => customerId === null);
    return new Map(
      customerIds.flatMap((id) => {
        const card = cards.find(({ customerId }) => customerId === id) ?? shared[0];
        return card ? [[id, card] as const] : [];
      }),
    );
  }

  cards(viewer: Viewer, ids: readonly string[]): Promise<RateCard[]> {
    return this.visible(viewer, [{ id: In([...ids]) }]);
  }

  /** Versions are as visible as their card. */
  async versions(viewer: Viewer, ids: readonly string[]): Promise<RateCardVersion[]> {
    const versions = await this.database.transaction(viewer, (tx) => tx.findBy(RateCardVersion, { id: In([...ids]) }));
    const cards = new Set(
      (
        await this.cards(
          viewer,
          versions.map(({ rateCardId }) => rateCardId),
        )
      ).map(({ id }) => id),
    );
    return versions.filter(({ rateCardId }) => cards.has(rateCardId));
  }

  lanes(viewer: Viewer, versionIds: readonly string[]): Promise<RateLane[]> {
    return this.database.transaction(viewer, (tx) =>
      tx.find(RateLane, { where: { versionId: In([...versionIds]) }, order: { id: "ASC" } }),
    );
  }

  private async visible(viewer: Viewer, where: FindOptionsWhere<RateCard>[]): Promise<RateCard[]> {
    const cards = await this.database.transaction(viewer, (tx) => tx.find(RateCard, { where }));
    return cards.filter(({ tenantId }) => tenantId === null || viewer.maySee(tenantId));
  }
}

/** A lane gives way when it began before and would not outlast the new version, which would leave a gap after it. */
function giveWay(lane: RateLane, version: RateCardVersion): boolean {
  if (lane.validFrom >= version.validFrom) return false;
  return version.validTo === null || (lane.validTo !== null && lane.validTo <= version.validTo);
}
