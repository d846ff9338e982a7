import type { Answered } from "../carrier/carrier-port";

/** A parcel as a warehouse is told of it. */
export interface AnnouncedParcel {
  trackingNumber: string;
  weightG: number;
}

/** A parcel as a warehouse took it in. */
export interface WarehouseReceipt {
  /** The warehouse's own number of it, which rises. */
  number: number;
  trackingNumber: string;
  weightG: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
  /** As the warehouse wrote it. */
  condition: string;
  rawTime: string;
}

/** What stands where a receipt should, and cannot be read as one. */
export interface UnreadReceipt {
  /** Null where not even that can be read. */
  number: number | null;
  /** As it came, as JSON. */
  raw: string;
  /** What is wrong with it. */
  message: string;
}

export interface WarehouseReceipts {
  receipts: readonly WarehouseReceipt[];
  /** Kept for a person: one that nobody can read holds up none of the others. */
  unread: readonly UnreadReceipt[];
}

export interface StockedParcel {
  trackingNumber: string;
  quantity: number;
}

/** A warehouse that others run for us. */
export interface WarehousePort {
  /** That parcels are going to come in (ASN). @param reference ours, at most 50 characters; twice is no more than once */
  announce(reference: string, parcels: readonly AnnouncedParcel[]): Promise<Answered<null>>;
  /** Takes back what was announced under a reference, as long as nothing of it came in; once is as good as twice. */
  withdraw(announced: string): Promise<Answered<null>>;
  /** Whether nothing is announced under a reference any more. */
  withdrawn(announced: string): Promise<Answered<boolean>>;
  /** Has parcels taken from where they lie and put together, to go out under what is told next. */
  pick(reference: string, parcels: readonly AnnouncedParcel[]): Promise<Answered<null>>;
  /** Has parcels that were picked sent on. */
  sendOut(reference: string, parcels: readonly AnnouncedParcel[]): Promise<Answered<null>>;
  /** Whether it has what was told under a reference. */
  arrived(reference: string): Promise<Answered<boolean>>;
  /** What came in, in the order of its numbers, behind the one that is named; 0 for all. At most 100. */
  receipts(after: number): Promise<Answered<WarehouseReceipts>>;
  stock(): Promise<Answered<readonly StockedParcel[]>>;
  close(): Promise<void>;
}
