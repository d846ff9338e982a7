/** How far an order of the demo's house has come, and how many of three hundred have come so far. */
export const STAGES = {
  DRAFT: 14,
  /** Its quote waits for an answer. */
  PRICED: 18,
  /** Its service does not take its batteries. */
  REFUSED: 6,
  /** Our support holds it. */
  HELD: 6,
  CANCELLED: 8,
  /** Its customer has not paid in. */
  UNFUNDED: 10,
  /** Its supplier has not answered. */
  AWAITING_SUPPLIER: 10,
  LABELLED: 36,
  RECEIVED: 28,
  /** Heavier than was paid for. */
  OVERWEIGHT: 6,
  BAGGED: 24,
  DEPARTED: 34,
  /** Customs of the destination want papers. */
  CUSTOMS_HELD: 10,
  OUT_FOR_DELIVERY: 18,
  DELIVERED: 58,
  DELIVERY_FAILED: 5,
  LOST: 3,
  DAMAGED: 2,
  RETURNED: 4,
} as const;
export type Stage = keyof typeof STAGES;

/** Up to where each stage is carried by hands at the warehouse and the airports. */
const ORDERED: readonly Stage[] = ["LABELLED", "RECEIVED", "BAGGED", "DEPARTED"];
const FURTHEST: Partial<Record<Stage, Stage>> = {
  OVERWEIGHT: "RECEIVED",
  CUSTOMS_HELD: "DEPARTED",
  OUT_FOR_DELIVERY: "DEPARTED",
  DELIVERED: "DEPARTED",
  DELIVERY_FAILED: "DEPARTED",
  LOST: "DEPARTED",
  DAMAGED: "DEPARTED",
  RETURNED: "DEPARTED",
};

/** Whether an order of this stage is, or has been, at the other. */
export const reaches = (stage: Stage, other: "LABELLED" | "RECEIVED" | "BAGGED" | "DEPARTED"): boolean =>
  ORDERED.indexOf(FURTHEST[stage] ?? stage) >= ORDERED.indexOf(other);

/** The status in which the order of a stage stands when all is done. */
export const STATUS_OF: Record<Stage, string> = {
  DRAFT: "DRAFT",
  PRICED: "PRICED",
  REFUSED: "ON_HOLD",
  HELD: "ON_HOLD",
  CANCELLED: "CANCELLED",
  UNFUNDED: "AWAITING_FUNDS",
  AWAITING_SUPPLIER: "FUNDED",
  LABELLED: "IN_FULFILMENT",
  RECEIVED: "IN_FULFILMENT",
  OVERWEIGHT: "IN_FULFILMENT",
  BAGGED: "IN_FULFILMENT",
  DEPARTED: "SHIPPED",
  CUSTOMS_HELD: "SHIPPED",
  OUT_FOR_DELIVERY: "SHIPPED",
  DELIVERED: "DELIVERED",
  DELIVERY_FAILED: "SHIPPED",
  LOST: "SHIPPED",
  DAMAGED: "SHIPPED",
  RETURNED: "RETURNING",
};

/** As many as asked for, in the same shares, and each stage at least once. */
export function stagesOf(count: number): Stage[] {
  const total = Object.values(STAGES).reduce((sum, share) => sum + share, 0);
  return (Object.entries(STAGES) as [Stage, number][]).flatMap(([stage, share]) =>
    Array<Stage>(Math.max(1, Math.round((share * count) / total))).fill(stage),
  );
}
