import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { busMoney, onBus } from "../money/amount";
import { type Claim, ClaimKind, ClaimStatus } from "./claim.entity";

const payload = {
  claimId: z.guid(),
  customerId: z.guid(),
  orderId: z.guid(),
  shipmentId: z.guid().nullable(),
  parcelNumber: z
    .number()
    .int()
    .positive()
    .optional()
    .describe(
      "Which of several parcels it is for, from 1; left out for all of them, for one alone, and where nobody knows.",
    ),
  amount: busMoney.nullable().describe("What is paid for it; null until that is decided."),
};

export const CLAIM_OPENED = defineEvent({
  type: "claim.opened.v1",
  description: "Something is asked of us for a parcel's loss or damage.",
  payload: z.object(payload),
});

export const CLAIM_DECIDED = defineEvent({
  type: "claim.decided.v1",
  description: "We decided whether to pay for a parcel's loss or damage.",
  payload: z.object({ ...payload, decision: z.enum([ClaimStatus.APPROVED, ClaimStatus.REJECTED]) }),
});

export const CLAIM_PAID = defineEvent({
  type: "claim.paid.v1",
  description: "A parcel's loss or damage was paid for.",
  payload: z.object({
    ...payload,
    amount: busMoney.describe("What was paid."),
    kind: z.enum(ClaimKind).optional().describe("What befell it; left out by what was told before this was said."),
  }),
});

export const CLAIM_PAYOUT_REVERSED = defineEvent({
  type: "claim.payout_reversed.v1",
  description: "What was paid for a parcel was taken back: it was found.",
  payload: z.object({ ...payload, amount: busMoney.describe("What was taken back."), kind: z.enum(ClaimKind) }),
});

const told = ({ id, tenantId, orderId, shipmentId, parcelNumber, amountMinor, currency }: Claim) => ({
  aggregateId: id,
  tenantId,
  payload: {
    ...{ claimId: id, customerId: tenantId, orderId, shipmentId },
    ...(parcelNumber !== null && { parcelNumber }),
    amount: amountMinor === null ? null : onBus(amountMinor, currency!),
  },
});

export const claimOpened = (claim: Claim): NewEvent => CLAIM_OPENED.event(told(claim));
const paid = (claim: Claim) => {
  const { payload: common, ...about } = told(claim);
  const amount = onBus(claim.amountMinor!, claim.currency!);
  return { ...about, payload: { ...common, amount, kind: claim.kind } };
};
export const claimPaid = (claim: Claim): NewEvent => CLAIM_PAID.event(paid(claim));
export const claimPayoutReversed = (claim: Claim): NewEvent => CLAIM_PAYOUT_REVERSED.event(paid(claim));
export const claimDecided = (claim: Claim): NewEvent => {
  const { payload: common, ...about } = told(claim);
  const decision = claim.status === ClaimStatus.REJECTED ? ClaimStatus.REJECTED : ClaimStatus.APPROVED;
  return CLAIM_DECIDED.event({ ...about, payload: { ...common, decision } });
};
