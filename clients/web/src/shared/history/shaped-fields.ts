/** Fields whose values are codes that people have words for. */
export const CODED: ReadonlySet<string> = new Set(["status", "tier", "mode", "disabledCause", "role"]);

/** Fields that hold amounts, moments and answers. Any other is what somebody wrote: a SKU such as `2026-99-99` is no day. */
export const SHAPED: ReadonlySet<string> = new Set([
  ...["creditLimit", "monthlyCap", "cost"],
  ...["frozenAt", "validFrom", "validTo", "assignedFrom", "assignedTo"],
  ...["isDefault", "dropShips", "isActive"],
]);
