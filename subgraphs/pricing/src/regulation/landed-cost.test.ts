import { Viewer } from "@baiyun/kit";
import { Exchange } from "../fx/exchange";
import { bookInForce, readBook } from "../quote/price-book";
import { rulesOn } from "../territory/clearance";
import { type Pricing, startPricing } from "../testing/pricing";
import { landedCost } from "./landed-cost";
import { type Goods, rulesOfTerritory } from "./rule";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

const goods = (hs6: string | null, quantity: number, amountMinor: bigint, currency = "EUR"): Goods => ({
  quantity,
  unitValue: { amountMinor, currency },
  hs6,
  originCountry: "CN",
});
const shirt = goods("610910", 1, 1000n);
const watch = goods("910211", 1, 2000n);
const DAY = "2026-11-22";

interface Circumstances {
  day?: string;
  /** In the currency of the first of the goods. */
  transport?: bigint;
  ioss?: boolean;
}

/** What the rules that are kept say of a parcel to an address such as `ES 35001`. */
async function assess(
  address: string,
  items: Goods[],
  { day = DAY, transport = 0n, ioss = false }: Circumstances = {},
) {
  const [country, ...postalCode] = address.split(" ");
  const at = new Date(`${day}T12:00:00Z`);
  const destination = { country: country!, postalCode: postalCode.join(" ") };
  const request = {
    tenantId: null,
    destination,
    serviceCode: null,
    at,
    shipsAt: at,
    rateMaxAgeMs: Number.POSITIVE_INFINITY,
  };
  const { text, values } = bookInForce(request);
  const [{ book }] = await pricing.database.transaction(Viewer.system, (tx) => tx.query(text, values));
  const { territory, mainlandAssumed, rules, rates } = readBook(book, request);
  const { lines, remarks, ...landed } = landedCost({
    goods: items,
    transport: { amountMinor: transport, currency: items[0]!.unitValue.currency },
    rules: territory ? rulesOn(day, rulesOfTerritory(territory, rules)) : [],
    destination: {
      territory,
      mainlandAssumed,
      clearance: { shipsOn: day, earliest: day, latest: day, timeZone: "UTC" },
      ruleChanges: [],
    },
    iossRegistered: ioss,
    exchange: new Exchange(rates),
  });
  return {
    ...landed,
    territory: territory?.code ?? null,
    lines: lines.map(({ kind, rule, amountMinor }) => [kind, rule.code, amountMinor]),
    bases: lines.map(({ basis }) => basis),
    verified: lines.map(({ rule }) => rule.verified && rule.conditionsVerified),
    remarks: remarks.map(({ code, unknown }) => [code, ...unknown]),
    messages: remarks.map(({ message }) => message),
  };
}

const NOTHING_KNOWN = { dutyMinor: null, vatMinor: null, feesMinor: null, totalMinor: null, knownMinor: 0n, lines: [] };

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

  it("of a country without rules nothing is known", async () => {
    expect(await assess("BR 01310-100", [shirt])).toMatchObject({
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

describe("territories", () => {
  it.each([
    ["ES 35001", "IC"],
    ["ES 38-660", "IC"],
    ["FI 22100", "AX"],
    ["FR 97110", "GP"],
    ["FR 97200", "MQ"],
    ["FR 97300", "GF"],
    ["FR 97400", "RE"],
    ["FR 97600", "YT"],
    ["FR 97150", "MF"],
    ["GR 630 86", "GR-69"],
    ["IT 22061", "IT-CAMPIONE"],
  ])("%s is %s: its duty is the country's, its tax is not", async (address, code) => {
    expect(await assess(address, [shirt], { transport: 500n })).toMatchObject({
      territory: code,
      lines: [["DUTY", "EU-H7-FLAT-DUTY", 300n]],
      dutyMinor: 300n,
      vatMinor: null,
      feesMinor: null,
      totalMinor: null,
      knownMinor: 300n,
      complete: false,
      remarks: [["TERRITORY_NOT_COVERED", "VAT", "FEE"]],
    });
  });

  it.each([
    ["DE 27498", "DE-HELGOLAND"],
    ["DE 78266", "DE-BUESINGEN"],
    ["ES 51001", "ES-CE"],
    ["ES 52001", "ES-ML"],
    ["IT 23041", "IT-LIVIGNO"],
    ["IT 47890", "SM"],
    ["FR 97500", "PM"],
    ["FR 97133", "BL"],
    ["GB JE2 3AB", "JE"],
    ["GB je23ab", "JE"],
    ["GB GY1 1AA", "GG"],
    ["US 00901", "PR"],
    ["US 09001", "US-MILITARY"],
  ])("%s is %s: of it nothing is known", async (address, code) => {
    expect(await assess(address, [shirt], { transport: 500n })).toMatchObject({
      ...NOTHING_KNOWN,
      territory: code,
      complete: false,
      remarks: [
        ["TERRITORY_NOT_COVERED", "DUTY"],
        ["TERRITORY_NOT_COVERED", "VAT", "FEE"],
      ],
    });
  });

  it.each([
    ["ES 28001", "ES"],
    ["FI 20100", "FI"],
    ["FR 20000", "FR"],
    ["FR 98000", "FR"],
    ["DE 27499", "DE"],
    ["IT 22062", "IT"],
  ])("%s is %s, as a whole", async (address, code) => {
    expect(await assess(address, [shirt])).toMatchObject({ territory: code, complete: true, remarks: [] });
  });

  it("the Isle of Man is taxed as Great Britain is", async () => {
    const parcel = [goods("610910", 1, 1000n, "GBP")];
    expect(await assess("GB IM1 1AA", parcel)).toMatchObject({ territory: "GB", vatMinor: 200n, complete: true });
  });

  it("Northern Ireland owes the European duty and the British tax, neither confirmed", async () => {
    expect(await assess("GB BT1 1AA", [goods("610910", 1, 1000n, "GBP")])).toMatchObject({
      territory: "XI",
      currency: "GBP",
      lines: [
        ["DUTY", "XI-H7-FLAT-DUTY", 262n],
        ["VAT", "XI-VAT", 252n],
      ],
      verified: [false, false],
      complete: true,
    });
  });

  it.each([
    ["PT 1000-001", "PT", 23n],
    ["PT 9500-150", "PT-20", 16n],
    ["PT 9000-001", "PT-30", 22n],
  ])("%s is %s, taxed at %d%%", async (address, code, percent) => {
    expect(await assess(address, [shirt])).toMatchObject({
      territory: code,
      dutyMinor: 300n,
      vatMinor: (1300n * percent) / 100n,
      complete: true,
    });
  });

  it("without a postal code it is the mainland, and says so", async () => {
    expect(await assess("ES", [shirt])).toMatchObject({
      territory: "ES",
      vatMinor: 273n,
      complete: true,
      remarks: [["MAINLAND_ASSUMED"]],
      messages: ["Without a postal code it is reckoned for the mainland of Spain."],
    });
    expect(await assess("NL", [shirt])).toMatchObject({ territory: "NL", remarks: [] });
  });
});
