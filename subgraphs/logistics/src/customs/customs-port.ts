import type { Answered } from "../carrier/carrier-port";
import type { CustomsRegime, DeclarationDirection } from "../customs-rule/customs-rule.entity";

/** What an office is told to do with a declaration, which it knows by our own number of it. */
export enum CustomsAct {
  /** It is new to the office. */
  SUBMIT = "SUBMIT",
  /** The office has accepted it, and it says something else from now on. */
  CHANGE = "CHANGE",
  CANCEL = "CANCEL",
  /** The office has not accepted it, and it says something else from now on. */
  REPLACE = "REPLACE",
}

/** One article as an office is told of it. */
export interface StatedArticle {
  description: string;
  hsCode: string;
  quantity: bigint;
  /** Of all its pieces. */
  valueMinor: bigint;
  currency: string;
  originCountry: string;
  grossWeightG: bigint;
}

/** All that an office is told of a declaration. */
export interface CustomsStatement {
  /** Our own number of it, at most 35 characters. */
  lrn: string;
  /** The office's, once it gave one. */
  mrn: string | null;
  direction: DeclarationDirection;
  /** Whose customs it is for. */
  country: string;
  regime: CustomsRegime;
  office: string | null;
  /** Where the tax was taken at the sale. */
  iossNumber: string | null;
  /** What the office knows the consignee by, where it was given. */
  consigneeTaxNumber: string | null;
  /** When it was handed in; left out where it is null. */
  statedAt: Date | null;
  articles: readonly StatedArticle[];
}

/** What an office can say: of a declaration, and of what is to be loaded. */
export const CUSTOMS_VERDICTS = [
  "ACCEPTED",
  "REJECTED",
  "HELD_DOCS",
  "HELD_EXAM",
  "RELEASED",
  "SEIZED",
  "CANCELLED",
  "RFI",
  "RFS",
  "DNL",
  "CLEARED",
] as const;
export type CustomsVerdict = (typeof CUSTOMS_VERDICTS)[number];

/** One thing that an office finds wrong. */
export interface CustomsFault {
  /** Which article, from 1; null for the whole. */
  line: number | null;
  /** Which part of the message, by the message's own name of it; null where the office names none. */
  segment: string | null;
  /** The office's own. */
  code: string | null;
  /** In the office's words; empty where it says none. */
  message: string;
}

/** One thing that an office said, in our words. */
export interface CustomsWord {
  lrn: string;
  /** By which reference of ours what it is about was sent; null where the office does not say. */
  about: string | null;
  verdict: CustomsVerdict;
  mrn: string | null;
  /** As the office wrote it; null where it says no time. */
  rawTime: string | null;
  /** Null where it says none that can be read. */
  saidAt: Date | null;
  code: string | null;
  message: string | null;
  faults: readonly CustomsFault[];
}

/** Why what an office sent is not read. */
export enum CustomsUnread {
  /** It is not in the form that the office speaks. */
  FORM = "FORM",
  /** It breaks off, or its own counts say that something is missing. */
  INCOMPLETE = "INCOMPLETE",
  /** It is no answer to a declaration. */
  MESSAGE_TYPE = "MESSAGE_TYPE",
  /** A part of it is none that such an answer has. */
  UNKNOWN_PART = "UNKNOWN_PART",
  /** A part of it stands where it must not. */
  WRONG_ORDER = "WRONG_ORDER",
  /** A part that it must have is not there. */
  MISSING_PART = "MISSING_PART",
  /** A value in it is none that we know the meaning of. */
  VALUE = "VALUE",
}

/** What came of reading: what the office said, or why nobody knows, and where. */
export type CustomsReading =
  | { words: readonly CustomsWord[] }
  | { unread: CustomsUnread; message: string /** From 1; null for the whole. */; part: number | null };

/** An office, or whoever passes on to offices, by one account of ours. */
export interface CustomsPort {
  /**
   * Hands in, changes, replaces or cancels. That it arrived is all that is answered: what the office makes of it, it says later.
   *
   * @param reference the same however often it is sent, so that twice is no more than once. At most 14 letters and digits.
   */
  tell(act: CustomsAct, statement: CustomsStatement, reference: string): Promise<Answered<null>>;
  /** Whether what was sent under a reference has arrived. */
  arrived(reference: string): Promise<Answered<boolean>>;
  close(): Promise<void>;
}
