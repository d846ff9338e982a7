import { type Clock, type Database, equals, findRows, isId, perform, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { auditAct } from "../audited";
import {
  type ApprovePricingProposalResult,
  ApprovePricingProposalSuccess,
  type RejectPricingProposalResult,
  RejectPricingProposalSuccess,
  type WithdrawPricingProposalResult,
  WithdrawPricingProposalSuccess,
} from "./decide-proposal.result";
import { Proposal, type ProposalKind } from "./proposal.entity";
import { approval, decision } from "./proposal.input";
import { IllegalProposalState, NotYourProposal, ProposalNotFound } from "./proposal.result";
import type { ProposalService } from "./proposal.service";

type Approved = Exclude<typeof ApprovePricingProposalResult, ApprovePricingProposalSuccess>;

/** What is done about a kind of proposal once it is approved. */
export interface Carrier {
  /** Holds what it is about, which is held before the proposal is. */
  lockSubject?: (tx: EntityManager, viewer: Viewer, proposal: Proposal) => Promise<void>;
  /** Puts it in force, or says why that cannot be; then nothing of it stays. */
  carryOut: (tx: EntityManager, viewer: Viewer, proposal: Proposal) => Promise<Approved | null>;
}

/** Decides what somebody else proposed. */
export class DecideProposalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly proposals: ProposalService,
    private readonly carriers: Readonly<Record<ProposalKind, Carrier>>,
  ) {}

  approve(viewer: Viewer, input: object): Promise<typeof ApprovePricingProposalResult> {
    return perform(this.database, {
      operation: "approvePricingProposal",
      viewer,
      input,
      rules: approval,
      lock: (tx, { proposalId }) => this.lock(tx, viewer, proposalId),
      decide: async (tx, proposal, { reason }): Promise<typeof ApprovePricingProposalResult> => {
        const refused = this.proposals.undecidable(proposal, viewer);
        if (refused) return refused;
        await this.proposals.approve(tx, viewer, proposal, reason);
        const impossible = await this.carriers[proposal.kind].carryOut(tx, viewer, proposal);
        return impossible ?? new ApprovePricingProposalSuccess(proposal);
      },
      resultId: ({ proposalId }) => proposalId,
      replay: async (tx, id) => new ApprovePricingProposalSuccess(await this.proposals.stored(tx, viewer, id)),
    });
  }

  reject(viewer: Viewer, input: object): Promise<typeof RejectPricingProposalResult> {
    return perform(this.database, {
      operation: "rejectPricingProposal",
      viewer,
      input,
      rules: decision,
      lock: (tx, { proposalId }) => this.lock(tx, viewer, proposalId),
      decide: async (tx, proposal, { reason }) => {
        const refused = this.proposals.undecidable(proposal, viewer);
        if (refused) return refused;
        await this.proposals.reject(tx, viewer, proposal, reason);
        await this.audit(tx, viewer, "rejectPricingProposal", proposal, reason);
        return new RejectPricingProposalSuccess(proposal);
      },
      resultId: ({ proposalId }) => proposalId,
      replay: async (tx, id) => new RejectPricingProposalSuccess(await this.proposals.stored(tx, viewer, id)),
    });
  }

  withdraw(viewer: Viewer, input: object): Promise<typeof WithdrawPricingProposalResult> {
    return perform(this.database, {
      operation: "withdrawPricingProposal",
      viewer,
      input,
      rules: decision,
      lock: (tx, { proposalId }) => this.lock(tx, viewer, proposalId),
      decide: async (tx, proposal, { reason }) => {
        if (this.proposals.undecidable(proposal, viewer) instanceof IllegalProposalState) {
          return new IllegalProposalState(proposal.status);
        }
        if (proposal.createdBy !== viewer.actor) return new NotYourProposal();
        await this.proposals.withdraw(tx, proposal, reason);
        await this.audit(tx, viewer, "withdrawPricingProposal", proposal, reason);
        return new WithdrawPricingProposalSuccess(proposal);
      },
      resultId: ({ proposalId }) => proposalId,
      replay: async (tx, id) => new WithdrawPricingProposalSuccess(await this.proposals.stored(tx, viewer, id)),
    });
  }

  private async lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Proposal | ProposalNotFound> {
    const [found] = isId(id) ? await findRows(tx, viewer, Proposal, [equals("id", id)]) : [];
    if (!found) return new ProposalNotFound();
    await this.carriers[found.kind].lockSubject?.(tx, viewer, found);
    return this.proposals.lock(tx, viewer, id);
  }

  private audit(tx: EntityManager, viewer: Viewer, act: string, { id }: Proposal, reason: string): Promise<void> {
    return auditAct(tx, { viewer, at: this.clock(), act, kind: "PricingProposal", id, reason });
  }
}
