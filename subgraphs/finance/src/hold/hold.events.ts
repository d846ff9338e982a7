import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { busMoney, onBus, signedBusMoney } from "../money/amount";
import type { Hold } from "./hold.entity";

/** Why an order's money could not be held. */
export enum HoldDenial {
  NO_WALLET = "NO_WALLET",
  WALLET_FROZEN = "WALLET_FROZEN",
  OVER_SPEND_CAP = "OVER_SPEND_CAP",
  INSUFFICIENT_FUNDS = "INSUFFICIENT_FUNDS",
}

const ids = { holdId: z.guid(), orderId: z.guid() };
const attempt = z.number().int().describe("The order's own count of its fundings, as it told it.");

export const HOLD_PLACED = defineEvent({
  type: "hold.placed.v1",
  description: "An order's money is held, at this amount.",
  payload: z.object({ ...ids, attempt, amount: busMoney }),
});

export const HOLD_DENIED = defineEvent({
  type: "hold.denied.v1",
  description: "An order's money cannot be held. A hold that it had before stays as it was.",
  payload: z.object({
    orderId: z.guid(),
    attempt,
    amount: busMoney,
    available: signedBusMoney.describe("Posted less held, before the credit limit: it may be below nothing."),
    reason: z.enum(HoldDenial),
  }),
});

export const HOLD_CAPTURED = defineEvent({
  type: "hold.captured.v1",
  description: "An order's money was taken for good.",
  payload: z.object({ ...ids, amount: busMoney }),
});

export const HOLD_RELEASED = defineEvent({
  type: "hold.released.v1",
  description: "Money that was held for an order is its customer's to spend again.",
  payload: z.object({ ...ids, amount: busMoney }),
});

export const HOLD_EXPIRED = defineEvent({
  type: "hold.expired.v1",
  description: "An order's money was held for so long that it is held no more.",
  payload: z.object(ids),
});

const about = ({ orderId, tenantId }: Pick<Hold, "orderId" | "tenantId">) => ({ aggregateId: orderId, tenantId });

export const holdPlaced = (hold: Hold): NewEvent => {
  const { id: holdId, orderId, amountMinor, currency } = hold;
  const payload = { holdId, orderId, attempt: hold.attempt, amount: onBus(amountMinor, currency) };
  return HOLD_PLACED.event({ ...about(hold), payload });
};

interface Denied {
  orderId: string;
  tenantId: string;
  attempt: number;
  amountMinor: bigint;
  currency: string;
}

export const holdDenied = (denied: Denied, availableMinor: bigint, reason: HoldDenial): NewEvent => {
  const { orderId, attempt: of, amountMinor, currency } = denied;
  const amount = onBus(amountMinor, currency);
  const payload = { orderId, attempt: of, amount, available: onBus(availableMinor, currency), reason };
  return HOLD_DENIED.event({ ...about(denied), payload });
};

const ended = (definition: typeof HOLD_CAPTURED | typeof HOLD_RELEASED) => (hold: Hold, amountMinor: bigint) => {
  const payload = { holdId: hold.id, orderId: hold.orderId, amount: onBus(amountMinor, hold.currency) };
  return definition.event({ ...about(hold), payload });
};
export const holdCaptured = ended(HOLD_CAPTURED);
export const holdReleased = ended(HOLD_RELEASED);

export const holdExpired = (hold: Hold): NewEvent =>
  HOLD_EXPIRED.event({ ...about(hold), payload: { holdId: hold.id, orderId: hold.orderId } });
