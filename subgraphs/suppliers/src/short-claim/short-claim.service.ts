import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  lockRow,
  newId,
  perform,
  storeRow,
  type UserError,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { PurchaseOrder } from "../purchase-order/purchase-order.entity";
import type { PurchaseOrderLine } from "../purchase-order/purchase-order-line.entity";
import { ShortClaim, ShortClaimStatus } from "./short-claim.entity";
import {
  type AcceptShortClaimInput,
  acceptShortClaimRules,
  type CloseShortClaimInput,
  closeShortClaimRules,
  type DisputeShortClaimInput,
  disputeShortClaimRules,
} from "./short-claim.input";
import {
  AcceptShortClaimSuccess,
  CloseShortClaimSuccess,
  DisputeShortClaimSuccess,
  IllegalShortClaimState,
  ShortClaimNotFound,
  ShortClaimUnanswered,
} from "./short-claim.result";

const { OPEN, ACCEPTED, DISPUTED, CLOSED } = ShortClaimStatus;

/** Claims for goods that were sent for and did not come. */
export class ShortClaimService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly answerWithinMs: number,
  ) {}

  /** One for each line of which too few came, of a purchase order that is held. */
  async open(tx: EntityManager, order: PurchaseOrder, missing: readonly PurchaseOrderLine[], { actor }: Viewer) {
    const now = this.clock();
    const claims = missing.map((line) => ({
      id: newId(),
      tenantId: order.supplierId,
      purchaseOrderId: order.id,
      purchaseOrderLineId: line.id,
      status: OPEN,
      quantity: line.short!,
      amountMinor: line.worth(line.short!).amountMinor.toString(),
      grantedMinor: null,
      currency: line.currency,
      disputeReason: null,
      resolution: null,
      answerBy: new Date(now.getTime() + this.answerWithinMs),
      createdBy: actor,
      createdAt: now,
      updatedAt: now,
    }));
    await insertRows(tx, ShortClaim, claims);
  }

  accept(viewer: Viewer, input: AcceptShortClaimInput) {
    const rules = acceptShortClaimRules;
    return this.act(viewer, "acceptShortClaim", input, rules, [OPEN, DISPUTED], AcceptShortClaimSuccess, (claim) => {
      Object.assign(claim, { status: ACCEPTED, grantedMinor: claim.amountMinor });
      return null;
    });
  }

  dispute(viewer: Viewer, input: DisputeShortClaimInput) {
    const rules = disputeShortClaimRules;
    return this.act(
      viewer,
      "disputeShortClaim",
      input,
      rules,
      [OPEN],
      DisputeShortClaimSuccess,
      (claim, { reason }) => {
        Object.assign(claim, { status: DISPUTED, disputeReason: reason });
        return null;
      },
    );
  }

  /** Finance has the last word, also where the supplier does not answer in time. */
  close(viewer: Viewer, input: CloseShortClaimInput) {
    const rules = closeShortClaimRules;
    return this.act(
      viewer,
      "closeShortClaim",
      input,
      rules,
      [OPEN, DISPUTED],
      CloseShortClaimSuccess,
      (claim, given) => {
        const { grantedMinor, resolution } = given;
        if (claim.status === OPEN && claim.answerBy && this.clock() < claim.answerBy) {
          return new ShortClaimUnanswered(claim.answerBy);
        }
        if (grantedMinor > claim.amount.amountMinor) {
          return new InvalidInput("grantedMinor", "A supplier bears no more than was claimed.");
        }
        Object.assign(claim, { status: CLOSED, grantedMinor: grantedMinor.toString(), resolution });
        return null;
      },
    );
  }

  private act<I extends { shortClaimId: string }, S extends object, Refused extends UserError = never>(
    viewer: Viewer,
    operation: string,
    input: object,
    rules: z.ZodType<I>,
    from: readonly ShortClaimStatus[],
    Success: new (claim: ShortClaim) => S,
    change: (claim: ShortClaim, given: I) => Refused | null,
  ) {
    return perform<I, ShortClaim | ShortClaimNotFound, S | IllegalShortClaimState | Refused>(this.database, {
      operation,
      viewer,
      input,
      rules,
      lock: async (tx, { shortClaimId }) =>
        (await lockRow(tx, viewer, ShortClaim, shortClaimId)) ?? new ShortClaimNotFound(),
      decide: async (tx, claim, given) => {
        if (!from.includes(claim.status)) return new IllegalShortClaimState(claim.status);
        const refused = change(claim, given);
        if (refused) return refused;
        claim.updatedAt = this.clock();
        await storeRow(tx, claim);
        return new Success(claim);
      },
      resultId: ({ shortClaimId }) => shortClaimId,
      replay: async (tx, id) => new Success((await findRows(tx, viewer, ShortClaim, [equals("id", id)]))[0]!),
    });
  }
}
