import { createUnionType } from "type-graphql";
import { Adjustment } from "../adjustment/adjustment.entity";
import { AdjustmentType } from "../adjustment/adjustment.type";
import { Bill } from "../bill/bill.entity";
import { BillType } from "../bill/bill.type";
import { BillDispute } from "../bill-dispute/bill-dispute.entity";
import { BillDisputeType } from "../bill-dispute/bill-dispute.type";
import { Claim } from "../claim/claim.entity";
import { ClaimType } from "../claim/claim.type";
import { FxConversion } from "../fx/fx-conversion.entity";
import { FxConversionType } from "../fx/fx-conversion.type";
import { Hold } from "../hold/hold.entity";
import { HoldType } from "../hold/hold.type";
import { CreditNote } from "../invoice/credit-note.entity";
import { CreditNoteType } from "../invoice/invoice.type";
import { EntryKind } from "../journal-entry/journal-entry.entity";
import { ChargeRefund } from "../refund/charge-refund.entity";
import { ChargeRefundType } from "../refund/charge-refund.type";
import { TopUp } from "../top-up/top-up.entity";
import { TopUpType } from "../top-up/top-up.type";

/** Which rows a kind of entry is booked for; a reversal is booked for the entry that it takes back. */
export const SOURCES = {
  [EntryKind.TOP_UP]: TopUp,
  [EntryKind.CAPTURE]: Hold,
  [EntryKind.FX]: FxConversion,
  [EntryKind.ADJUSTMENT]: Adjustment,
  [EntryKind.CREDIT_NOTE]: CreditNote,
  [EntryKind.REFUND]: ChargeRefund,
  [EntryKind.CLAIM]: Claim,
  [EntryKind.BILL]: Bill,
  [EntryKind.BILL_CREDIT]: BillDispute,
  [EntryKind.BILL_PAYMENT]: Bill,
  [EntryKind.REVERSAL]: null,
} as const;

export type EntrySource = InstanceType<NonNullable<(typeof SOURCES)[EntryKind]>>;

export const JournalEntrySource = createUnionType({
  name: "JournalEntrySource",
  description: "What money was moved for.",
  types: () =>
    [
      TopUpType,
      HoldType,
      FxConversionType,
      AdjustmentType,
      CreditNoteType,
      ChargeRefundType,
      ClaimType,
      BillType,
      BillDisputeType,
    ] as const,
  // Rows are of our tables' classes, which are called like their types.
  resolveType: (row) => row.constructor.name,
});
