/** Where a bag stands. */
export enum BagStatus {
  OPEN = "OPEN",
  CLOSED = "CLOSED",
  DISPATCHED = "DISPATCHED",
  ARRIVED = "ARRIVED",
  BROKEN_DOWN = "BROKEN_DOWN",
}
