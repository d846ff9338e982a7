import { type EntityManager, In, IsNull } from "typeorm";
import type { Tariff } from "../calculation/charges";
import { RateCard } from "./rate-card.entity";
import { RateLane } from "./rate-lane.entity";
import { Surcharge } from "./surcharge.entity";

/** A tariff with the rows it was read from. */
export interface PinnedTariff {
  serviceId: string;
  rateCardVersionId: string;
  rateLaneId: string;
  tariff: Tariff;
}

/** Which published prices applied to whom, where and when. */
export class TariffService {
  /** By service id: the tenant's own price where its card has one, else everyone's. */
  async tariffsAt(
    tx: EntityManager,
    { tenantId, zoneId, at }: { tenantId: string | null; zoneId: string; at: Date },
  ): Promise<Map<string, PinnedTariff>> {
    const cards = await tx.find(RateCard, {
      where: [{ tenantId: IsNull() }, ...(tenantId === null ? [] : [{ tenantId }])],
    });
    const lanes = await tx
      .createQueryBuilder(RateLane, "lane")
      .where("lane.published AND lane.rate_card_id IN (:...cardIds)", { cardIds: cards.map(({ id }) => id) })
      .andWhere("lane.zone_id = :zoneId", { zoneId })
      .andWhere("lane.valid_from <= :at AND (lane.valid_to IS NULL OR lane.valid_to > :at)", { at })
      .getMany();
    const tariffs = await this.tariffsOf(tx, lanes, cards);
    const own = new Set(cards.filter((card) => card.tenantId !== null).map(({ id }) => id));
    const ownLast = lanes
      .map((lane, index) => ({ own: own.has(lane.rateCardId), tariff: tariffs[index]! }))
      .sort((a, b) => Number(a.own) - Number(b.own));
    return new Map(ownLast.map(({ tariff }) => [tariff.serviceId, tariff]));
  }

  /** The tariff of a lane as it was published. */
  async tariffOf(tx: EntityManager, laneId: string): Promise<PinnedTariff> {
    const lane = await tx.findOneByOrFail(RateLane, { id: laneId });
    const [tariff] = await this.tariffsOf(tx, [lane], await tx.findBy(RateCard, { id: lane.rateCardId }));
    return tariff!;
  }

  private async tariffsOf(tx: EntityManager, lanes: RateLane[], cards: RateCard[]): Promise<PinnedTariff[]> {
    const versionIds = [...new Set(lanes.map(({ versionId }) => versionId))];
    // By id: the surcharges of one kind keep their order whenever they are read.
    const surcharges = await tx.find(Surcharge, { where: { versionId: In(versionIds) }, order: { id: "ASC" } });
    return lanes.map((lane) => ({
      serviceId: lane.serviceId,
      rateCardVersionId: lane.versionId,
      rateLaneId: lane.id,
      tariff: {
        currency: cards.find(({ id }) => id === lane.rateCardId)!.currency,
        terms: lane.terms,
        brackets: lane.brackets,
        surcharges: surcharges.filter(({ versionId }) => versionId === lane.versionId),
      },
    }));
  }
}
