/** What an order that does not reach its consignee costs its customer for. */
export enum FeeReason {
  LABEL_VOIDED = "LABEL_VOIDED",
  INTERCEPTED = "INTERCEPTED",
  RETURNED = "RETURNED",
  DESTROYED = "DESTROYED",
}
