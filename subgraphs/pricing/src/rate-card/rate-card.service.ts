import { type Clock, type Condition, type Database, isId, Rows, type Viewer } from "@baiyun/kit";
import { PRICING } from "../access";
import { RateCard } from "./rate-card.entity";
import { RateCardVersion, RateCardVersionStatus } from "./rate-card-version.entity";
import { RateLane } from "./rate-lane.entity";

/** Were in force over their window; a draft never is, and a retired version is over. */
const PUBLISHED: readonly RateCardVersionStatus[] = [RateCardVersionStatus.PUBLISHED, RateCardVersionStatus.SUPERSEDED];

/** Finds the price list of a customer, and which prices of a list hold. */
export class RateCardService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The version of a card whose window holds now: of several the one that took over last. */
  async versionInForce(rows: Rows, cardId: string): Promise<RateCardVersion | null> {
    const now = this.clock();
    const versions = await rows.manyBy(RateCardVersion, "rateCardId", cardId);
    const inForce = versions.filter(
      ({ status, validFrom, validTo }) =>
        PUBLISHED.includes(status) && validFrom <= now && (validTo === null || validTo > now),
    );
    return inForce.toSorted((a, b) => a.validFrom.getTime() - b.validFrom.getTime()).at(-1) ?? null;
  }

  /** Every lane whose window holds at an instant, by service and zone. */
  async lanesInForce(rows: Rows, cardId: string, at: Date | null): Promise<RateLane[]> {
    const instant = at ?? this.clock();
    const lanes = await rows.manyBy(RateLane, "rateCardId", cardId);
    const named = ({ terms }: RateLane) => `${terms.serviceCode} ${terms.zoneCode}`;
    return lanes
      .filter(
        ({ published, validFrom, validTo }) => published && validFrom <= instant && (!validTo || validTo > instant),
      )
      .sort((a, b) => (named(a) < named(b) ? -1 : 1));
  }

  /** Drafts are for those who price: a customer learns of prices once they are published. */
  statusesSeenBy(viewer: Viewer, wanted: readonly RateCardVersionStatus[] | null): RateCardVersionStatus[] {
    const statuses = wanted ?? Object.values(RateCardVersionStatus);
    const priced = viewer.tenancy.kind === "all" && viewer.hasAny(...PRICING);
    return statuses.filter((status) => priced || status !== RateCardVersionStatus.DRAFT);
  }

  /** For each customer its own card where it has one that the viewer may see, else everyone's. */
  readonly ofCustomers = async (viewer: Viewer, customerIds: readonly string[]): Promise<(RateCard | null)[]> => {
    const ids = customerIds.filter(isId);
    const cards = (await new Rows(this.database, viewer).all(RateCard, [ownOrEveryones(ids)])).filter((card) =>
      card.seenBy(viewer),
    );
    const everyones = cards.find(({ customerId }) => customerId === null) ?? null;
    return customerIds.map((id) => {
      if (!isId(id)) return null;
      return cards.find(({ customerId }) => customerId === id.toLowerCase()) ?? everyones;
    });
  };
}

const ownOrEveryones = (customerIds: readonly string[]): Condition => ({
  property: "customerId",
  sql: (column, parameter) => `(${column} = ANY(${parameter}) OR ${column} IS NULL)`,
  value: customerIds,
});
