/** What an order waits for, in the order of its life. */
export enum SagaWait {
  QUOTE = "QUOTE",
  ACCEPTANCE = "ACCEPTANCE",
  HOLD = "HOLD",
  FUNDS = "FUNDS",
  STOCK = "STOCK",
  SUPPLIERS = "SUPPLIERS",
  RESTOCK = "RESTOCK",
  LABEL = "LABEL",
  PARCEL = "PARCEL",
  CUSTOMS = "CUSTOMS",
  FUNDS_UNDER_WAY = "FUNDS_UNDER_WAY",
  DELIVERY = "DELIVERY",
  CAPTURE = "CAPTURE",
  RETURN_WINDOW = "RETURN_WINDOW",
  RETURN = "RETURN",
  CANCELLATION = "CANCELLATION",
  RELEASE = "RELEASE",
}

/** What becomes of an order's money: of its hold, which finance keeps. */
export enum FundsState {
  NONE = "NONE",
  ASKED = "ASKED",
  HELD = "HELD",
  DENIED = "DENIED",
  SKIPPED = "SKIPPED",
  DUE = "DUE",
  CAPTURED = "CAPTURED",
  RELEASED = "RELEASED",
}

/** What becomes of an order's goods: of their reservation, which suppliers keep. */
export enum StockState {
  NONE = "NONE",
  ASKED = "ASKED",
  RESERVED = "RESERVED",
  ALLOCATED = "ALLOCATED",
  UNAVAILABLE = "UNAVAILABLE",
  SKIPPED = "SKIPPED",
  RELEASED = "RELEASED",
}

/** What keeps an order's goods with customs, the gravest last. */
export enum CustomsState {
  HELD = "HELD",
  REJECTED = "REJECTED",
  SEIZED = "SEIZED",
}
