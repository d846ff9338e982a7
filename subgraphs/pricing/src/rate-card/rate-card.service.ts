import { type Clock, type Condition, type Database, isId, Rows, type Viewer } from "@baiyun/kit";
import { PRICING } from "../access";
import type { ComparedLane } from "./compare-lanes";
import { RateCard } from "./rate-card.entity";
import { RateCardVersion, RateCardVersionStatus } from "./rate-card-version.entity";
import { RateLane } from "./rate-lane.entity";
import { visibleCard, visibleVersion } from "./visible-cards";

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

  /** The one that is asked about, else this one. */
  instant(at: Date | null): Date {
    return at ?? this.clock();
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

  /** The lanes of a version, or of a card at an instant, with their currency; null when the viewer has no such. */
  async pricesOf(
    asker: { viewer: Viewer; rows: Rows },
    { versionId, rateCardId, at }: { versionId?: string | null; rateCardId?: string | null; at?: Date | null },
  ): Promise<{ lanes: ComparedLane[]; currency: string } | null> {
    const version = versionId == null ? null : await visibleVersion(versionId, asker);
    const card = await visibleCard(version?.rateCardId ?? rateCardId ?? "", asker);
    if (!card || (versionId != null && !version)) return null;
    const lanes = version
      ? await asker.rows.manyBy(RateLane, "versionId", version.id)
      : await this.lanesInForce(asker.rows, card.id, at ?? null);
    return { lanes: lanes.map(({ terms, brackets }) => ({ ...terms, brackets })), currency: card.currency };
  }

  /** Null for all of them. */
  unassigned(wanted: boolean | null | undefined): Condition | null {
    if (wanted == null) return null;
    // A parameter has to have a place: without one PostgreSQL does not know its type.
    const sql: Condition["sql"] = (column, parameter) =>
      `${column} IS ${wanted ? "" : "NOT "}NULL AND ${parameter}::boolean`;
    return { property: "assignedFrom", sql, value: true };
  }

  /** Drafts are for those who price: a customer learns of prices once they are published. */
  statusesSeenBy(viewer: Viewer, wanted: readonly RateCardVersionStatus[] | null): RateCardVersionStatus[] {
    const statuses = wanted ?? Object.values(RateCardVersionStatus);
    const priced = viewer.tenancy.kind === "all" && viewer.hasAny(...PRICING);
    return statuses.filter((status) => priced || status !== RateCardVersionStatus.DRAFT);
  }

  /** For each customer its own card of this moment where it has one that the viewer may see, else everyone's. */
  readonly ofCustomers = async (viewer: Viewer, customerIds: readonly string[]): Promise<(RateCard | null)[]> => {
    const ids = customerIds.filter(isId);
    const now = this.clock();
    const cards = (await new Rows(this.database, viewer).all(RateCard, [this.ownOrEveryones(ids)])).filter(
      (card) => card.seenBy(viewer) && card.holdsAt(now),
    );
    const everyones = cards.find(({ customerId }) => customerId === null) ?? null;
    return customerIds.map((id) => {
      if (!isId(id)) return null;
      return cards.find(({ customerId }) => customerId === id.toLowerCase()) ?? everyones;
    });
  };

  /** The cards, of whatever time, that may price a customer's parcels. */
  ownOrEveryones(customerIds: readonly string[]): Condition {
    return {
      property: "customerId",
      sql: (column, parameter) => `(${column} = ANY(${parameter}) OR ${column} IS NULL)`,
      value: customerIds.map((id) => id.toLowerCase()),
    };
  }
}
