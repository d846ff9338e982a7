import { InvalidInput, Money } from "@baiyun/kit";
import { type Row, row } from "../testing/import-files";
import { amountMinor, guarded, RowFaultCode, unguarded, wholeNumber } from "./cells";
import { columnOf, type Header, readHeader } from "./columns";
import { DateOrder, DateOrderEvidence, dayReadings } from "./days";
import { COLUMN_NAMES } from "./import-column";
import { judgeRows } from "./judge-rows";

const header = readHeader(COLUMN_NAMES, { hasChannel: true }) as Header;
const now = new Date("2026-11-28T09:59:59Z");
const judged = (rows: readonly Row[], channel: string | null = null, dateOrder: DateOrder | null = null) =>
  judgeRows(
    { rows: rows.map((one, index) => ({ line: index + 2, cells: COLUMN_NAMES.map((name) => one[name] ?? "") })) },
    header,
    { channel, dateOrder, now },
  );
/** Line, column and code of each fault. */
const faultsOf = (rows: readonly Row[]) =>
  judged(rows).faults.flatMap((faults, index) => faults.map(({ column, code }) => [index + 2, column, code]));

it("rows of one name are lines of one order, and what is of the order may stand in any of them", () => {
  const blank = { ...row("1"), name: "", line1: "", city: "", country: "", postalCode: "", weightG: "" };
  const more = { sku: "MUG", unitValue: "1,5", valueCurrency: "eur", battery: "pi967", originCountry: "vn" };
  const { order, faults } = judged([blank, { ...row("1"), ...more }]);
  expect(faults).toEqual([[], []]);
  expect(order).toMatchObject({
    channel: "shopify",
    externalRef: "1",
    consignee: { name: "Erika Mustermann", postalCode: "51147", country: "DE" },
    parcel: { weightG: 640 },
    lines: [
      { sku: "TEE-M", unitValue: { amountMinor: 1290n, currency: "EUR" }, hsVersion: "HS2022", originCountry: "CN" },
      { sku: "MUG", unitValue: { amountMinor: 150n, currency: "EUR" }, battery: "PI967", originCountry: "VN" },
    ],
  });
});

it("says everything that is wrong, each by its row and column, and once", () => {
  const wrong: Row = {
    ...{ name: "ถนน 😀", postalCode: "1", country: "XX", incoterm: "CIF", weightG: "1,234", lengthMm: "0" },
    ...{ externalRef: "1.23457E+12", hs6: "1.01E+05", quantity: "two", unitValue: "1.999", valueCurrency: "EURO" },
  };
  expect(faultsOf([row("1", wrong)])).toEqual([
    [2, "externalRef", "SHORTENED_NUMBER"],
    [2, "country", "INVALID"],
    [2, "weightG", "AMBIGUOUS_NUMBER"],
    [2, "valueCurrency", "INVALID"],
    [2, "quantity", "NOT_A_NUMBER"],
    [2, "unitValue", "AMBIGUOUS_NUMBER"],
    [2, "hs6", "SHORTENED_NUMBER"],
    [2, "name", "INVALID"],
    [2, "incoterm", "INVALID"],
    [2, "lengthMm", "INVALID"],
  ]);
  expect(faultsOf([row("", { channel: "", city: " " })])).toEqual([
    [2, "channel", "REQUIRED"],
    [2, "externalRef", "REQUIRED"],
    [2, "city", "REQUIRED"],
  ]);
  expect(faultsOf([row("1"), row("1", { city: "Bonn", hs6: "000000" }), row("1")])).toEqual([
    [2, null, "OTHER_ROW"],
    [3, "city", "DIFFERS"],
    [3, "hs6", "INVALID"],
    [4, null, "OTHER_ROW"],
  ]);
  expect(faultsOf([row("1"), row("1", { valueCurrency: "USD" })])).toEqual([
    [2, null, "OTHER_ROW"],
    [3, "valueCurrency", "INVALID"],
  ]);
});

it("what is found wrong later is told at its cell, too", () => {
  const { refuse, faults } = judged([row("1"), row("1")], "amazon");
  refuse(new InvalidInput("consignee.postalCode", "Not there."), RowFaultCode.NOT_OFFERED);
  expect(faults.map(([first]) => [first?.column, first?.entered, first?.code])).toEqual([
    ["postalCode", "51147", "NOT_OFFERED"],
    [null, null, "OTHER_ROW"],
  ]);
});

it.each([
  ["1234", 1234],
  ["１２ 34", 1234],
  ["12.0", 12],
  ["1.234", "AMBIGUOUS_NUMBER"],
  ["1,234,567", "AMBIGUOUS_NUMBER"],
  ["1.5", "NOT_A_NUMBER"],
  ["-1", "NOT_A_NUMBER"],
  ["1E+3", "SHORTENED_NUMBER"],
])("the whole number %s is %s", (typed, expected) => {
  const read = wholeNumber(typed);
  expect(typeof read === "object" ? read.code : read).toBe(expected);
});

