import { type Clock, oneOf, type Rows } from "@baiyun/kit";
import { RateCard } from "../rate-card/rate-card.entity";
import type { RateCardService } from "../rate-card/rate-card.service";
import { Surcharge } from "../surcharge/surcharge.entity";
import { Zone } from "../zone/zone.entity";
import { type ListedLane, listed } from "./price-list";

/** Puts together what a customer's parcels cost. */
export class PriceListService {
  constructor(
    private readonly clock: Clock,
    private readonly rateCards: RateCardService,
  ) {}

  /** As published so far: all that a quote of that instant could be made from. */
  async of(rows: Rows, customerId: string, at: Date | null): Promise<{ at: Date; lanes: ListedLane[] }> {
    const instant = at ?? this.clock();
    const cards = (await rows.all(RateCard, [this.rateCards.ownOrEveryones([customerId])])).filter((card) =>
      card.holdsAt(instant),
    );
    const zones = await rows.all(Zone, []);
    const ofCards = await Promise.all(
      cards.map(async ({ id, currency, customerId: owner }) => {
        const lanes = await this.rateCards.lanesInForce(rows, id, instant);
        const versionIds = [...new Set(lanes.map(({ versionId }) => versionId))];
        const surcharges = await rows.all(Surcharge, [oneOf("versionId", versionIds)], "id");
        return lanes.map((lane) => ({
          ...{ lane, currency, isOwn: owner !== null },
          zoneName: zones.find((zone) => zone.id === lane.zoneId)?.name ?? lane.terms.zoneCode,
          surcharges: surcharges.filter(({ versionId }) => versionId === lane.versionId),
        }));
      }),
    );
    return { at: instant, lanes: listed(ofCards.flat()) };
  }
}
