import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  isId,
  lockRow,
  newId,
  perform,
  record,
  storeRow,
  type UserError,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Bill } from "../bill/bill.entity";
import type { BillService } from "../bill/bill.service";
import { BillLine } from "../bill/bill-line.entity";
import type { BillMatch } from "../bill-match/bill-match.entity";
import { BillLineNotFound, BillLineSettled } from "../bill-match/bill-match.result";
import type { BillMatchService } from "../bill-match/bill-match.service";
import { orderReckoned, ReckoningCause } from "../order-reckoning/order-reckoning.events";
import { BillDispute, BillDisputeStatus } from "./bill-dispute.entity";
import {
  type AddBillDisputeEvidenceInput,
  type DecideBillDisputeInput,
  type DisputeBillLineInput,
  type DisputeEvidence,
  type DisputeOutcome,
  disputeEvidenceRules,
  disputeOutcomeRules,
  disputeRules,
  type NewDispute,
} from "./bill-dispute.input";
import {
  type AddBillDisputeEvidenceResult,
  AddBillDisputeEvidenceSuccess,
  BillDisputeNotFound,
  BillLineDisputed,
  type DecideBillDisputeResult,
  DecideBillDisputeSuccess,
  type DisputeBillLineResult,
  DisputeBillLineSuccess,
  IllegalBillDisputeState,
} from "./bill-dispute.result";
import { BillDisputeEvidence } from "./bill-dispute-evidence.entity";

/** Locked parent before child. */
interface Locked {
  bill: Bill;
  match: BillMatch;
  dispute: BillDispute;
}

/** What of carriers' bills we hold to be wrong, and what came of it. */
export class BillDisputeService {
  constructor(
    private readonly database: Database,
    private readonly bills: BillService,
    private readonly matches: BillMatchService,
    private readonly clock: Clock,
  ) {}

  /** Once for a line about which nobody decided. */
  open(viewer: Viewer, input: DisputeBillLineInput): Promise<typeof DisputeBillLineResult> {
    return perform<
      NewDispute,
      BillMatch | BillLineNotFound,
      DisputeBillLineSuccess | BillLineSettled | BillLineDisputed | InvalidInput
    >(this.database, {
      operation: "disputeBillLine",
      viewer,
      input,
      rules: disputeRules,
      lock: async (tx, { lineId }) => (await this.matches.lock(tx, viewer, lineId)) ?? new BillLineNotFound(),
      decide: async (tx, match, { lineId, claimedMinor, reason }, id) => {
        const [known] = await findRows(tx, viewer, BillDispute, [equals("lineId", lineId)]);
        if (known) return new BillLineDisputed(known);
        if (match.settledReason !== null) return new BillLineSettled(match.verdict);
        const [line] = await findRows(tx, viewer, BillLine, [equals("id", lineId)]);
        if (claimedMinor > line!.amountMinor) return new InvalidInput("claimedMinor", "The line bills less than this.");
        const { billId, currency } = match;
        const dispute = Object.assign(new BillDispute(), {
          ...{ id, tenantId: null, lineId, billId, status: BillDisputeStatus.OPEN, currency, claimedMinor, reason },
          ...{ creditedMinor: null, outcomeReason: null, entryId: null, decidedBy: null, decidedAt: null },
          ...{ version: 1, createdBy: viewer.actor, createdAt: this.clock() },
        });
        await insertRows(tx, BillDispute, [dispute]);
        await this.matches.reopen(tx, match);
        return new DisputeBillLineSuccess(dispute);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new DisputeBillLineSuccess(await this.known(tx, viewer, id)),
    });
  }

  addEvidence(viewer: Viewer, input: AddBillDisputeEvidenceInput): Promise<typeof AddBillDisputeEvidenceResult> {
    return this.act<DisputeEvidence, AddBillDisputeEvidenceSuccess, never>(viewer, input, {
      operation: "addBillDisputeEvidence",
      rules: disputeEvidenceRules,
      success: AddBillDisputeEvidenceSuccess,
      decide: async (tx, { dispute }, { text }) => {
        const said = { disputeId: dispute.id, tenantId: null, text, createdBy: viewer.actor, createdAt: this.clock() };
        await insertRows(tx, BillDisputeEvidence, [{ id: newId(), ...said }]);
        return null;
      },
    });
  }

  /** However it ends, the line needs no decision any more. What the carrier took back is our cost no more. */
  decide(viewer: Viewer, input: DecideBillDisputeInput): Promise<typeof DecideBillDisputeResult> {
    return this.act<DisputeOutcome, DecideBillDisputeSuccess, InvalidInput>(viewer, input, {
      operation: "decideBillDispute",
      rules: disputeOutcomeRules,
      success: DecideBillDisputeSuccess,
      decide: async (tx, { bill, match, dispute }, { outcome, creditedMinor, reason }) => {
        if (creditedMinor != null && creditedMinor > dispute.claimedMinor) {
          return new InvalidInput("creditedMinor", "Less than this was claimed.");
        }
        const decision = { status: outcome, outcomeReason: reason, decidedBy: viewer.actor, decidedAt: this.clock() };
        const entryId =
          creditedMinor == null ? null : await this.bills.credit(tx, bill, dispute.id, creditedMinor, viewer.actor);
        await storeRow(tx, Object.assign(dispute, decision, { creditedMinor: creditedMinor ?? null, entryId }));
        await this.matches.settle(tx, match, reason, viewer.actor);
        const { orderId, customerId } = match;
        if (creditedMinor != null && orderId && customerId) {
          await record(tx, orderReckoned(orderId, customerId, ReckoningCause.BILL_CREDITED));
        }
        return null;
      },
    });
  }

  private act<I extends { disputeId: string }, S extends object, R extends UserError>(
    viewer: Viewer,
    input: object,
    { success, decide, ...act }: OneDisputeAct<I, S, R>,
  ) {
    return perform<I, Locked | BillDisputeNotFound, S | R | IllegalBillDisputeState>(this.database, {
      ...act,
      viewer,
      input,
      lock: (tx, { disputeId }) => this.lock(tx, viewer, disputeId),
      decide: async (tx, locked, given) => {
        const { dispute } = locked;
        if (dispute.status !== BillDisputeStatus.OPEN) return new IllegalBillDisputeState(dispute.status);
        return (await decide(tx, locked, given)) ?? new success(dispute);
      },
      resultId: ({ disputeId }) => disputeId,
      replay: async (tx, id) => new success(await this.known(tx, viewer, id)),
    });
  }

  private async lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Locked | BillDisputeNotFound> {
    const [known] = isId(id) ? await findRows(tx, viewer, BillDispute, [equals("id", id)]) : [];
    if (!known) return new BillDisputeNotFound();
    const bill = await lockRow(tx, viewer, Bill, known.billId);
    const match = await this.matches.lock(tx, viewer, known.lineId);
    return { bill: bill!, match: match!, dispute: (await lockRow(tx, viewer, BillDispute, id))! };
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<BillDispute> {
    return (await findRows(tx, viewer, BillDispute, [equals("id", id)]))[0]!;
  }
}

interface OneDisputeAct<I, S, R> {
  operation: string;
  rules: Parameters<typeof perform<I, never, never>>[1]["rules"];
  success: new (dispute: BillDispute) => S;
  decide: (tx: EntityManager, locked: Locked, input: I) => Promise<R | null>;
}