it.each([
  ["12.90", "EUR", 1290n],
  ["12,9", "EUR", 1290n],
  ["0.500", "EUR", 50n],
  ["1234", "JPY", 1234n],
  ["1.234", "KWD", 1234n],
  ["1,234", "EUR", "AMBIGUOUS_NUMBER"],
  ["12.345", "EUR", "AMBIGUOUS_NUMBER"],
  ["1234.567", "EUR", "INVALID"],
  ["12.5", "JPY", "INVALID"],
  ["$12", "USD", "NOT_A_NUMBER"],
])("the amount %s %s is %s", (typed, currency, expected) => {
  const read = amountMinor(typed, currency);
  expect(typeof read === "object" ? read.code : read).toBe(expected);
  if (typeof read === "bigint") expect(amountMinor(new Money(read, currency).decimal, currency)).toBe(read);
});

it.each(["=1+1", "+49221", "-1", "@a", "'=a", "''+1", "\tx", "it's", "'quoted'", "", "a=b"])(
  "what is guarded from spreadsheets is read as it was: %j",
  (text) => {
    expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
    expect(unguarded(guarded(text))).toBe(text);
  },
);

it("digits that people keep from Excel by a formula are these digits", () => {
  expect(unguarded('="00123"')).toBe("00123");
});

it.each([
  ["External Ref *", "externalRef"],
  ["订单号", "externalRef"],
  ["收件人", "name"],
  ["Empfänger", "name"],
  ["Weight (g)", "weightG"],
  ["重量（克）", "weightG"],
  ["省/州", "region"],
  ["ＳＫＵ", "sku"],
  ["note", undefined],
])("a header %s names %s", (header, name) => {
  expect(columnOf(header)?.name).toBe(name);
});

it("a header says what is missing, what is there twice and what is not ours", () => {
  const names = COLUMN_NAMES.filter((name) => name !== "channel");
  expect(readHeader([...names, "Note", "error"], { hasChannel: true })).toMatchObject({ ignored: ["Note"] });
  expect(readHeader(names, { hasChannel: false })).toEqual({ kind: "missing", columns: ["channel"] });
  expect(readHeader([...names, "PLZ"], { hasChannel: true })).toEqual({ kind: "twice", columns: ["PLZ"] });
});

describe("several parcels", () => {
  const more = { moreParcels: "500 200x150x100; 900 300 x 200 × 200" };

  it("stand in one cell, after the first, and so does what is in which", () => {
    const { order, faults } = judged([row("1", { ...more, quantity: "5", inParcels: "1=2;3=3" }), row("1")]);
    expect(faults).toEqual([[], []]);
    expect(order).toMatchObject({
      parcel: { weightG: 640, lengthMm: 380 },
      moreParcels: [
        { weightG: 500, lengthMm: 200, widthMm: 150, heightMm: 100 },
        { weightG: 900, lengthMm: 300, widthMm: 200, heightMm: 200 },
      ],
      lines: [
        {
          inParcels: [
            { number: 1, quantity: 2 },
            { number: 3, quantity: 3 },
          ],
        },
        {},
      ],
    });
  });

  it("are told wrong at their cells", () => {
    expect(faultsOf([row("1", { moreParcels: "500g", inParcels: "2" })])).toEqual([
      [2, "moreParcels", "INVALID"],
      [2, "inParcels", "INVALID"],
    ]);
    expect(faultsOf([row("1", { moreParcels: "0 200x150x100", weightG: "0" })])).toEqual([
      [2, "weightG", "INVALID"],
      [2, "moreParcels", "INVALID"],
    ]);
    expect(faultsOf([row("1", { ...more, quantity: "5", inParcels: "1=2; 9=3" })])).toEqual([
      [2, "inParcels", "INVALID"],
    ]);
    expect(faultsOf([row("1", { quantity: "5", inParcels: "1=2" })])).toEqual([[2, "inParcels", "INVALID"]]);
  });
});

const faultOf = (orderedOn: string, order: DateOrder | null = null) => {
  const { order: read, faults } = judged([row("1", { orderedOn })], null, order);
  return read
    ? read.orderedOn
    : faults[0]!.map(({ column, entered, code, message }) => [column, entered, code, message]);
};
const { DAY_FIRST, MONTH_FIRST } = DateOrder;

it.each<[string, string | null, string | null]>([
  ["2026-11-28", "2026-11-28", "2026-11-28"],
  ["2026-11-28 16:30:05", "2026-11-28", "2026-11-28"],
  ["2026-11-28T16:30", "2026-11-28", "2026-11-28"],
  ["20261128", "2026-11-28", "2026-11-28"],
  ["2026年11月28日", "2026-11-28", "2026-11-28"],
  ["2026 年 1 月 8 日 09:05", "2026-01-08", "2026-01-08"],
  ["２０２６／１１／２８", "2026-11-28", "2026-11-28"],
  ["2026/3/4", "2026-03-04", "2026-03-04"],
  ["2026.11.28", "2026-11-28", "2026-11-28"],
  ["28/11/2026", "2026-11-28", null],
  ["11/28/2026", null, "2026-11-28"],
  ["11/28/2026 4:30 pm", null, "2026-11-28"],
  ["28.11.2026, 16:30:05", "2026-11-28", null],
  ["28.11.2026", "2026-11-28", null],
  ["3-4-2026", "2026-04-03", "2026-03-04"],
  ["05/05/2026", "2026-05-05", "2026-05-05"],
  ["29/02/2024", "2024-02-29", null],
])("reads %s as a day by either order", (typed, dayFirst, monthFirst) => {
  expect(dayReadings(typed)).toEqual({ dayFirst, monthFirst });
});

