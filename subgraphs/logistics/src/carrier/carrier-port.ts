import type { Reach } from "@baiyun/kit/party";
import type { Battery } from "../goods/shipment-goods.entity";
import type { Consignee } from "../shipment/shipment.entity";

/** One article as a carrier declares it. */
export interface CarriedArticle {
  sku: string;
  description: string;
  quantity: number;
  /** Of one piece. */
  unitValueMinor: bigint;
  currency: string;
  hs6: string;
  battery: Battery;
}

/** What a carrier is told of a parcel. */
export interface CarrierOrder {
  /** Ours, the same however often it is asked: what came of a call that nobody answered is found by it. At most 50 characters. */
  reference: string;
  /** The carrier's own code of what was bought of it. */
  product: string;
  consignee: Consignee;
  weightG: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
  /** Whether duties are the sender's to pay. */
  dutiesPaid: boolean;
  /** Where one was given. */
  iossNumber: string | null;
  articles: readonly CarriedArticle[];
}

export interface RateAsk {
  /** ISO 3166 alpha-2. */
  country: string;
  weightG: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
}

export interface CarrierRate {
  product: string;
  totalMinor: bigint;
  currency: string;
  /** Days, as the carrier writes them; null where it says nothing. */
  transitDays: { from: number; to: number } | null;
}

/** A parcel as a carrier has it. */
export interface Booking {
  /** What the carrier knows it by. */
  number: string;
  /** Of who delivers, once that is known. */
  lastMileNumber: string | null;
  cancelled: boolean;
}

export interface CarrierLabel {
  /** A PDF, as the carrier made it. */
  bytes: Buffer;
  /** Lower-case hex, over `bytes`. */
  sha256: string;
}

/** What a carrier is to fetch together, and where. */
export interface ToBeFetched {
  /** Ours, the same however often it is told. At most 50 characters. */
  reference: string;
  /** Our code of the warehouse. */
  warehouseCode: string;
  readyAt: Date;
  /** Until when it can be fetched; null where our warehouse has not said so. */
  readyUntil: Date | null;
  /** Of all of them. */
  weightG: number;
  /** The carrier's own of the parcels. */
  numbers: readonly string[];
}

/** What a carrier's scan says, in our words; what we do not know is UNKNOWN, with the carrier's code beside it. */
export const CARRIER_STAGES = [
  "ANNOUNCED",
  "PICKED_UP",
  "IN_TRANSIT",
  "CUSTOMS",
  "CUSTOMS_RELEASED",
  "CUSTOMS_HELD",
  "OUT_FOR_DELIVERY",
  "DELIVERED",
  "DELIVERY_FAILED",
  "WAITS_FOR_PICKUP",
  "RETURNED",
  "EXCEPTION",
  "CANCELLED",
  "UNKNOWN",
] as const;
export type CarrierStage = (typeof CARRIER_STAGES)[number];

export interface CarrierScan {
  number: string;
  stage: CarrierStage;
  /** As the carrier wrote them. */
  rawCode: string;
  rawTime: string;
  /** Such as `+08:00`, where the carrier says it; its times have none otherwise. */
  offset: string | null;
  place: string;
  text: string;
}

/**
 * What came of a call. UNAVAILABLE: nothing was done there, and it may be tried again. UNKNOWN: it may have been done, and has to be
 * asked about before it is tried again.
 */
export type Answered<T> =
  | { outcome: "DONE"; value: T; raw: string }
  | { outcome: "REFUSED"; code: string; message: string; raw: string }
  | { outcome: "UNAVAILABLE"; message: string; raw: string }
  | { outcome: "UNKNOWN"; message: string; raw: string };

type Unavailable = Extract<Answered<never>, { outcome: "UNAVAILABLE" }>;

export const unavailable = (message: string, raw = ""): Unavailable => ({ outcome: "UNAVAILABLE", message, raw });

/** A carrier, asked by one account of ours. */
export interface CarrierPort {
  /** Null of a carrier whose prices are not asked for. */
  rate: ((ask: RateAsk) => Promise<Answered<readonly CarrierRate[]>>) | null;
  create(order: CarrierOrder): Promise<Answered<Booking>>;
  /** By our reference. Null: the carrier has no such parcel. */
  find(reference: string): Promise<Answered<Booking | null>>;
  label(number: string): Promise<Answered<CarrierLabel>>;
  /** Before it left; once is as good as twice. */
  cancel(number: string, reason: string): Promise<Answered<null>>;
  /**
   * Tells what is to be fetched. Twice under one reference is no more than once. Null of a carrier of which no such call is known.
   * @returns the carrier's own number of it; null where it gives none
   */
  manifest: ((fetched: ToBeFetched) => Promise<Answered<string | null>>) | null;
  track(number: string): Promise<Answered<readonly CarrierScan[]>>;
  /** Lets go of its connections. */
  close(): Promise<void>;
}

export enum CarrierCode {
  /** Ourselves: numbers from our own ranges, and labels that we draw. */
  HOUSE = "HOUSE",
  YUNEXPRESS = "YUNEXPRESS",
  FOUR_PX = "FOUR_PX",
  YANWEN = "YANWEN",
}

/** How a carrier is opened for an account of ours. */
export interface CarrierAdapter {
  code: CarrierCode;
  /** Below which path of the sandbox it answers, for these credentials. */
  sandboxPath: (credentials: unknown) => string;
  /** Null when they are what it takes, else what is wrong with them, by field. */
  faultsOf: (credentials: unknown) => readonly { field: string; message: string }[] | null;
  /** @throws {z.ZodError} for credentials that `faultsOf` finds fault with. */
  open: (baseUrl: string, credentials: unknown, reach: Reach) => CarrierPort;
}
