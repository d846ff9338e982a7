import type { Goods } from "../regulation/rule";
import { assess as assessBy, type Circumstances, goods, NOTHING_KNOWN, shirt } from "../testing/assess";
import { type Pricing, startPricing } from "../testing/pricing";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());
const assess = (address: string, items: Goods[], circumstances?: Circumstances) =>
  assessBy(pricing, address, items, circumstances);

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
    ["PR 00901", "PR"],
    ["VI 00801", "VI"],
    ["GU 96910", "US-PACIFIC"],
    ["US 09001", "US-MILITARY"],
    ["CH 7562", "CH-SAMNAUN"],
    ["CH 8238", "CH-8238"],
    ["NO 9171", "SJ"],
    ["SJ 9170", "SJ"],
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
