/** Where a supplier stands with us. */
export enum SupplierStatus {
  ONBOARDING = "ONBOARDING",
  ACTIVE = "ACTIVE",
  SUSPENDED = "SUSPENDED",
  CLOSED = "CLOSED",
}

const { ONBOARDING, ACTIVE, SUSPENDED, CLOSED } = SupplierStatus;

/** Every move a supplier can make. */
export const MOVES = {
  approve: { from: ONBOARDING, to: ACTIVE },
  suspend: { from: ACTIVE, to: SUSPENDED },
  reinstate: { from: SUSPENDED, to: ACTIVE },
  close: { from: SUSPENDED, to: CLOSED },
} as const;

export type SupplierMove = keyof typeof MOVES;
