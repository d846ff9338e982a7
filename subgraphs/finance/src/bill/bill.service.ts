import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  lockRow,
  newId,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { type HouseAccountCode, house } from "../account/chart";
import { EntryKind } from "../journal-entry/journal-entry.entity";
import { credit, debit, type LedgerService } from "../journal-entry/ledger.service";
import { Bill, type BillKind, BillStatus } from "./bill.entity";
import {
  type BillPayment,
  type NewBill,
  type PayBillInput,
  payBillRules,
  type RecordBillInput,
  recordBillRules,
} from "./bill.input";
import {
  BillNotFound,
  DuplicateBill,
  IllegalBillState,
  type PayBillResult,
  PayBillSuccess,
  type RecordBillResult,
  RecordBillSuccess,
} from "./bill.result";
import { BillLine } from "./bill-line.entity";

const COST: Readonly<Record<BillKind, HouseAccountCode>> = { CARRIER: "CARRIER_COST", SUPPLIER: "SUPPLIER_COST" };
const PAYABLE: Readonly<Record<BillKind, HouseAccountCode>> = {
  CARRIER: "CARRIERS_PAYABLE",
  SUPPLIER: "SUPPLIERS_PAYABLE",
};

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
        const { kind, currency, totalMinor } = bill;
        await storeRow(tx, Object.assign(bill, { status: BillStatus.PAID, bankReference, paidAt: this.clock() }));
        await this.ledger.post(tx, {
          ...{ kind: EntryKind.BILL_PAYMENT, description: `Payment ${bankReference} of ${bill.party} ${bill.number}` },
          ...{ tenantId: bill.tenantId, sourceId: bill.id, by: viewer.actor },
          lines: [debit(house(PAYABLE[kind], currency), totalMinor), credit(house("BANK", currency), totalMinor)],
        });
        return new PayBillSuccess(bill);
      },
      resultId: ({ billId }) => billId,
      replay: async (tx, id) => new PayBillSuccess(await this.known(tx, id)),
    });
  }

  /** Books a bill as our cost, once by its number. @returns null when it was booked before. */
  async book(tx: EntityManager, given: NewBill, by: string, id = newId()): Promise<Bill | null> {
    const { kind, supplierId, party, number, currency, lines } = given;
    const totalMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
    const tenantId = supplierId ?? null;
    const bill = Object.assign(new Bill(), {
      ...{ id, tenantId, kind, status: BillStatus.RECEIVED, party, number, currency, totalMinor },
      ...{ bankReference: null, paidAt: null, version: 1, createdBy: by, createdAt: this.clock() },
    });
    if ((await insertRows(tx, Bill, [bill], { onConflict: "ignore" })) === 0) return null;
    const rows = lines.map(({ orderId, description, amountMinor }) => ({
      ...{ id: newId(), tenantId, billId: id, orderId: orderId ?? null, description, currency, amountMinor },
    }));
    await Promise.all([
      insertRows(tx, BillLine, rows),
      this.ledger.post(tx, {
        ...{ kind: EntryKind.BILL, description: `Bill ${number} of ${party}`, tenantId, sourceId: id, by },
        lines: [debit(house(COST[kind], currency), totalMinor), credit(house(PAYABLE[kind], currency), totalMinor)],
      }),
    ]);
    return bill;
  }

  private async known(tx: EntityManager, id: string): Promise<Bill> {
    return (await findRows(tx, Viewer.system, Bill, [equals("id", id)]))[0]!;
  }
}
