import { randomUUID } from "node:crypto";
import { CarriersUnderTest, lineOf, type Match, newNumber } from "../testing/carriers";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
let carriers: CarriersUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
  carriers = new CarriersUnderTest(finance);
});
afterAll(() => finance.close());

const verdictsOf = (matches: readonly Match[]) => matches.map(({ verdict }) => verdict);

describe("a carrier's bill", () => {
  it("is held line by line against what was shipped, measured and billed before", async () => {
    const [exact, near, over, under, unmeasured] = await Promise.all(
      Array.from({ length: 5 }, () => carriers.shipped()),
    );
    await carriers.measured(exact!, 1000);
    await carriers.measured(near!, 2000);
    await carriers.measured(over!, 1000);
    await carriers.measured(under!, 1000);
    const unknown = newNumber();
    const { matches } = await carriers.recorded(
      lineOf(exact!.trackingNumber, 1000),
      lineOf(` ${near!.trackingNumber.toLowerCase()}`, 2100),
      lineOf(over!.trackingNumber, 1500),
      lineOf(under!.trackingNumber, 800),
      lineOf(unmeasured!.trackingNumber, 800),
      lineOf(unknown, 800),
      lineOf(exact!.trackingNumber, 1000, "300", { description: "Fuel" }),
      lineOf(exact!.trackingNumber, 1000),
    );
    const told = matches.map(({ verdict, expectedWeightG, differenceG, difference, isOpen }) =>
      [verdict, expectedWeightG, differenceG, (difference as { decimal: string } | null)?.decimal, isOpen].join(" "),
    );
    expect(told).toEqual([
      "MATCHED 1000 0 0.00 false",
      "MATCHED 2000 100 0.48 false",
      "OVER 1000 500 3.33 true",
      "UNDER 1000 -200 -2.50 true",
      "UNMEASURED    true",
      "UNKNOWN_PARCEL   10.00 true",
      "FURTHER_CHARGE 1000  3.00 true",
      "DUPLICATE 1000  10.00 true",
    ]);
    expect(matches[7]).toMatchObject({ duplicateOf: { id: matches[0]!.id }, shipment: { id: exact!.shipmentId } });
    expect(matches[5]).toMatchObject({ shipment: null, order: null });
    expect(verdictsOf((await carriers.recorded(lineOf(over!.trackingNumber, 1000))).matches)).toEqual(["DUPLICATE"]);
  });

  it("is held against what its carrier was chosen at, with all that was billed for the shipment before", async () => {
    const booked = { amountMinor: "1000", currency: "EUR", weightG: 1000 };
    const [right, dear, fuelled, heavier, foreign, unmeasured] = await Promise.all([
      carriers.shipped({ booked }),
      carriers.shipped({ booked }),
      carriers.shipped({ booked }),
      carriers.shipped({ booked }),
      carriers.shipped({ booked: { ...booked, currency: "CNY" } }),
      carriers.shipped({ booked }),
    ]);
    for (const parcel of [right!, dear!, fuelled!, foreign!]) await carriers.measured(parcel, 1000);
    await carriers.measured(heavier!, 1500);
    const { id, matches } = await carriers.recorded(
      lineOf(right!.trackingNumber, 1000, "1020"),
      lineOf(dear!.trackingNumber, 1000, "10000"),
      lineOf(fuelled!.trackingNumber, 1000, "900"),
      lineOf(fuelled!.trackingNumber, 1000, "300", { description: "Fuel" }),
      lineOf(fuelled!.trackingNumber, 1000, "300", { description: "Fuel" }),
      lineOf(heavier!.trackingNumber, 1500, "1500"),
      lineOf(heavier!.trackingNumber, 1500, "31", { description: "Remote area" }),
      lineOf(foreign!.trackingNumber, 1000, "99999"),
      lineOf(unmeasured!.trackingNumber, 1000, "5000"),
    );
    const told = (match: Match) =>
      [match.verdict, (match.difference as { decimal: string } | null)?.decimal, match.isOpen].join(" ");
    expect(matches.map(told)).toEqual([
      "MATCHED 0.00 false",
      "PRICE_OVER 90.00 true",
      "MATCHED 0.00 false",
      "PRICE_OVER 2.00 true",
      "DUPLICATE 3.00 true",
      "MATCHED 0.00 false",
      "PRICE_OVER 0.31 true",
      "MATCHED 0.00 false",
      "PRICE_OVER 40.00 true",
    ]);
    expect([matches[1]!.booked, matches[7]!.booked]).toEqual([
      { decimal: "10.00", currency: "EUR" },
      { decimal: "10.00", currency: "CNY" },
    ]);
    // Of another bill as well; what a carrier took back counts no more, and what is judged anew is judged the same.
    const { dispute } = await carriers.dispute(matches[1]!.id, "9000");
    await carriers.decide((dispute as { id: string }).id, "CREDITED", "9000");
    const later = await carriers.recorded(
      lineOf(dear!.trackingNumber, 1000, "20", { description: "Label" }),
      lineOf(right!.trackingNumber, 1000, "1", { description: "Label" }),
    );
    expect(later.matches.map(told)).toEqual(["MATCHED 0.00 false", "PRICE_OVER 0.01 true"]);
    await carriers.act("matchCarrierBill", "", { billId: id });
    expect((await carriers.matchesOf(id)).map(({ verdict }) => verdict)).toEqual(verdictsOf(matches));
  });

  it("is held against the newest booking: another carrier's price, and none where nobody knows it", async () => {
    const parcel = await carriers.shipped({ booked: { amountMinor: "1000", currency: "EUR", weightG: 1000 } });
    await carriers.shipped({ ...parcel, booked: { amountMinor: "2000", currency: "EUR", weightG: 1000 } });
    await carriers.measured(parcel, 1000);
    const first = await carriers.recorded(lineOf(parcel.trackingNumber, 1000, "1900"));
    expect(first.matches).toMatchObject([{ verdict: "MATCHED", booked: { decimal: "20.00" } }]);
    const { tenantId, ...handed } = parcel;
    const told = { ...handed, carrier: "DHL", lastMileNumber: newNumber(), occurredAt: new Date().toISOString() };
    await carriers.tell("logistics", "shipment.handed_over.v1", tenantId, told);
    await carriers.act("matchCarrierBill", "", { billId: first.id });
    expect(await carriers.matchesOf(first.id)).toMatchObject([{ booked: { decimal: "20.00" } }]);
    await carriers.shipped({ ...parcel, booked: undefined });
    const second = await carriers.recorded(lineOf(parcel.trackingNumber, 1000, "1", { description: "Fuel" }));
    expect(second.matches).toMatchObject([{ verdict: "FURTHER_CHARGE", booked: null }]);
  });

  it("of another carrier than was chosen is held against no price", async () => {
    const booked = { amountMinor: "100", currency: "EUR", weightG: 1000 };
    const parcel = await carriers.shipped({ booked, carrier: "YANWEN" });
    await carriers.measured(parcel, 1000);
    const { matches } = await carriers.recorded(lineOf(parcel.trackingNumber, 1000, "9000"));
    expect(matches).toMatchObject([{ verdict: "MATCHED", booked: null }]);
  });

  it("by the newest measurements of all parcels, by what is billable where pricing told of it, in either order", async () => {
    const parcel = await carriers.shipped();
    const [first, second] = [randomUUID(), randomUUID()];
    const reweigh = (measurementId: string, measuredBillableG: number) =>
      carriers.tell("pricing", "quote.reweighed.v1", parcel.tenantId, {
        ...{ quoteId: randomUUID(), shipmentId: parcel.shipmentId, orderId: parcel.orderId, measurementId },
        ...{ quotedBillableG: 900, measuredBillableG, measuredAt: "2026-11-20T08:00:00.000Z" },
      });
    await carriers.measured(parcel, 700, { parcelId: first, measuredAt: "2026-11-19T08:00:00.000Z" });
    const [early, late] = [randomUUID(), randomUUID()];
    await reweigh(early, 1976);
    await carriers.measured(parcel, 640, {
      parcelId: first,
      measurementId: early,
      measuredAt: "2026-11-20T08:00:00.000Z",
    });
    await carriers.measured(parcel, 500, {
      parcelId: second,
      measurementId: late,
      measuredAt: "2026-11-20T08:00:00.000Z",
    });
    await reweigh(late, 524);
    const { matches } = await carriers.recorded(lineOf(parcel.trackingNumber, 2500));
    expect(matches).toMatchObject([{ verdict: "MATCHED", expectedWeightG: 2500, order: { id: parcel.orderId } }]);
  });

  it("is judged anew by what is known later, such as a last mile's number, but where somebody decided or disputes", async () => {
    const parcels = await Promise.all([1, 2, 3].map(() => carriers.shipped()));
    const lastMile = newNumber();
    const { id, matches } = await carriers.recorded(
      ...[lineOf(parcels[0]!.trackingNumber, 1000), lineOf(lastMile, 900)],
      ...[lineOf(parcels[1]!.trackingNumber, 1000), lineOf(parcels[2]!.trackingNumber, 1000)],
    );
    expect(verdictsOf(matches)).toEqual(["UNMEASURED", "UNKNOWN_PARCEL", "UNMEASURED", "UNMEASURED"]);
    await carriers.act("acceptBillLine", "", { lineId: matches[2]!.id, reason: "As it always weighs." });
    expect(await carriers.act("acceptBillLine", "", { lineId: matches[2]!.id, reason: "Again." })).toMatchObject({
      __typename: "BillLineSettled",
    });
    await carriers.dispute(matches[3]!.id, "1000");
    for (const parcel of parcels) await carriers.measured(parcel, 1000);
    const { tenantId, ...handed } = parcels[0]!;
    const told = { ...handed, carrier: "DHL", lastMileNumber: lastMile, occurredAt: new Date().toISOString() };
    await carriers.tell("logistics", "shipment.handed_over.v1", tenantId, told);
    await carriers.act("matchCarrierBill", "", { billId: id });
    expect((await carriers.matchesOf(id)).map(({ verdict, isOpen }) => `${verdict} ${isOpen}`)).toEqual([
      ...["MATCHED false", "UNDER true", "UNMEASURED false", "UNMEASURED true"],
    ]);
    expect(await carriers.act("matchCarrierBill", "", { billId: randomUUID() })).toMatchObject({
      __typename: "BillNotFound",
    });
  });

  it("is booked once by its number, and of many at once that bill the same, each sees the ones before", async () => {
    const parcel = await carriers.shipped();
    await carriers.measured(parcel, 1000);
    const number = randomUUID();
    const bills = [number, number, ...Array.from({ length: 6 }, () => randomUUID())];
    const lines = [lineOf(parcel.trackingNumber, 1000)];
    const outcomes = await Promise.all(bills.map((one) => carriers.record({ number: one, lines })));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      "DuplicateBill",
      ...Array(7).fill("RecordCarrierBillSuccess"),
    ]);
    const verdicts = await finance.rows<{ verdict: string; times: number }>(
      "SELECT verdict, count(*)::int AS times FROM bill_match WHERE shipment_id = $1 GROUP BY verdict ORDER BY verdict",
      [parcel.shipmentId],
    );
    expect(verdicts).toEqual([
      { verdict: "DUPLICATE", times: 6 },
      { verdict: "MATCHED", times: 1 },
    ]);
  });

  it("comes as a file, of which every fault is told by line and column and nothing is booked", async () => {
    const parcel = await carriers.shipped();
    await carriers.measured(parcel, 1290);
    const csv = [
      "\ufeffTracking_Number,billed_weight_g,amount,description",
      `${parcel.trackingNumber},1300,12.9,"Carriage, DE"`,
      "",
      `${newNumber()},500,7,`,
    ].join("\r\n");
    const { bill } = await carriers.record({ csv });
    expect(bill).toMatchObject({ periodFrom: "2026-11-01", periodTo: "2026-11-15", total: { decimal: "19.90" } });
    expect(verdictsOf(await carriers.matchesOf((bill as { id: string }).id))).toEqual(["MATCHED", "UNKNOWN_PARCEL"]);
    const READ = "{ bills(first: 1) { edges { node { id periodFrom periodTo } } } }";
    const { data } = await finance.domain.run(READ, {}, finance.finance);
    const { id } = bill as { id: string };
    expect(data).toEqual({ bills: { edges: [{ node: { id, periodFrom: "2026-11-01", periodTo: "2026-11-15" } }] } });

    const before = await finance.rows("SELECT count(*) FROM bill");
    const faulty = `tracking_number,billed_weight_g,amount\nYT1,0,1.999\n,7,5\nYT3,1e3,-4\n`;
    const { faults } = await carriers.record({ csv: faulty });
    expect((faults as { field: string }[]).map(({ field }) => field)).toEqual([
      ...["csv.2.billed_weight_g", "csv.2.amount", "csv.3.tracking_number", "csv.4.billed_weight_g", "csv.4.amount"],
    ]);
    const fields = async (input: object) =>
      ((await carriers.record(input)).faults as { field: string }[]).map(({ field }) => field);
    expect(await fields({ csv: "tracking_number,amount\nYT1,5\n" })).toEqual(["csv.1"]);
    expect(await fields({ csv: "tracking_number,billed_weight_g,amount\nYT1,5\n" })).toEqual(["csv"]);
    expect(await fields({ csv: "tracking_number,billed_weight_g,amount\n" })).toEqual(["csv"]);
    expect(await fields({ csv, lines: [lineOf("YT1", 5)] })).toEqual(["lines"]);
    expect(await fields({ csv, periodFrom: "2026-11-16" })).toEqual(["periodTo"]);
    expect(await finance.rows("SELECT count(*) FROM bill")).toEqual(before);
  });
});
