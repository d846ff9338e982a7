import { customer, invalid, offered, type Pricing, quote, rows, startPricing, TODAY } from "../testing/pricing";
import { clearanceOf } from "./clearance";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.set(TODAY);
});
afterAll(() => pricing.close());

const LANDED = `id landedCost { complete clearance { earliest latest } dutyTotal { decimal }
  lines { kind rule } remarks { code unknown message } }`;

async function quoted(at: string, own: Record<string, unknown> = {}) {
  pricing.clock.set(new Date(at));
  const { id, landedCost } = offered(await quote(pricing, { currency: "EUR", ...own }, customer(), LANDED));
  const landed = landedCost as {
    complete: boolean;
    clearance: object;
    dutyTotal: { decimal: string } | null;
    lines: { kind: string; rule: string }[];
    remarks: { code: string; unknown: string[]; message: string }[];
  };
  return { id, ...landed, rules: landed.lines.map(({ rule }) => rule) };
}

const SWITCHED =
  "Rules change on 2026-07-01 while the parcel is under way (EU-DUTY-RELIEF-150, EU-H7-FLAT-DUTY); it is reckoned by those of";

describe("the rules are those of the day of clearance", () => {
  it("quoted on 30 June and cleared in July, a parcel owes the new duty, and the switch is named", async () => {
    expect(await quoted("2026-06-30T12:00:00Z")).toMatchObject({
      clearance: { earliest: "2026-07-09", latest: "2026-07-16" },
      dutyTotal: { decimal: "3.00" },
      rules: ["EU-H7-FLAT-DUTY", "DE-VAT"],
      remarks: [{ code: "RULES_CHANGE_IN_TRANSIT", unknown: [], message: `${SWITCHED} 2026-07-16.` }],
    });
  });

  it("cleared before July it owes none, and nothing changes", async () => {
    expect(await quoted("2026-06-12T12:00:00Z")).toMatchObject({
      clearance: { earliest: "2026-06-23", latest: "2026-06-30" },
      dutyTotal: { decimal: "0.00" },
      rules: ["EU-DUTY-RELIEF-150", "DE-VAT"],
      remarks: [],
    });
  });

  it("a faster service clears before, a slower one after", async () => {
    const at = "2026-06-22T12:00:00Z";
    expect(await quoted(at, { serviceCode: "EXPRESS" })).toMatchObject({
      clearance: { earliest: "2026-06-25", latest: "2026-06-30" },
      dutyTotal: { decimal: "0.00" },
    });
    expect(await quoted(at, { serviceCode: "POST-REG" })).toMatchObject({
      clearance: { earliest: "2026-07-08", latest: "2026-07-27" },
      dutyTotal: { decimal: "3.00" },
    });
  });

  it("quoted in July nothing changes under way any more", async () => {
    expect(await quoted("2026-07-01T12:00:00Z")).toMatchObject({ dutyTotal: { decimal: "3.00" }, remarks: [] });
  });

  it("shipped later it clears later", async () => {
    expect(await quoted("2026-06-01T12:00:00Z", { expectedShipDate: "2026-06-26T08:00:00Z" })).toMatchObject({
      clearance: { earliest: "2026-07-07", latest: "2026-07-14" },
      dutyTotal: { decimal: "3.00" },
      remarks: [{ code: "RULES_CHANGE_IN_TRANSIT" }],
    });
    expect(await quoted("2026-06-01T12:00:00Z")).toMatchObject({ dutyTotal: { decimal: "0.00" } });
  });

  it("when the flat duty has ended, it is not known", async () => {
    const { dutyTotal, complete, remarks } = await quoted("2028-06-20T12:00:00Z");
    expect([dutyTotal, complete, remarks.map(({ code }) => code)]).toEqual([
      null,
      false,
      ["TARIFF_NOT_KNOWN", "RULES_CHANGE_IN_TRANSIT"],
    ]);
  });

  it("is the destination's own day: Australia is ahead of UTC, Canada behind", () => {
    const at = new Date("2026-06-30T20:00:00Z");
    const place = { code: "", name: "", currency: "", customs: null, tax: null };
    const shipsOn = (timeZone: string) => clearanceOf(at, { min: 0, max: 0 }, { ...place, timeZone }).shipsOn;
    expect(["Australia/Sydney", "Europe/Berlin", "America/Toronto"].map(shipsOn)).toEqual([
      "2026-07-01",
      "2026-06-30",
      "2026-06-30",
    ]);
    expect(
      clearanceOf(new Date("2026-07-01T02:00:00Z"), { min: 1, max: 3 }, { ...place, timeZone: "America/Toronto" }),
    ).toEqual({
      ...{ shipsOn: "2026-06-30", earliest: "2026-07-01", latest: "2026-07-03", timeZone: "America/Toronto" },
    });
  });

  it.each(["2026-10-04T07:59:59Z", "2027-01-03T08:00:01Z"])(
    "refuses to ship on %s, and stores nothing",
    async (date) => {
      const tenant = customer();
      expect(await quote(pricing, { expectedShipDate: date }, tenant)).toEqual(
        invalid("expectedShipDate", "Must be from today to 90 days ahead."),
      );
      expect(await rows(pricing.database, "SELECT 1 FROM quote WHERE tenant_id = $1", tenant.tid)).toEqual([]);
    },
  );
});

it("what a list shows of it is what the document says, but for what it is made up of", async () => {
  const { id } = await quoted("2026-06-30T12:00:00Z", {
    goods: [{ quantity: 1, unitValue: { amountMinor: "15001", currency: "EUR" }, hs6: "610910" }],
  });
  const [row] = await rows<{ document: string; landed_cost: object }>(
    pricing.database,
    "SELECT document, landed_cost FROM quote WHERE id = $1",
    id,
  );
  const { lines, dutyByGoods, ...summary } = JSON.parse(row!.document).landedCost;
  expect(row!.landed_cost).toEqual(summary);
  expect(summary).toMatchObject({
    ...{ territory: "DE", complete: false, dutyMinor: null, vatMinor: null, feesMinor: "0", totalMinor: null },
    ...{ goodsMinor: "15001", transportMinor: "1917", knownMinor: "3214" },
  });
  expect([lines.length, dutyByGoods]).toEqual([3, [null]]);
});

it.each([
  ...["00901", "00801", "96799", "96910", "09001", "34001", "96201-1234", "ＵＳ ００９０１"].map((code) => [
    "US",
    code,
  ]),
  ...[
    ["PR", "00901"],
    ["VI", "00801"],
    ["GU", "96910"],
    ["AS", "96799"],
    ["MP", "96950"],
  ],
] as [string, string][])("%s %s has no mainland price", async (country, postalCode) => {
  const tenant = customer();
  const own = { destination: { country, postalCode } };
  expect(await quote(pricing, own, tenant)).toMatchObject({ __typename: "NoServiceForDestination", country });
  expect(await rows(pricing.database, "SELECT 1 FROM quote WHERE tenant_id = $1", tenant.tid)).toEqual([]);
});
