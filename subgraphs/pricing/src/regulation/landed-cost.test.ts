import { assess as assessBy, type Circumstances, goods, NOTHING_KNOWN, shirt, watch } from "../testing/assess";
import { type Pricing, startPricing } from "../testing/pricing";
import type { Goods } from "./rule";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());
const assess = (address: string, items: Goods[], circumstances?: Circumstances) =>
  assessBy(pricing, address, items, circumstances);

describe("tax is of goods, transport and duty", () => {
  it("Germany: goods 100.00, freight 22.97, duty 3.00", async () => {
    expect(await assess("DE 10115", [goods("610910", 1, 10_000n)], { transport: 2297n })).toMatchObject({
      lines: [
        ["DUTY", "EU-H7-FLAT-DUTY", 300n],
        ["VAT", "DE-VAT", 2393n],
      ],
      bases: ["3.00 EUR per tariff class: 610910", "19% of goods 100.00 EUR and transport 22.97 EUR and duty 3.00 EUR"],
      transportMinor: 2297n,
      vatMinor: 2393n,
      totalMinor: 2693n,
      knownMinor: 2693n,
      complete: true,
      remarks: [],
    });
  });

  it("Germany before the duty: goods 12.90, freight 19.41", async () => {
    const before = { day: "2026-06-30", transport: 1941n };
    expect(await assess("DE 10115", [goods("610910", 1, 1290n)], before)).toMatchObject({
      lines: [
        ["DUTY", "EU-DUTY-RELIEF-150", 0n],
        ["VAT", "DE-VAT", 614n],
      ],
      totalMinor: 614n,
      complete: true,
    });
  });

  it.each([
    ["FR 75001", 2297n, 20n],
    ["HU 1011", 2297n, 27n],
    ["LU 1009", 2297n, 17n],
  ])("%s likewise, rounded once", async (address, transport, percent) => {
    const { vatMinor } = await assess(address, [goods("610910", 1, 10_000n)], { transport });
    expect(vatMinor).toBe(((10_000n + transport + 300n) * percent + 50n) / 100n);
  });

  it("the United Kingdom likewise, which is not confirmed", async () => {
    const parcel = [goods("610910", 1, 10_000n, "GBP")];
    expect(await assess("GB EC1A 1BB", parcel, { transport: 2000n })).toMatchObject({
      lines: [
        ["DUTY", "GB-DUTY-RELIEF-135", 0n],
        ["VAT", "GB-VAT", 2400n],
      ],
      verified: [true, false],
      complete: true,
    });
  });

  it("the thresholds look at the goods alone", async () => {
    const parcel = [goods("610910", 1, 15_000n)];
    expect(await assess("DE 10115", parcel, { transport: 9000n })).toMatchObject({ dutyMinor: 300n, complete: true });
  });

  it("under IOSS only the duty is taxed at clearance: goods and transport were at the sale", async () => {
    expect(await assess("DE 10115", [shirt], { ioss: true, transport: 2297n })).toMatchObject({
      lines: [
        ["DUTY", "EU-H7-FLAT-DUTY", 300n],
        ["VAT", "EU-IOSS", 0n],
        ["VAT", "DE-VAT", 57n],
      ],
      totalMinor: 357n,
    });
  });

  it("Canada taxes no transport", async () => {
    const parcel = [goods("610910", 1, 2000n, "CAD")];
    expect(await assess("CA M5V 2T6", parcel, { transport: 3000n })).toMatchObject({
      lines: [
        ["DUTY", "CA-DUTY-RELIEF-20", 0n],
        ["VAT", "CA-TAX-RELIEF-20", 0n],
      ],
      totalMinor: 0n,
      complete: true,
    });
  });
});

describe("the flat duty", () => {
  it("is for each tariff class, shared by value, to the cent", async () => {
    expect(await assess("DE 10115", [goods("610910", 5, 1000n)])).toMatchObject({
      dutyMinor: 300n,
      dutyByGoods: [300n],
    });
    const lines = [goods("610910", 1, 1000n), goods("610910", 2, 1000n), watch];
    expect(await assess("DE 10115", lines)).toMatchObject({ dutyMinor: 600n, dutyByGoods: [100n, 200n, 300n] });
  });

  it("of goods without an HS code among others is not known; of the only goods it is", async () => {
    expect(await assess("FR 75001", [goods(null, 1, 500n), goods(null, 1, 500n)])).toMatchObject({
      lines: [
        ["DUTY", "EU-H7-FLAT-DUTY", null],
        ["VAT", "FR-VAT", 200n],
        ["VAT", "FR-VAT", null],
        ["FEE", "FR-LINE-FEE", null],
      ],
      dutyMinor: null,
      vatMinor: null,
      feesMinor: null,
      totalMinor: null,
      knownMinor: 200n,
      complete: false,
      dutyByGoods: [null, null],
      remarks: [
        ["GOODS_NOT_CLASSIFIED", "DUTY", "VAT"],
        ["GOODS_NOT_CLASSIFIED", "FEE"],
      ],
    });
    expect(await assess("DE 10115", [goods(null, 1, 500n)])).toMatchObject({ dutyMinor: 300n, complete: true });
  });

  it.each([
    ["2026-06-30", 0n, 190n, true],
    ["2026-07-01", 300n, 247n, true],
    ["2028-06-30", 300n, 247n, true],
    ["2028-07-01", null, null, false],
  ])("on %s", async (day, dutyMinor, vatMinor, complete) => {
    expect(await assess("DE 10115", [shirt], { day })).toMatchObject({ dutyMinor, vatMinor, complete });
  });
});

