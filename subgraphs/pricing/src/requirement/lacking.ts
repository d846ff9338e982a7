import { type ImportRequirement, RequirementKind } from "./import-requirement.entity";

/** What an order is known to state, as far as destinations want it. */
export interface Given {
  consigneeTaxNumber: boolean;
}

/** What a destination wants of every parcel and an order does not state. */
export interface Lacked {
  /** As the order's input names it. */
  field: keyof Given;
  code: string;
  message: string;
  /** Whether it is confirmed that no parcel goes without it; else it is our assumption, and somebody should know. */
  refuses: boolean;
}

/** Where an order states it. What the goods, the seller or nobody states is not looked for here. */
const STATED_BY: Partial<Record<RequirementKind, keyof Given>> = {
  [RequirementKind.CONSIGNEE_TAX_ID]: "consigneeTaxNumber",
  [RequirementKind.EORI_NUMBER]: "consigneeTaxNumber",
  [RequirementKind.UID_NUMBER]: "consigneeTaxNumber",
};

/**
 * Whether what is wanted on a condition, such as of businesses alone, or up to a value is wanted of this parcel is not known: it is not
 * held against it.
 */
export function lackedBy(given: Given, wanted: readonly ImportRequirement[]): Lacked[] {
  return wanted.flatMap(({ kind, code, condition, thresholdMinor, wanted: what, why, verified }) => {
    const field = STATED_BY[kind];
    if (field === undefined || condition !== null || thresholdMinor !== null || given[field]) return [];
    return [{ field, code, message: `${what} ${why}`, refuses: verified }];
  });
}
