import { until } from "@baiyun/kit/testing";
import { type ConsoleOfStack, choose, fill } from "./console-forms";

const ZONES = `query Zones($at: DateTime!) { zones(at: $at) { code name areas { country postalPrefix } } }`;
const CARD = `query Card($id: ID!) { rateCard(id: $id) { code name currency assignedFrom customer { name } versions(first: 1) {
  edges { node { status lanes { zoneCode service { code } prices { upToG price { decimal } cost { decimal } } } surcharges {
    kind serviceCode zoneCode areas { country postalPrefix } percent costPercent percentOf price { decimal }
  } } }
} } }`;

interface Zone {
  code: string;
  name: string;
  areas: { country: string; postalPrefix: string | null }[];
}

/** A zone is added, its places are proposed by one person and agreed to by another, who sees what would change. */
export async function zoneDay({ journey, signedIn }: ConsoleOfStack): Promise<void> {
  const [pricing, admin] = [await signedIn("pricing"), await signedIn("admin")];
  const asked = await journey.signIn("pricing@baiyun.example");
  const zoneThen = async () => {
    const { zones } = await asked.get<{ zones: Zone[] }>(ZONES, { at: "2027-06-01T00:00:00Z" });
    return zones.find(({ code }) => code === "NORTH-2");
  };
  await pricing.go("/admin/rules");
  await pricing.page.getByRole("button", { name: "Add a zone" }).click();
  await fill(pricing, { "Short name": "north-2", "What people call it": "Iceland and Greenland" });
  await pricing.page.getByRole("button", { name: "Add it" }).click();
  await pricing.told("NORTH-2 is there, and nowhere yet");
  const nowhere = { code: "NORTH-2", name: "Iceland and Greenland", areas: [] };
  expect(await zoneThen()).toEqual(nowhere);

  await pricing.page.getByRole("button", { name: "Change… Where NORTH-2 is" }).click();
  await fill(pricing, { "From this time on": "2027-05-01T00:00", "All its places": "IS 1, Iceland" });
  await pricing.page.getByText("No such place: ICELAND").waitFor();
  await fill(pricing, { "All its places": "IS 1, GL", "Why it changes": "A flight of their own." });
  await pricing.page.getByText("Comes: IS 1, GL").waitFor();
  await pricing.page.getByRole("button", { name: "Propose these places" }).click();
  await pricing.told("Proposed: somebody else agrees");
  expect(await zoneThen()).toEqual(nowhere);

  await admin.go("/admin/prices");
  await admin.page.getByRole("link", { name: "Zone", exact: true }).click();
  await admin.page.getByText("Comes: IS 1, GL").waitFor();
  await admin.settled();
  expect(await admin.looksOf("admin-zone-proposal")).toEqual([]);
  await admin.page.getByRole("button", { name: "Approve" }).click();
  await until(async () => (await zoneThen())!.areas.length > 0);
  const areas = [
    { country: "IS", postalPrefix: "1" },
    { country: "GL", postalPrefix: null },
  ];
  expect(await zoneThen()).toEqual({ ...nowhere, areas });
  await Promise.all([pricing.close(), admin.close()]);
}

/** A price list is added, named otherwise, made a customer's own; its first draft has a lane and a surcharge. */
export async function priceListDay({ journey, signedIn }: ConsoleOfStack): Promise<void> {
  const pricing = await signedIn("pricing");
  const { page } = pricing;
  const asked = await journey.signIn("pricing@baiyun.example");
  const card = async () => {
    const id = /rate-cards\/([\w-]{36})/.exec(page.url())![1];
    const { rateCard } = await asked.get<{ rateCard: { versions: { edges: { node: object }[] } } }>(CARD, { id });
    const { versions, ...known } = rateCard;
    return { ...known, versions: versions.edges.map(({ node }) => node) };
  };
  await pricing.go("/admin/rate-cards");
  await page.getByRole("button", { name: "Add a price list" }).click();
  await fill(pricing, { "Short name; it stays": "lumen-2029", "What people call it": "A new list", Currency: "cny" });
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByRole("heading", { name: "A new list" }).waitFor();
  const mine = { code: "LUMEN-2029", name: "A new list", currency: "CNY", assignedFrom: null, customer: null };
  expect(await card()).toEqual({ ...mine, versions: [] });

  await page.getByRole("button", { name: "Rename" }).click();
  await fill(pricing, { "What people call it": "Prices of Lumen" });
  await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  await page.getByRole("heading", { name: "Prices of Lumen" }).waitFor();
  await page.getByRole("button", { name: "Say whose it is" }).click();
  await page.getByRole("combobox", { name: "Whose" }).fill("Lum");
  await page.getByRole("option", { name: /Lumen Goods/ }).click();
  await fill(pricing, { "Valid from": "2027-07-01T00:00", Why: "They send more." });
  await page.getByRole("dialog").getByRole("button", { name: "Say whose it is" }).click();
  await pricing.told("It is the customer’s own");
  const assignedFrom = new Date("2027-07-01T00:00").toISOString();
  const theirs = { ...mine, name: "Prices of Lumen", assignedFrom, customer: { name: "Lumen Goods" } };
  expect(await card()).toEqual({ ...theirs, versions: [] });
  await page.getByRole("button", { name: "History: Prices of Lumen" }).press("Enter");
  const history = page.getByRole("table", { name: "History: Prices of Lumen" });
  await history.getByRole("row", { name: "Customer Nothing Lumen Goods BaiYun pricing" }).waitFor();
  await history.getByRole("row", { name: "Name A new list Prices of Lumen BaiYun pricing" }).waitFor();
  await pricing.settled();
  expect(await pricing.looksOf("admin-rate-card")).toEqual([]);

  await page.getByRole("link", { name: "Write a draft" }).click();
  await fill(pricing, { "Valid from": "2027-07-01T00:00" });
  await choose(pricing, "Price to another zone", /^EU-1/);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await fill(pricing, {
    "Up to (g) (EU-1, 1)": "2000",
    "CNY per kg (EU-1, 1)": "91.50",
    "Our cost, CNY per kg (EU-1, 1)": "70",
  });
  await pricing.settled();
  expect(await pricing.looksOf("admin-rate-card-draft")).toEqual([]);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await page.getByRole("link", { name: "Edit the surcharges" }).click();
  await page.getByRole("button", { name: "Add a surcharge" }).click();
  await choose(pricing, "Reckoned as", "Per cent of freight");
  await fill(pricing, { "Price, %": "18.5", "Our cost, %": "19", "At these places only": "DE 18565" });
  await choose(pricing, "Zone", /^EU-1/);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await page.getByText("The price is below our cost.").waitFor();
  await pricing.settled();
  expect(await pricing.looksOf("admin-surcharges")).toEqual([]);
  await fill(pricing, { "Our cost, %": "17" });
  await page.getByRole("button", { name: "Save the draft" }).click();
  await page.getByRole("list", { name: "Surcharges that differ" }).getByText("18.5 % of freight").waitFor();
  const prices = [{ upToG: 2000, price: { decimal: "91.50" }, cost: { decimal: "70.00" } }];
  const surcharge = {
    ...{ kind: "FUEL", serviceCode: null, zoneCode: "EU-1", areas: [{ country: "DE", postalPrefix: "18565" }] },
    ...{ percent: "18.5", costPercent: "17", percentOf: "FREIGHT", price: null },
  };
  const lanes = [{ zoneCode: "EU-1", service: { code: "EXPRESS" }, prices }];
  expect(await card()).toEqual({ ...theirs, versions: [{ status: "DRAFT", lanes, surcharges: [surcharge] }] });
  await pricing.close();
}