describe("a duty that is not known is no zero", () => {
  it.each<[string, Goods, bigint | null, bigint, string[][]]>([
    ["US 10001", goods("610910", 1, 100n, "USD"), 0n, 0n, [["TARIFF_NOT_KNOWN", "DUTY"]]],
    ["DE 10115", goods("610910", 1, 15_001n), null, 2850n, [["TARIFF_NOT_KNOWN", "DUTY", "VAT"]]],
    ["GB EC1A 1BB", goods("610910", 1, 13_501n, "GBP"), null, 2700n, [["TARIFF_NOT_KNOWN", "DUTY", "VAT"]]],
    ["CA M5V 2T6", goods("610910", 1, 2001n, "CAD"), null, 100n, [["TARIFF_NOT_KNOWN", "DUTY", "VAT"]]],
    ["JP 100-0001", goods("610910", 1, 10_001n, "JPY"), null, 1000n, [["TARIFF_NOT_KNOWN", "DUTY", "VAT"]]],
    ["AU 2000", goods("610910", 1, 100_001n, "AUD"), null, 10_000n, [["TARIFF_NOT_KNOWN", "DUTY", "VAT"]]],
  ])("%s %#", async (address, item, vatMinor, knownMinor, remarks) => {
    expect(await assess(address, [item])).toMatchObject({
      dutyMinor: null,
      vatMinor,
      feesMinor: 0n,
      totalMinor: null,
      knownMinor,
      complete: false,
      remarks,
      dutyByGoods: [null],
    });
  });

  it("names the tariff", async () => {
    const { messages } = await assess("DE 10115", [goods("610910", 1, 15_001n)]);
    expect(messages).toEqual([
      "The duty depends on a tariff whose rates are not known here: Common Customs Tariff, above the low-value rules.",
    ]);
  });

  it("what is known beside it is told apart: the American surcharge held for 150 days", async () => {
    const known = async (day: string) => {
      const { knownMinor, dutyMinor } = await assess("US 10001", [goods("610910", 2, 1005n, "USD")], { day });
      return [knownMinor, dutyMinor];
    };
    expect(await Promise.all(["2026-02-23", "2026-02-24", "2026-07-23", "2026-07-24"].map(known))).toEqual([
      [0n, null],
      [201n, null],
      [201n, null],
      [0n, null],
    ]);
  });

  it.each([
    [
      "CH 8001",
      "CH",
      [
        ["DUTY", "CH-TARIFF", null],
        ["VAT", "CH-VAT", 113n],
        ["VAT", "CH-VAT", null],
      ],
    ],
    [
      "NO 0150",
      "NO",
      [
        ["DUTY", "NO-TARIFF", null],
        ["VAT", "NO-VAT", 4404n],
        ["VAT", "NO-VAT", null],
      ],
    ],
    ["BR 01310-100", "BR", [["DUTY", "BR-TARIFF", null]]],
  ] as const)(
    "of %s what is assumed says so, and what is not known is null, never zero",
    async (address, territory, lines) => {
      const landed = await assess(address, [shirt], { transport: 500n });
      expect(landed).toMatchObject({
        territory,
        lines,
        dutyMinor: null,
        vatMinor: null,
        totalMinor: null,
        complete: false,
      });
      expect(landed.verified).toEqual(lines.map(() => false));
      expect(landed.remarks).toEqual([
        ["TARIFF_NOT_KNOWN", "DUTY", ...(territory === "BR" ? [] : ["VAT"])],
        ...(territory === "BR" ? [["TERRITORY_NOT_COVERED", "VAT", "FEE"]] : []),
      ]);
    },
  );

  it("of a country without rules nothing is known", async () => {
    expect(await assess("AR 1000", [shirt])).toMatchObject({
      ...NOTHING_KNOWN,
      complete: false,
      remarks: [
        ["NO_RULE", "DUTY"],
        ["NO_RULE", "VAT", "FEE"],
      ],
    });
  });
});

describe("fees", () => {
  it.each([
    ["RO 010011", "2025-12-31", 0n],
    ["RO 010011", "2026-01-01", 491n],
    ["FR 75001", "2026-02-28", 0n],
    ["FR 75001", "2026-03-01", 400n],
    ["IT 00184", "2026-09-30", 0n],
    ["IT 00184", "2026-10-01", 200n],
  ])("of %s on %s", async (address, day, feesMinor) => {
    expect((await assess(address, [shirt, watch], { day })).feesMinor).toBe(feesMinor);
  });

  it.each([
    ["RO 010011", 14_999n, 491n],
    ["RO 010011", 15_000n, 0n],
    ["IT 00184", 15_000n, 200n],
    ["IT 00184", 15_001n, 0n],
    ["FR 75001", 15_000n, 200n],
    ["FR 75001", 15_001n, 0n],
  ])("of %s for goods of %d cents, whatever their transport", async (address, value, feesMinor) => {
    expect((await assess(address, [goods("610910", 1, value)], { transport: 5000n })).feesMinor).toBe(feesMinor);
  });

  it("the French ceiling is not confirmed", async () => {
    const { lines, verified } = await assess("FR 75001", [shirt]);
    expect([lines.at(-1), verified.at(-1)]).toEqual([["FEE", "FR-LINE-FEE", 200n], false]);
  });
});
