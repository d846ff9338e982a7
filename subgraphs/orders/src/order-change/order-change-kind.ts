/** What kind of change to an order is kept. */
export enum OrderChangeKind {
  CREATED = "CREATED",
  EDITED = "EDITED",
  MOVED = "MOVED",
  HELD = "HELD",
  RELEASED = "RELEASED",
  STEP_RETRIED = "STEP_RETRIED",
  STEP_SKIPPED = "STEP_SKIPPED",
  COMPENSATED = "COMPENSATED",
}
