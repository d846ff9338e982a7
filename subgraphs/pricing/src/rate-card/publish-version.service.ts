import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  oneOf,
  perform,
  storeRow,
  UserError,
  type Viewer,
} from "@baiyun/kit";
import { type EntityManager, In } from "typeorm";
import { auditAct } from "../audited";
import type { CatalogueService } from "../catalogue/catalogue.service";
import { type Proposal, ProposalKind } from "../proposal/proposal.entity";
import type { ProposalService } from "../proposal/proposal.service";
import { type LockedVersion, lockWithCard, storedVersion } from "./lock-version";
import { RateCardVersion, RateCardVersionStatus } from "./rate-card-version.entity";
import { BELOW_COST, publication, publicationProposal } from "./rate-card-version.input";
import {
  type ProposeRateCardVersionResult,
  ProposeRateCardVersionSuccess,
  type PublishRateCardVersionResult,
  PublishRateCardVersionSuccess,
  RateCardVersionNotDraft,
  RateCardVersionNotProposed,
  RateCardVersionOverlaps,
  RateCardVersionStartsInPast,
} from "./rate-card-version.result";
import { RateLane } from "./rate-lane.entity";

/** Puts prices in force: one person proposes a draft, another one publishes it. */
export class PublishVersionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly proposals: ProposalService,
    private readonly catalogue: CatalogueService,
  ) {}

  propose(viewer: Viewer, input: object): Promise<typeof ProposeRateCardVersionResult> {
    return perform(this.database, {
      operation: "proposeRateCardVersion",
      viewer,
      input,
      rules: publicationProposal,
      lock: (tx, { versionId }) => lockWithCard(tx, viewer, versionId),
      decide: async (tx, locked, { reason }, id) => {
        const refused = await this.unpublishable(tx, viewer, locked.version);
        if (refused) return refused;
        const kind = ProposalKind.RATE_CARD_VERSION;
        const proposed = { id, kind, subjectId: locked.version.id, content: {}, reason };
        const proposal = await this.proposals.open(tx, viewer, proposed);
        if (proposal instanceof UserError) return proposal;
        await this.audit(tx, viewer, "proposeRateCardVersion", locked, reason);
        return new ProposeRateCardVersionSuccess(proposal);
      },
      resultId: (_given, id) => id,
      replay: async (tx, id) => new ProposeRateCardVersionSuccess(await this.proposals.stored(tx, viewer, id)),
    });
  }

  publish(viewer: Viewer, input: object): Promise<typeof PublishRateCardVersionResult> {
    return perform(this.database, {
      operation: "publishRateCardVersion",
      viewer,
      input,
      rules: publication,
      lock: (tx, { versionId }) => lockWithCard(tx, viewer, versionId),
      decide: async (tx, locked, { reason }) => {
        const { version } = locked;
        const refused = await this.unpublishable(tx, viewer, version);
        if (refused) return refused;
        const proposal = await this.proposals.lockOpenOf(tx, viewer, version.id);
        if (!proposal) return new RateCardVersionNotProposed();
        const mine = this.proposals.undecidable(proposal, viewer);
        if (mine) return mine;
        await this.proposals.approve(tx, viewer, proposal, reason);
        return (
          (await this.putInForce(tx, viewer, locked, proposal, reason)) ?? new PublishRateCardVersionSuccess(version)
        );
      },
      resultId: ({ versionId }) => versionId,
      replay: async (tx, id) => new PublishRateCardVersionSuccess(await storedVersion(tx, viewer, id)),
    });
  }

  /** What a proposal is about is held before the proposal is. */
  readonly lockSubject = async (tx: EntityManager, viewer: Viewer, { subjectId }: Proposal): Promise<void> => {
    await lockWithCard(tx, viewer, subjectId!);
  };

  /** Carries an approved proposal out, or says why it cannot be. */
  readonly carryOut = async (tx: EntityManager, viewer: Viewer, proposal: Proposal) => {
    const locked = await lockWithCard(tx, viewer, proposal.subjectId!);
    if (locked instanceof UserError) return locked;
    const refused = await this.unpublishable(tx, viewer, locked.version);
    return refused ?? this.putInForce(tx, viewer, locked, proposal, proposal.decisionReason);
  };

  private async unpublishable(tx: EntityManager, viewer: Viewer, { id, status, validFrom }: RateCardVersion) {
    if (status !== RateCardVersionStatus.DRAFT) return new RateCardVersionNotDraft(status);
    if (validFrom < this.clock()) return new RateCardVersionStartsInPast(validFrom);
    const isLoss = await isBelowCost(tx, viewer, id);
    return isLoss ? new InvalidInput("versionId", `A price of this version: ${BELOW_COST}`) : null;
  }

  /** From its start on, the new version takes the place of the earlier ones on each lane it prices. */
  private async putInForce(
    tx: EntityManager,
    viewer: Viewer,
    { version, card }: LockedVersion,
    proposal: Proposal,
    reason: string | null,
  ): Promise<RateCardVersionOverlaps | null> {
    const { id, validFrom, validTo } = version;
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
    Object.assign(version, { status: RateCardVersionStatus.PUBLISHED, proposalId: proposal.id });
    await storeRow(tx, version, ["status", "proposalId"]);
    await this.audit(tx, viewer, "publishRateCardVersion", { version, card }, reason);
    await this.catalogue.state(tx);
    return null;
  }

  private audit(
    tx: EntityManager,
    viewer: Viewer,
    act: string,
    { version: { id }, card: { tenantId } }: LockedVersion,
    reason: string | null,
  ): Promise<void> {
    return auditAct(tx, { viewer, at: this.clock(), act, kind: "RateCardVersion", id, tenantId, reason });
  }
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