it.each<[string, string[], boolean]>([
  ["of one day at different times", ["2026-03-04 10:15", "", "2026-03-04T10:16:00"], true],
  ["of one day written in two ways", ["04/03/2026", "2026-03-04"], true],
  ["of two days", ["2026-03-04", "2026-03-05"], false],
  ["of which one is none", ["2026-03-04", "soon"], false],
])("rows of one order may have dates %s", (_case, dates, mayBe) => {
  const rows = dates.map((orderedOn) => row("1", { orderedOn }));
  const { order, faults } = judged(rows, null, DAY_FIRST);
  expect(order?.orderedOn).toBe(mayBe ? "2026-03-04" : undefined);
  const told = faults.flat().map(({ column, code }) => [column, code]);
  expect(told).toEqual(
    mayBe
      ? []
      : [
          [null, "OTHER_ROW"],
          ["orderedOn", "DIFFERS"],
        ],
  );
});

const NO_DAY = "This is no day: write it like 2026-11-28.";
it.each<[string, string, string]>([
  ["28/11/26", "SHORT_YEAR", "Write the year with four digits, such as 2026-11-28."],
  ["26-11-28", "SHORT_YEAR", "Write the year with four digits, such as 2026-11-28."],
  ["2026-02-30", "NOT_A_DATE", NO_DAY],
  ["30/02/2026", "NOT_A_DATE", NO_DAY],
  ["31/11-2026", "NOT_A_DATE", NO_DAY],
  ["46354", "NOT_A_DATE", NO_DAY],
  ["yesterday", "NOT_A_DATE", NO_DAY],
  // An instant, which is another day elsewhere.
  ["2026-11-27T23:30:00Z", "NOT_A_DATE", NO_DAY],
  ["2026-11-27T23:30:00+08:00", "NOT_A_DATE", NO_DAY],
  // Longer than any time: what is asked about stands in clear.
  [`03/04/2026 10:00:00.${"4".repeat(20)}`, "NOT_A_DATE", NO_DAY],
  ["1999-12-31", "INVALID", "A day is 2000-01-01 or later."],
  // It is the 28th everywhere but for where it will be the 29th in a second.
  ["2026-11-29", "INVALID", "This day is yet to come, wherever on earth."],
])("says of %s that it is no day that somebody ordered on: %s", (typed, code, message) => {
  expect(faultOf(typed)).toEqual([["orderedOn", typed, code, message]]);
});

it("a day is read by the file's order, and one that it cannot be is a fault of its cell", () => {
  expect([faultOf("03/04/2026", DAY_FIRST), faultOf("03/04/2026", MONTH_FIRST)]).toEqual(["2026-04-03", "2026-03-04"]);
  expect([faultOf("2000-01-01"), faultOf("2026-11-28"), faultOf("05/05/2026")]).toEqual([
    "2000-01-01",
    "2026-11-28",
    "2026-05-05",
  ]);
  const message = "This file writes the month first, and so read this is no day: write it like 2026-11-28.";
  expect(faultOf("28/11/2026", MONTH_FIRST)).toEqual([["orderedOn", "28/11/2026", "OTHER_DATE_ORDER", message]]);
  expect(judged([row("1")]).order!.orderedOn).toBeUndefined();
});

it.each<[string, string[], DateOrder | null, string[]]>([
  ["no date that needs one", ["2026-03-04", "05/05/2026", "no date", "03/04/26"], null, []],
  ["one date that can be read one way", ["03/04/2026", "28/11/2026", "05/06/2026"], DAY_FIRST, []],
  ["the other way", ["03/04/2026", "11/28/2026"], MONTH_FIRST, []],
  [
    "dates that all may be either",
    ["03/04/2026", "03/04/2026", "1.2.2026", "3/4/2026", "5/6/2026"],
    null,
    ["03/04/2026", "1.2.2026", "3/4/2026"],
  ],
  ["both orders", ["03/04/2026", "28/11/2026", "11/28/2026"], null, ["03/04/2026", "28/11/2026", "11/28/2026"]],
])("of a file with %s it is known how its dates are written, or it is asked", (_case, values, order, asked) => {
  const evidence = new DateOrderEvidence();
  for (const value of values) evidence.add(value);
  expect([evidence.order, evidence.values]).toEqual([order, asked]);
});
