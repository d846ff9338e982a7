import { type Database, equals, findRows, InvalidInput, isId, perform, type UserError, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { AdjustmentService } from "../adjustment/adjustment.service";
import { Bill, BillKind } from "../bill/bill.entity";
import { BillNotFound, DuplicateBill } from "../bill/bill.result";
import type { BillService } from "../bill/bill.service";
import { WalletNotFound } from "../wallet/wallet.result";
import type { WalletStore } from "../wallet/wallet-store.service";
import type { BillMatch } from "./bill-match.entity";
import {
  type AcceptBillLineInput,
  type AcceptedLine,
  acceptLineRules,
  type CarrierLine,
  type ChargeBillLineInput,
  type ChargedLine,
  carrierBillRules,
  chargeLineRules,
  type MatchCarrierBillInput,
  matchRules,
  type RecordCarrierBillInput,
} from "./bill-match.input";
import {
  type AcceptBillLineResult,
  AcceptBillLineSuccess,
  BillLineCharged,
  BillLineNotFound,
  BillLineSettled,
  type ChargeBillLineResult,
  ChargeBillLineSuccess,
  type MatchCarrierBillResult,
  MatchCarrierBillSuccess,
  ParcelNotKnown,
  type RecordCarrierBillResult,
  RecordCarrierBillSuccess,
} from "./bill-match.result";
import type { BillMatchService } from "./bill-match.service";
import { readCarrierCsv } from "./carrier-csv";

/** A carrier's bill whose lines are read. */
interface ReadBill {
  carrier: string;
  number: string;
  periodFrom: string;
  periodTo: string;
  currency: string;
  lines: CarrierLine[];
}

/** Carriers' bills: booked, held against what was shipped and measured, and what of them customers shall pay for. */
export class CarrierBillService {
  constructor(
    private readonly database: Database,
    private readonly bills: BillService,
    private readonly matches: BillMatchService,
    private readonly wallets: WalletStore,
    private readonly adjustments: AdjustmentService,
  ) {}

  record(viewer: Viewer, input: RecordCarrierBillInput): Promise<typeof RecordCarrierBillResult> {
    return perform<ReadBill, null, RecordCarrierBillSuccess | DuplicateBill>(this.database, {
      operation: "recordCarrierBill",
      viewer,
      input,
      rules: readRules,
      lock: async (tx, { carrier }) => {
        await this.matches.waitFor(tx, carrier);
        return null;
      },
      decide: async (tx, _nothing, { carrier: party, ...given }, id) => {
        const bill = await this.bills.book(tx, { ...given, kind: BillKind.CARRIER, party }, viewer.actor, id);
        if (!bill) return new DuplicateBill(await this.named(tx, viewer, party, given.number));
        await this.matches.match(tx, viewer, id);
        return new RecordCarrierBillSuccess(bill);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new RecordCarrierBillSuccess((await this.known(tx, viewer, id))!),
    });
  }

  /** Judges the lines that nobody decided about by what is known by now, such as a parcel that was measured since. */
  match(viewer: Viewer, input: MatchCarrierBillInput): Promise<typeof MatchCarrierBillResult> {
    return perform<{ billId: string }, Bill | BillNotFound, MatchCarrierBillSuccess>(this.database, {
      operation: "matchCarrierBill",
      viewer,
      input,
      rules: matchRules,
      lock: async (tx, { billId }) => {
        const bill = await this.known(tx, viewer, billId);
        if (!bill || bill.kind !== BillKind.CARRIER) return new BillNotFound();
        await this.matches.waitFor(tx, bill.party);
        return bill;
      },
      decide: async (tx, bill) => {
        await this.matches.match(tx, viewer, bill.id);
        return new MatchCarrierBillSuccess(bill);
      },
      resultId: ({ billId }) => billId,
      replay: async (tx, id) => new MatchCarrierBillSuccess((await this.known(tx, viewer, id))!),
    });
  }

  accept(viewer: Viewer, input: AcceptBillLineInput): Promise<typeof AcceptBillLineResult> {
    return this.act<AcceptedLine, AcceptBillLineSuccess, BillLineSettled>(viewer, input, {
      operation: "acceptBillLine",
      rules: acceptLineRules,
      decide: async (tx, match, { reason }) => {
        if (!match.isOpen) return new BillLineSettled(match.verdict);
        await this.matches.settle(tx, match, reason, viewer.actor);
        return new AcceptBillLineSuccess(match);
      },
      replay: (match) => new AcceptBillLineSuccess(match),
    });
  }

  /** A late bill is charged on by a correction that somebody else than who proposes it decides. */
  charge(viewer: Viewer, input: ChargeBillLineInput): Promise<typeof ChargeBillLineResult> {
    return this.act<ChargedLine, ChargeBillLineSuccess, ParcelNotKnown | WalletNotFound | BillLineCharged>(
      viewer,
      input,
      {
        operation: "chargeBillLine",
        rules: chargeLineRules,
        decide: async (tx, match, { amount, reason }) => {
          const { id: billLineId, orderId, customerId } = match;
          if (!customerId) return new ParcelNotKnown();
          const wallet = (await this.wallets.lockAllOf(tx, customerId)).find(
            ({ currency }) => currency === amount.currency,
          );
          if (!wallet) return new WalletNotFound();
          const line = { billLineId, orderId, amountMinor: amount.amountMinor, reason };
          const proposed = await this.adjustments.proposeForLine(tx, viewer, wallet, line);
          return proposed ? new ChargeBillLineSuccess(match) : new BillLineCharged();
        },
        replay: (match) => new ChargeBillLineSuccess(match),
      },
    );
  }

  private act<I extends { lineId: string }, S extends object, R extends UserError>(
    viewer: Viewer,
    input: object,
    { replay, ...act }: OneLineAct<I, S, R>,
  ) {
    return perform<I, BillMatch | BillLineNotFound, S | R>(this.database, {
      ...act,
      viewer,
      input,
      lock: async (tx, { lineId }) => (await this.matches.lock(tx, viewer, lineId)) ?? new BillLineNotFound(),
      resultId: ({ lineId }) => lineId,
      replay: async (tx, id) => replay((await this.matches.find(tx, viewer, id))!),
    });
  }

  private async named(tx: EntityManager, viewer: Viewer, party: string, number: string): Promise<Bill> {
    const named = [equals("kind", BillKind.CARRIER), equals("party", party), equals("number", number)];
    return (await findRows(tx, viewer, Bill, named))[0]!;
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<Bill | null> {
    return isId(id) ? ((await findRows(tx, viewer, Bill, [equals("id", id)]))[0] ?? null) : null;
  }
}

/** A file's lines are read as part of the rules, so that all its faults are told like any input's. */
const readRules = carrierBillRules.transform(({ csv, lines, ...given }, { addIssue }): ReadBill => {
  const read = csv == null ? (lines ?? []) : readCarrierCsv(csv, given.currency);
  if (!(read instanceof InvalidInput)) return { ...given, lines: read };
  for (const { field, message } of read.faults) addIssue({ code: "custom", path: field.split("."), message });
  return { ...given, lines: [] };
});

interface OneLineAct<I, S, R> {
  operation: string;
  rules: Parameters<typeof perform<I, never, never>>[1]["rules"];
  decide: (tx: EntityManager, match: BillMatch, input: I) => Promise<S | R>;
  replay: (match: BillMatch) => S;
}
