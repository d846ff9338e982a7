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
  LABELLED: 33,
  RECEIVED: 25,
  /** Heavier than was paid for. */
  OVERWEIGHT: 6,
  BAGGED: 24,
  DEPARTED: 30,
  /** Customs of the destination want papers. */
  CUSTOMS_HELD: 10,
  OUT_FOR_DELIVERY: 18,
  DELIVERED: 45,
  DELIVERY_FAILED: 5,
  LOST: 3,
  DAMAGED: 2,
  RETURNED: 4,
  PARTLY_RECEIVED: 3,
  PARTLY_SHIPPED: 4,
  PARTLY_DELIVERED: 3,
  /** Nobody took one of its parcels. */
  PARTLY_RETURNED: 2,
  SEVERAL_DELIVERED: 2,
  /** Delivered, and past the time in which it may be sent back. */
  CLOSED: 6,
  /** Refused at the door, and back in our warehouse. */
  CAME_BACK: 3,
} as const;
export type Stage = keyof typeof STAGES;

/** How far each parcel is of an order that travels in several; of any other the one is as far as the order. */
const PARCELS: Partial<Record<Stage, readonly Stage[]>> = {
  PARTLY_RECEIVED: ["RECEIVED", "LABELLED"],
  PARTLY_SHIPPED: ["DEPARTED", "BAGGED", "DEPARTED"],
  PARTLY_DELIVERED: ["OUT_FOR_DELIVERY", "DELIVERED"],
  PARTLY_RETURNED: ["DELIVERED", "RETURNED"],
  SEVERAL_DELIVERED: ["DELIVERED", "DELIVERED", "DELIVERED"],
};
export const parcelsOf = (stage: Stage): readonly Stage[] => PARCELS[stage] ?? [stage];

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
  CLOSED: "DEPARTED",
  CAME_BACK: "DEPARTED",
};

/** Whether a parcel of an order of this stage is, or has been, at the other. */
export const reaches = (stage: Stage, other: "LABELLED" | "RECEIVED" | "BAGGED" | "DEPARTED"): boolean =>
  parcelsOf(stage).some((parcel) => ORDERED.indexOf(FURTHEST[parcel] ?? parcel) >= ORDERED.indexOf(other));

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
  PARTLY_RECEIVED: "IN_FULFILMENT",
  PARTLY_SHIPPED: "PARTIALLY_SHIPPED",
  PARTLY_DELIVERED: "SHIPPED",
  PARTLY_RETURNED: "DELIVERED",
  SEVERAL_DELIVERED: "DELIVERED",
  CLOSED: "CLOSED",
  CAME_BACK: "RETURNED",
};

/** As many as asked for, in the same shares, and each stage at least once. */
export function stagesOf(count: number): Stage[] {
  const total = Object.values(STAGES).reduce((sum, share) => sum + share, 0);
  return (Object.entries(STAGES) as [Stage, number][]).flatMap(([stage, share]) =>
    Array<Stage>(Math.max(1, Math.round((share * count) / total))).fill(stage),
  );
}
