import { type Clock, type Database, perform, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { auditAct } from "../audited";
import type { CatalogueService } from "../catalogue/catalogue.service";
import type { SurchargeService } from "../surcharge/surcharge.service";
import { formerLanes, resume, resumedBy } from "./former-prices";
import { type LockedVersion, lockWithCard, storedVersion } from "./lock-version";
import { RateCardVersionStatus } from "./rate-card-version.entity";
import { type Retirement, retirement } from "./rate-card-version.input";
import {
  RateCardVersionNotPublished,
  type RetireRateCardVersionResult,
  RetireRateCardVersionSuccess,
} from "./rate-card-version.result";
import { RateLane } from "./rate-lane.entity";

/** Withdraws prices. */
export class RateCardVersionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly surcharges: SurchargeService,
    private readonly catalogue: CatalogueService,
  ) {}

  /** Withdraws prices from now on. Those that they took over from hold again, unless it is said that they shall not. */
  retire(viewer: Viewer, input: object): Promise<typeof RetireRateCardVersionResult> {
    return perform(this.database, {
      operation: "retireRateCardVersion",
      viewer,
      input,
      rules: retirement,
      lock: (tx, { versionId }) => lockWithCard(tx, viewer, versionId),
      decide: (tx, locked, given) => this.retireNow(tx, viewer, locked, given),
      resultId: ({ versionId }) => versionId,
      replay: async (tx, id) =>
        new RetireRateCardVersionSuccess(await storedVersion(tx, viewer, id), await resumedBy(tx, viewer, id)),
    });
  }

  private async retireNow(
    tx: EntityManager,
    viewer: Viewer,
    { version, card }: LockedVersion,
    { resumeFormer, reason }: Retirement,
  ) {
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
    const { tenantId } = card;
    const act = "retireRateCardVersion";
    await auditAct(tx, { viewer, at: now, act, kind: "RateCardVersion", id, tenantId, reason });
    await this.catalogue.state(tx);
    return new RetireRateCardVersionSuccess(version, await resumedBy(tx, viewer, id));
  }
}
