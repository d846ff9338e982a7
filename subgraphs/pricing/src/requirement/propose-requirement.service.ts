import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  isId,
  newId,
  perform,
  storeRow,
  UserError,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { auditAct } from "../audited";
import { type Proposal, ProposalKind } from "../proposal/proposal.entity";
import type { ProposalService } from "../proposal/proposal.service";
import { strangeAmong } from "../regulation/strange-territory";
import { dayOf, givesWay, overlapping, type Window } from "../regulation/windows";
import { ImportRequirement } from "./import-requirement.entity";
import { newRequirement, requirementEnd } from "./propose-requirement.input";
import {
  ImportRequirementNotFound,
  ImportRequirementOverlaps,
  type ProposeImportRequirementEndResult,
  ProposeImportRequirementEndSuccess,
  type ProposeImportRequirementResult,
  ProposeImportRequirementSuccess,
} from "./propose-requirement.result";
import { type RequirementContent, requirementOf } from "./requirement-content";

interface EndContent {
  validTo: string;
}

/** Keeps what destinations want to be told: one person states it, another one confirms it. */
export class ProposeRequirementService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly proposals: ProposalService,
  ) {}

  propose(viewer: Viewer, input: object): Promise<typeof ProposeImportRequirementResult> {
    return perform(this.database, {
      operation: "proposeImportRequirement",
      viewer,
      input,
      rules: newRequirement,
      lock: (tx) => holdRequirements(tx),
      decide: async (tx, _nothing, { reason, ...given }, id) => {
        const window = { validFrom: given.validFrom.toISOString(), validTo: given.validTo?.toISOString() ?? null };
        const content: RequirementContent = { ...given, ...window };
        const refused = (await unknown(tx, content)) ?? (await this.makesNoRoom(tx, viewer, content));
        if (refused) return refused;
        const kind = ProposalKind.IMPORT_REQUIREMENT;
        const proposal = await this.proposals.open(tx, viewer, { id, kind, subjectId: null, content, reason });
        await this.audit(tx, viewer, "proposeImportRequirement", "PricingProposal", id, reason);
        return new ProposeImportRequirementSuccess(proposal as Proposal);
      },
      resultId: (_given, id) => id,
      replay: async (tx, id) => new ProposeImportRequirementSuccess(await this.proposals.stored(tx, viewer, id)),
    });
  }

  proposeEnd(viewer: Viewer, input: object): Promise<typeof ProposeImportRequirementEndResult> {
    return perform(this.database, {
      operation: "proposeImportRequirementEnd",
      viewer,
      input,
      rules: requirementEnd,
      lock: async (tx, { requirementId: id }) => {
        await holdRequirements(tx);
        const [found] = isId(id) ? await findRows(tx, viewer, ImportRequirement, [equals("id", id)]) : [];
        return found ?? new ImportRequirementNotFound();
      },
      decide: async (tx, requirement, { validTo, reason }, id) => {
        const refused = await this.unendable(tx, viewer, requirement, validTo);
        if (refused) return refused;
        const content: EndContent = { validTo: validTo.toISOString() };
        const kind = ProposalKind.IMPORT_REQUIREMENT_END;
        const subjectId = requirement.id;
        const proposal = await this.proposals.open(tx, viewer, { id, kind, subjectId, content, reason });
        if (proposal instanceof UserError) return proposal;
        await this.audit(tx, viewer, "proposeImportRequirementEnd", "ImportRequirement", subjectId, reason);
        return new ProposeImportRequirementEndSuccess(proposal);
      },
      resultId: (_given, id) => id,
      replay: async (tx, id) => new ProposeImportRequirementEndSuccess(await this.proposals.stored(tx, viewer, id)),
    });
  }

  /** All requirements wait for one another, and before them whoever decides: there are few a year. */
  readonly lockSubject = async (tx: EntityManager): Promise<void> => {
    await holdRequirements(tx);
  };

  /** It is wanted from its day on, and the window of it before ends there. */
  readonly carryOut = async (tx: EntityManager, viewer: Viewer, proposal: Proposal) => {
    const content = proposal.content as RequirementContent;
    const refused = await this.makesNoRoom(tx, viewer, content);
    if (refused) return refused;
    const requirement = { ...requirementOf(newId(), content), proposalId: proposal.id };
    for (const former of await windowsOf(tx, viewer, content.code, requirement)) {
      await storeRow(tx, Object.assign(former, { validTo: requirement.validFrom }), ["validTo"]);
    }
    await insertRows(tx, ImportRequirement, [requirement]);
    await this.approved(tx, viewer, requirement.id, proposal);
    return null;
  };

  readonly carryOutEnd = async (tx: EntityManager, viewer: Viewer, proposal: Proposal) => {
    const [requirement] = await findRows(tx, viewer, ImportRequirement, [equals("id", proposal.subjectId)]);
    const validTo = new Date((proposal.content as EndContent).validTo);
    const refused = await this.unendable(tx, viewer, requirement!, validTo);
    if (refused) return refused;
    await storeRow(tx, Object.assign(requirement!, { validTo }), ["validTo"]);
    await this.approved(tx, viewer, requirement!.id, proposal);
    return null;
  };

  /** What was wanted before goes on to be for that time: a window begins today at the earliest, and only what began before gives way. */
  private async makesNoRoom(tx: EntityManager, viewer: Viewer, content: RequirementContent) {
    const requirement = requirementOf("", content);
    if (requirement.validFrom < dayOf(this.clock())) {
      return new InvalidInput("validFrom", "Must not be a day that is over.");
    }
    const others = await windowsOf(tx, viewer, requirement.code, requirement);
    const other = others.find((former) => !givesWay(former, requirement));
    if (other) return new ImportRequirementOverlaps(other.validFrom, other.validTo);
    const [former] = await findRows(tx, viewer, ImportRequirement, [equals("code", requirement.code)]);
    if (!former || former.kind === requirement.kind) return null;
    return new InvalidInput("kind", `${requirement.code} is of kind ${former.kind}.`);
  }

  private async unendable(tx: EntityManager, viewer: Viewer, requirement: ImportRequirement, validTo: Date) {
    const today = dayOf(this.clock());
    const { id, code, validFrom } = requirement;
    if (requirement.validTo && requirement.validTo <= today) {
      return new InvalidInput("requirementId", "This requirement is over.");
    }
    if (validTo <= today) return new InvalidInput("validTo", "Must be after today.");
    if (validTo <= validFrom) return new InvalidInput("validTo", "Must be after the requirement's own first day.");
    const other = (await windowsOf(tx, viewer, code, { validFrom, validTo })).find((one) => one.id !== id);
    return other ? new ImportRequirementOverlaps(other.validFrom, other.validTo) : null;
  }

  private approved(tx: EntityManager, viewer: Viewer, id: string, { decisionReason }: Proposal): Promise<void> {
    return this.audit(tx, viewer, "approvePricingProposal", "ImportRequirement", id, decisionReason);
  }

  private audit(tx: EntityManager, viewer: Viewer, act: string, kind: string, id: string, reason: string | null) {
    return auditAct(tx, { viewer, at: this.clock(), act, kind, id, reason });
  }
}

async function holdRequirements(tx: EntityManager): Promise<null> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('import requirements', 0))");
  return null;
}

async function unknown(tx: EntityManager, { territories }: RequirementContent): Promise<InvalidInput | null> {
  const strange = await strangeAmong(tx, territories);
  return strange === null ? null : new InvalidInput("territories", `No territory keeps its rules under ${strange}.`);
}

async function windowsOf(tx: EntityManager, viewer: Viewer, code: string, window: Window) {
  return overlapping(await findRows(tx, viewer, ImportRequirement, [equals("code", code)]), window);
}
