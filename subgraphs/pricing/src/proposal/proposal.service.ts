import { type Clock, equals, findRows, insertRows, lockRow, lockRows, newId, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Proposal, type ProposalKind, ProposalStatus } from "./proposal.entity";
import { AlreadyProposed, IllegalProposalState, OtherPersonNeeded, ProposalNotFound } from "./proposal.result";

interface Proposed {
  id?: string;
  kind: ProposalKind;
  subjectId: string | null;
  content: object;
  reason: string;
}

/** Keeps what waits for a second person, for whoever puts it in force. */
export class ProposalService {
  constructor(private readonly clock: Clock) {}

  /** @returns a refusal where one is open for the same row: whoever locks the row first is the first. */
  async open(
    tx: EntityManager,
    viewer: Viewer,
    { id = newId(), ...proposed }: Proposed,
  ): Promise<Proposal | AlreadyProposed> {
    const proposal = Object.assign(new Proposal(), {
      ...{ id, ...proposed, status: ProposalStatus.PROPOSED, decidedBy: null, decisionReason: null, decidedAt: null },
      ...{ version: 1, createdBy: viewer.actor, createdAt: this.clock() },
    });
    const inserted = await insertRows(tx, Proposal, [proposal], { onConflict: "ignore" });
    return inserted === 0 ? new AlreadyProposed() : proposal;
  }

  /** The open one of a row, held for this transaction; the row itself is locked before it. */
  async lockOpenOf(tx: EntityManager, viewer: Viewer, subjectId: string): Promise<Proposal | null> {
    const conditions = [equals("subjectId", subjectId), equals("status", ProposalStatus.PROPOSED)];
    return (await lockRows(tx, viewer, Proposal, conditions))[0] ?? null;
  }

  async lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Proposal | ProposalNotFound> {
    return (await lockRow(tx, viewer, Proposal, id)) ?? new ProposalNotFound();
  }

  async stored(tx: EntityManager, viewer: Viewer, id: string): Promise<Proposal> {
    return (await findRows(tx, viewer, Proposal, [equals("id", id)]))[0]!;
  }

  /** Why the viewer may not decide; null where they may. */
  undecidable({ status, createdBy }: Proposal, viewer: Viewer): IllegalProposalState | OtherPersonNeeded | null {
    if (status !== ProposalStatus.PROPOSED) return new IllegalProposalState(status);
    return createdBy === viewer.actor ? new OtherPersonNeeded() : null;
  }

  approve(tx: EntityManager, viewer: Viewer, proposal: Proposal, reason: string | null): Promise<void> {
    return this.end(tx, proposal, ProposalStatus.APPROVED, viewer.actor, reason);
  }

  reject(tx: EntityManager, viewer: Viewer, proposal: Proposal, reason: string): Promise<void> {
    return this.end(tx, proposal, ProposalStatus.REJECTED, viewer.actor, reason);
  }

  withdraw(tx: EntityManager, proposal: Proposal, reason: string): Promise<void> {
    return this.end(tx, proposal, ProposalStatus.WITHDRAWN, null, reason);
  }

  private async end(
    tx: EntityManager,
    proposal: Proposal,
    status: ProposalStatus,
    decidedBy: string | null,
    decisionReason: string | null,
  ): Promise<void> {
    Object.assign(proposal, { status, decidedBy, decisionReason, decidedAt: this.clock() });
    await storeRow(tx, proposal, ["status", "decidedBy", "decisionReason", "decidedAt"]);
  }
}
