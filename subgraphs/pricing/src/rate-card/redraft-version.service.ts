import { type Clock, type Database, InvalidInput, insertRows, perform, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { auditAct } from "../audited";
import { AlreadyProposed } from "../proposal/proposal.result";
import type { ProposalService } from "../proposal/proposal.service";
import { lanesOf } from "./draft-version.service";
import { type LockedVersion, lockWithCard, storedVersion } from "./lock-version";
import { RateCardVersionStatus } from "./rate-card-version.entity";
import { type VersionRedraft, versionRedraft } from "./rate-card-version.input";
import {
  RateCardVersionChanged,
  RateCardVersionNotDraft,
  type RedraftRateCardVersionResult,
  RedraftRateCardVersionSuccess,
} from "./rate-card-version.result";
import { RateLane } from "./rate-lane.entity";

/** Writes a draft anew. What somebody proposed stays as it was proposed, and what somebody else wrote meanwhile is not lost. */
export class RedraftVersionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly proposals: ProposalService,
  ) {}

  redraft(viewer: Viewer, input: object): Promise<typeof RedraftRateCardVersionResult> {
    return perform(this.database, {
      operation: "redraftRateCardVersion",
      viewer,
      input,
      rules: versionRedraft,
      lock: (tx, { versionId }) => lockWithCard(tx, viewer, versionId),
      decide: (tx, locked, given) => this.redraftNow(tx, viewer, locked, given),
      resultId: ({ versionId }) => versionId,
      replay: async (tx, id) => new RedraftRateCardVersionSuccess(await storedVersion(tx, viewer, id)),
    });
  }

  private async redraftNow(
    tx: EntityManager,
    viewer: Viewer,
    { version, card }: LockedVersion,
    { expectedVersion, validFrom, validTo, lanes: given }: VersionRedraft,
  ) {
    const { id, status, rateCardId } = version;
    if (status !== RateCardVersionStatus.DRAFT) return new RateCardVersionNotDraft(status);
    if (version.version !== expectedVersion) return new RateCardVersionChanged(version.version);
    if (await this.proposals.lockOpenOf(tx, viewer, id)) return new AlreadyProposed();
    const lanes = await lanesOf(tx, viewer, { rateCardId, validFrom, validTo, lanes: given }, id);
    if (lanes instanceof InvalidInput) return lanes;
    await tx.delete(RateLane, { versionId: id });
    await storeRow(tx, Object.assign(version, { validFrom, validTo, plannedTo: validTo }), [
      "validFrom",
      "validTo",
      "plannedTo",
    ]);
    await insertRows(tx, RateLane, lanes);
    const [act, kind, { tenantId }] = ["redraftRateCardVersion", "RateCardVersion", card];
    await auditAct(tx, { viewer, at: this.clock(), act, kind, id, tenantId });
    return new RedraftRateCardVersionSuccess(version);
  }
}
