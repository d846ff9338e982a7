import {
  below,
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  lockRow,
  lockRows,
  newId,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { type HouseAccountCode, house } from "../account/chart";
import { EntryKind } from "../journal-entry/journal-entry.entity";
import { credit, debit, type LedgerService } from "../journal-entry/ledger.service";
import { ReckoningCause, recordReckoned } from "../order-reckoning/order-reckoning.events";
import { Bill, type BillKind, BillStatus } from "./bill.entity";
import {
  type BillPayment,
  type NewBill,
  type PayBillInput,
  payBillRules,
  type RecordBillInput,
  recordBillRules,
  type Settlement,
  type SettleSupplierInput,
  settleSupplierRules,
} from "./bill.input";
import {
  BillNotFound,
  DuplicateBill,
  IllegalBillState,
  NothingToSettle,
  type PayBillResult,
  PayBillSuccess,
  type RecordBillResult,
  RecordBillSuccess,
  type SettleSupplierResult,
  SettleSupplierSuccess,
} from "./bill.result";
import { BillLine } from "./bill-line.entity";

const COST: Readonly<Record<BillKind, HouseAccountCode>> = { CARRIER: "CARRIER_COST", SUPPLIER: "SUPPLIER_COST" };
const PAYABLE: Readonly<Record<BillKind, HouseAccountCode>> = {
  CARRIER: "CARRIERS_PAYABLE",
  SUPPLIER: "SUPPLIERS_PAYABLE",
};

/** How many lines are written by one statement. */
const PAGE = 500;

/** A bill to book, and what is known of it beside what people state of one. */
export interface BookedBill extends Omit<NewBill, "lines"> {
  periodFrom?: string;
  periodTo?: string;
  purchaseOrderId?: string;
  lines: readonly (NewBill["lines"][number] & { trackingNumber?: string; billedWeightG?: number })[];
  /** What caused it, where that was an event. */
  eventId?: string;
}

/** What carriers and suppliers ask of us: our cost once it is booked, and what we owe until it is paid. */
export class BillService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
    private readonly clock: Clock,
  ) {}

  record(viewer: Viewer, input: RecordBillInput): Promise<typeof RecordBillResult> {
    return perform<NewBill, null, RecordBillSuccess | DuplicateBill>(this.database, {
      operation: "recordBill",
      viewer,
      input,
      rules: recordBillRules,
      lock: async () => null,
      decide: async (tx, _nothing, given, id) => {
        const bill = await this.book(tx, given, viewer.actor, id);
        if (bill) return new RecordBillSuccess(bill);
        const named = [equals("kind", given.kind), equals("party", given.party), equals("number", given.number)];
        return new DuplicateBill((await findRows(tx, viewer, Bill, named))[0]!);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new RecordBillSuccess(await this.known(tx, id)),
    });
  }

  pay(viewer: Viewer, input: PayBillInput): Promise<typeof PayBillResult> {
    return perform<BillPayment, Bill | BillNotFound, PayBillSuccess | IllegalBillState>(this.database, {
      operation: "payBill",
      viewer,
      input,
      rules: payBillRules,
      lock: async (tx, { billId }) => (await lockRow(tx, viewer, Bill, billId)) ?? new BillNotFound(),
      decide: async (tx, bill, { bankReference }) => {
        if (bill.status !== BillStatus.RECEIVED) return new IllegalBillState(bill.status);
        await this.payOne(tx, bill, bankReference, viewer.actor);
        return new PayBillSuccess(bill);
      },
      resultId: ({ billId }) => billId,
      replay: async (tx, id) => new PayBillSuccess(await this.known(tx, id)),
    });
  }

  /** Pays all that a supplier billed in a currency, by one payment of our bank. */
  settle(viewer: Viewer, input: SettleSupplierInput): Promise<typeof SettleSupplierResult> {
    return perform<Settlement, Bill[], SettleSupplierSuccess | NothingToSettle>(this.database, {
      operation: "settleSupplier",
      viewer,
      input,
      rules: settleSupplierRules,
      lock: (tx, { supplierId, currency, billedBefore }) => {
        const open = [equals("tenantId", supplierId), equals("status", BillStatus.RECEIVED)];
        const which = [...open, equals("currency", currency), below("createdAt", billedBefore)];
        return lockRows(tx, viewer, Bill, which);
      },
      decide: async (tx, bills, { currency, bankReference }) => {
        if (bills.length === 0) return new NothingToSettle();
        for (const bill of bills) await this.payOne(tx, bill, bankReference, viewer.actor);
        return new SettleSupplierSuccess(bills, currency);
      },
      resultId: ({ supplierId, bankReference }) => `${supplierId}/${bankReference}`,
      replay: async (tx, _id, { supplierId, currency, bankReference }) => {
        const paid = [equals("tenantId", supplierId), equals("bankReference", bankReference)];
        return new SettleSupplierSuccess(
          await findRows(tx, viewer, Bill, [...paid, equals("currency", currency)]),
          currency,
        );
      },
    });
  }

  /** Books a bill as our cost, once by its number. @returns null when it was booked before. */
  async book(tx: EntityManager, given: BookedBill, by: string, id = newId()): Promise<Bill | null> {
    const { kind, supplierId, party, number, currency, lines, eventId } = given;
    const totalMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
    const tenantId = supplierId ?? null;
    const { periodFrom = null, periodTo = null, purchaseOrderId = null } = given;
    const bill = Object.assign(new Bill(), {
      ...{ id, tenantId, kind, status: BillStatus.RECEIVED, party, number, currency, totalMinor, creditedMinor: 0n },
      ...{ periodFrom, periodTo, purchaseOrderId, bankReference: null, paidAt: null },
      ...{ version: 1, createdBy: by, createdAt: this.clock() },
    });
    if ((await insertRows(tx, Bill, [bill], { onConflict: "ignore" })) === 0) return null;
    const rows = lines.map(({ orderId, trackingNumber, billedWeightG, description, amountMinor }) => ({
      ...{ id: newId(), tenantId, billId: id, orderId: orderId ?? null, trackingNumber: trackingNumber ?? null },
      ...{ billedWeightG: billedWeightG ?? null, description, currency, amountMinor },
    }));
    for (let from = 0; from < rows.length; from += PAGE) await insertRows(tx, BillLine, rows.slice(from, from + PAGE));
    await recordReckoned(tx, rows, ReckoningCause.BILLED);
    await this.ledger.post(tx, {
      ...{
        kind: EntryKind.BILL,
        description: `Bill ${number} of ${party}`,
        tenantId,
        sourceId: id,
        eventId: eventId ?? null,
        by,
      },
      lines: [debit(house(COST[kind], currency), totalMinor), credit(house(PAYABLE[kind], currency), totalMinor)],
    });
    return bill;
  }

  /**
   * Takes back a part of a bill whose lock is held: it is our cost no more, and not owed. What was paid is owed to us then.
   * @returns the entry's id.
   */
  async credit(tx: EntityManager, bill: Bill, disputeId: string, minor: bigint, by: string): Promise<string> {
    const { kind, currency, tenantId } = bill;
    bill.creditedMinor += minor;
    // Nothing of it is left to pay.
    if (bill.openMinor === 0n && bill.status === BillStatus.RECEIVED) {
      Object.assign(bill, { status: BillStatus.PAID, paidAt: this.clock() });
    }
    await storeRow(tx, bill);
    return this.ledger.post(tx, {
      ...{ kind: EntryKind.BILL_CREDIT, description: `Credit for bill ${bill.number} of ${bill.party}` },
      ...{ tenantId, sourceId: disputeId, by },
      lines: [debit(house(PAYABLE[kind], currency), minor), credit(house(COST[kind], currency), minor)],
    });
  }

  private async payOne(tx: EntityManager, bill: Bill, bankReference: string, by: string): Promise<void> {
    const { kind, currency, openMinor } = bill;
    await storeRow(tx, Object.assign(bill, { status: BillStatus.PAID, bankReference, paidAt: this.clock() }));
    await this.ledger.post(tx, {
      ...{ kind: EntryKind.BILL_PAYMENT, description: `Payment ${bankReference} of ${bill.party} ${bill.number}` },
      ...{ tenantId: bill.tenantId, sourceId: bill.id, by },
      lines: [debit(house(PAYABLE[kind], currency), openMinor), credit(house("BANK", currency), openMinor)],
    });
  }

  private async known(tx: EntityManager, id: string): Promise<Bill> {
    return (await findRows(tx, Viewer.system, Bill, [equals("id", id)]))[0]!;
  }
}
