import { randomUUID } from "node:crypto";
import { FaultTable, type PartyFault, staff } from "@baiyun/kit/testing";
import { BILL_FAULTS } from "../testing/bill-faults";
import { CarriersUnderTest, lineOf, newNumber } from "../testing/carriers";
import { FinanceUnderTest } from "../testing/finance";

const TABLE = new FaultTable("bills", BILL_FAULTS);
let finance: FinanceUnderTest;
let carriers: CarriersUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
  carriers = new CarriersUnderTest(finance);
});
afterAll(async () => {
  process.stdout.write(TABLE.text());
  await finance.close();
});

const billed = async (): Promise<number> =>
  (await finance.rows<{ count: number }>("SELECT count(*)::int AS count FROM bill"))[0]!.count;
const fileOf = (...numbers: string[]) =>
  ["tracking_number,billed_weight_g,amount", ...numbers.map((number) => `${number},1000,10.00`)].join("\n");

/** By fault, how it is brought; what it says it came to is shown, and what is owed is counted. */
const PLAYS: Partial<Record<PartyFault, (before: number) => Promise<string>>> = {
  "time-out after accept": async (before) => {
    const bill = { idempotencyKey: randomUUID(), number: randomUUID(), csv: fileOf(newNumber()) };
    const [first, again] = [await carriers.record(bill), await carriers.record(bill)];
    expect(again).toEqual(first);
    return `brought again by its key, ${(await billed()) === before + 1 ? "booked once" : "booked twice"}`;
  },
  garbage: async (before) => {
    const outcome = await carriers.record({ csv: `${fileOf("YT1")}\n,1e3,-4\n` });
    return refused(outcome, before, ["csv.3.tracking_number", "csv.3.billed_weight_g", "csv.3.amount"]);
  },
  duplicate: async (before) => {
    const [number, csv] = [randomUUID(), fileOf(newNumber())];
    const { bill } = await carriers.record({ number, csv });
    const { existing } = await carriers.record({ number: number.toUpperCase(), csv });
    expect(existing).toEqual({ id: (bill as { id: string }).id });
    return `the one that is booked is named, ${(await billed()) === before + 1 ? "nothing booked" : "booked twice"}`;
  },
  reorder: async () => {
    const trackingNumber = newNumber();
    const { id, matches } = await carriers.recorded(lineOf(trackingNumber, 1000));
    expect(matches).toMatchObject([{ verdict: "UNKNOWN_PARCEL", isOpen: true }]);
    await carriers.measured(await carriers.shipped({ trackingNumber }), 1000);
    await carriers.act("matchCarrierBill", "", { billId: id });
    expect(await carriers.matchesOf(id)).toMatchObject([{ verdict: "MATCHED", isOpen: false }]);
    return "booked before its parcel is known, judged again once it is";
  },
  "expired token": async (before) => {
    await expect(carriers.record({ csv: fileOf(newNumber()) }, staff("support"))).rejects.toThrow("FORBIDDEN");
    return `refused, ${await nothingSince(before)}`;
  },
  "half an answer": async (before) => {
    const whole = fileOf("YT1", "YT2");
    return refused(await carriers.record({ csv: whole.slice(0, -"0,10.00".length) }), before, ["csv"]);
  },
};

async function refused({ faults }: Record<string, unknown>, before: number, fields: string[]): Promise<string> {
  expect((faults as { field: string }[]).map(({ field }) => field)).toEqual(fields);
  return `refused with each fault by line and column, ${await nothingSince(before)}`;
}
const nothingSince = async (before: number) => ((await billed()) === before ? "nothing booked" : "booked");

it.each(TABLE.cells)("%s that shows %s: %s", async (call, fault, ending) => {
  const ended = await PLAYS[fault]!(await billed());
  TABLE.show(call, fault, ended);
  expect(ended).toBe(ending);
});
