import { randomUUID } from "node:crypto";
import { consignee } from "../../clients/demo/src/parcel";
import { findBrowser } from "../src/testing/browser";
import { graphiql } from "./portals/graphiql";
import { Portals } from "./portals/portals";
import { beginEditing, draftDearerPrices, scanAll } from "./support/console-days";
import { correctionDay, decisionDay, disputeDay } from "./support/decision-days";
import { FORM_DAYS } from "./support/form-days";
import { LOOKS, type Look } from "./support/reader";
import { makeWork, proposeCredit, type StaffWork, statusOf } from "./support/staff-work";
import { makeUndecided, type UndecidedWork } from "./support/undecided-work";

const SUGGEST_CARRIER = `mutation SuggestCarrier($input: SuggestCarrierInput!) {
  suggestCarrier(input: $input) { __typename ... on SuggestCarrierSuccess { isFollowed } ... on UserError { message } }
}`;

const executablePath = findBrowser();
/** Without any browser the bootstrap has said so; there is nothing to drive. */
const inBrowser = executablePath ? describe : describe.skip;

inBrowser("the console of our staff in a real browser", () => {
  const here = Portals.opened(executablePath!);
  let work: StaffWork;
  let undecided: UndecidedWork;

  beforeAll(async () => {
    work = await makeWork(here.journey);
    await proposeCredit(await here.journey.signIn("finance@baiyun.example"), "Two parcels came late.");
    undecided = await makeUndecided(here.journey);
  });

  const signedIn = (name: string, page = "", look?: Look) =>
    here.readers.signedIn("admin", `${name}@baiyun.example`, page, look);

  it.each(LOOKS)("no page has a serious fault for who cannot see or point, $size, $locale", async (look) => {
    const reader = await signedIn("admin", "", look);
    const seen: Record<string, unknown> = {};
    const note = async (name: string, path: string, isOpened = false) => {
      await reader.go(path);
      await reader.settled();
      if (isOpened) {
        await reader.page.locator("[data-row]").first().click();
        await reader.page.locator("#content section h2").first().waitFor();
        await reader.settled();
      }
      seen[name] = await reader.looksOf(`admin-${name}`);
      const { clientWidth, scrollWidth } = await reader.page.evaluate(() => document.documentElement);
      expect([name, scrollWidth]).toEqual([name, clientWidth]);
    };
    await note("queues", "/admin");
    await note("holds", "/admin/holds");
    await note("hold", "/admin/holds", true);
    await note("exception", "/admin/exceptions", true);
    await note("declaration", "/admin/declarations", true);
    await note("groups", "/admin/groups", true);
    await note("decision", "/admin/decisions", true);
    await note("match", "/admin/matches", true);
    await note("bill-line", "/admin/bill-lines", true);
    await note("supplier-claim", "/admin/supplier-claims", true);
    await note("kyc", "/admin/kyc?filter=%5B%22ACTIVE%22%5D", true);
    await note("adjustment", "/admin/adjustments", true);
    await note("prices", "/admin/prices");
    await note("dead-letters", "/admin/dead-letters");
    await note("sagas", "/admin/sagas");
    await note("parcel", `/admin/parcel?of=${work.shipment.trackingNumber}`);
    await note("rate-cards", "/admin/rate-cards");
    await note("rules", "/admin/rules");
    await note("map", "/admin/map");
    await note("figures", "/admin/figures");
    await note("carriers", "/admin/carriers");
    await note("inbound", "/admin/inbound");
    await note("messages", "/admin/messages");
    await note("health", "/admin/health");
    await note("receiving", "/admin/receiving");
    await note("explorer", "/admin/explorer");
    await note("books", "/admin/books");
    await note("audit", "/admin/audit");
    await note("history", "/admin/history");
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, []])));
    await reader.close();
  });

  it("operations release a held order by keyboard, which an input method does not disturb", async () => {
    const reader = await signedIn("ops", `/holds?filter=${encodeURIComponent('["STAFF"]')}`);
    const { page } = reader;
    const row = page.getByRole("link", { name: work.heldReference });
    await row.waitFor();
    await page.evaluate(() => {
      const key = new KeyboardEvent("keydown", { key: "j", isComposing: true, bubbles: true });
      document.activeElement!.dispatchEvent(key);
    });
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(false);
    await page.keyboard.press("j");
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    const panel = page.getByRole("region", { name: work.heldReference });
    await panel.getByText("The address does not exist.").waitFor();

    // What is open is in the address: a reload shows the same.
    expect(new URL(page.url()).searchParams.get("item")).toBe(work.heldId);
    await page.reload();
    await panel.getByRole("button", { name: "Release" }).click();
    await reader.told(`${work.heldReference} goes on`);
    await page.getByText("Nothing matches the filter").waitFor();
    const ops = await here.journey.signIn("ops@baiyun.example");
    expect(await statusOf(ops, work.heldId)).not.toBe("ON_HOLD");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await reader.close();
  });

  it("several exceptions are chosen; those that a filter hides are counted and can be left out", async () => {
    const reader = await signedIn("ops", "/exceptions");
    const { page } = reader;
    await page.getByLabel("Choose Heavier than quoted").check();
    await page.getByText("One is chosen").waitFor();
    await page.getByRole("combobox", { name: "Kind" }).click();
    await page.getByRole("option", { name: "Lost", exact: true }).click();
    await page.getByText("One of them is not in the list that you see.").waitFor();
    await page.getByRole("button", { name: "Leave those out" }).click();
    await page.getByText("One is chosen").waitFor({ state: "detached" });
    await reader.close();
  });

  it("five scans in a second are five, and an unknown code is listed", async () => {
    const reader = await signedIn("ops", "/receiving");
    const { page } = reader;
    expect(await page.getByLabel("Parcel number").getAttribute("inputmode")).toBe("none");
    await page.getByLabel("Parcel number").focus();
    await scanAll(page, ["NOBODY-1", "NOBODY-2", work.shipment.trackingNumber.toLowerCase(), "NOBODY-3", "NOBODY-4"]);
    await page.getByRole("heading", { name: "5 scans" }).waitFor();
    const unknown = page.getByRole("region", { name: "Unknown codes" }).getByRole("listitem");
    await unknown.nth(3).waitFor();
    expect((await unknown.allInnerTexts()).sort()).toEqual(["NOBODY-1", "NOBODY-2", "NOBODY-3", "NOBODY-4"]);
    await reader.close();
  });

  it("an exception is taken, noted and resolved, with a reason that may not be left out", async () => {
    const reader = await signedIn("ops", "/exceptions");
    const { page } = reader;
    await page.getByRole("link", { name: "Heavier than quoted" }).click();
    const panel = page.getByRole("region", { name: "Heavier than quoted" });
    await panel.getByRole("button", { name: "Take it" }).click();
    await panel.getByText("BaiYun operations").waitFor();
    await panel.getByLabel("Note").fill("Weighed again: it is right.");
    await panel.getByRole("button", { name: "Add the note" }).click();
    await panel.getByRole("listitem").getByText("Weighed again: it is right.").waitFor();
    await panel.getByRole("button", { name: "Resolve" }).click();
    await panel.getByText("Say why: it is kept with the act.").waitFor();
    await panel.getByLabel("How it ended").fill("The customer pays the difference.");
    await panel.getByRole("button", { name: "Resolve" }).click();
    await page.getByText("No exception is open").waitFor();
    await reader.close();
  });

  it("the broker records what customs say of a declaration that they hold", async () => {
    const reader = await signedIn("broker", "/declarations?filter=%5B%22HELD_DOCS%22%5D");
    const { page } = reader;
    await page.locator("[data-row]").first().click();
    await page.getByText("Invoice wanted").waitFor();
    await page.getByLabel("In customs’ words").fill("Papers are complete");
    await page.getByRole("button", { name: "Record the answer" }).click();
    await reader.told("The answer is recorded");
    await page.getByText("Nothing matches the filter").waitFor();
    await reader.close();
  });

  it("two persons decide an adjustment; who comes too late is told so and keeps what was typed", async () => {
    const [first, second] = [await signedIn("finance", "/adjustments"), await signedIn("admin")];
    await first.page.getByRole("link", { name: "Credit EUR 333.33" }).click();
    await first.page.getByRole("button", { name: "Approve EUR 333.33" }).click();
    await first.page.getByText("Who proposed a correction does not decide about it").waitFor();
    await first.page.getByLabel("Why not").fill("It was on time after all.");

    await second.go("/admin/adjustments");
    await second.page.getByRole("link", { name: "Credit EUR 333.33" }).click();
    await second.page.getByText("Two parcels came late.").first().waitFor();
    await second.page.getByRole("button", { name: "Approve EUR 333.33" }).click();
    await second.told("Approved and booked");
    await second.page.getByRole("link", { name: "Credit EUR 333.33" }).waitFor({ state: "detached" });

    await first.page.getByRole("button", { name: "Reject" }).click();
    await first.page.getByText("Somebody was faster").waitFor();
    expect(await first.page.getByLabel("Why not").inputValue()).toBe("It was on time after all.");
    await Promise.all([first.close(), second.close()]);
  });

  it("prices are drafted, held against what is published, and put in force by a second person", async () => {
    const [pricing, other, admin] = [await signedIn("pricing"), await signedIn("pricing"), await signedIn("admin")];
    await draftDearerPrices(pricing, "2027-03-01");
    const draft = pricing.page.url().replace(here.stack.url, "");
    await other.go(draft);
    await beginEditing(pricing, "151.00");
    await beginEditing(other, "152.00");
    await pricing.page.getByRole("button", { name: "Save the draft" }).click();
    await pricing.page.getByRole("region", { name: "What would change" }).getByText("CNY 151.00").waitFor();
    // Who saves what is old is told so, and what was typed stays.
    await other.page.getByRole("button", { name: "Save the draft" }).click();
    await other.page.getByText("Somebody else has changed this draft").waitFor();
    expect(await other.page.getByLabel("CNY per kg (AU, 1)", { exact: true }).inputValue()).toBe("152.00");

    await pricing.page.getByLabel("Why these prices").fill("Fuel is dearer.");
    await pricing.page.getByRole("button", { name: "Propose publishing" }).click();
    await pricing.page.getByText("You proposed this one").waitFor();
    await admin.go(draft);
    await admin.page.getByText("Fuel is dearer.").first().waitFor();
    await admin.page.getByRole("button", { name: "Approve" }).click();
    await admin.page.getByRole("heading", { name: "What would change" }).waitFor({ state: "detached" });
    await admin.page
      .getByRole("region", { name: "Versions" })
      .getByRole("link", { name: /1 Mar 2027/ })
      .waitFor();
    await Promise.all([pricing, other, admin].map((reader) => reader.close()));
  });

  it("the explorer asks with the session of the console, and keeps its tabs but no token", async () => {
    const reader = await signedIn("pricing", "/explorer");
    const { page } = reader;
    const example = page.getByRole("region", { name: "Prices to agree" });
    const address = await example.getByRole("link", { name: "Open" }).getAttribute("href");
    await page.goto(here.stack.url + address!);
    await page.getByRole("tab", { name: "Proposals" }).waitFor();
    await page.locator(".graphiql-execute-button").click();
    await page.locator(".graphiql-response", { hasText: "pricingProposals" }).waitFor();
    expect(await page.locator(".graphiql-response").textContent()).not.toContain("errors");
    await page.reload();
    await page.getByRole("tab", { name: "Proposals" }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/Bearer|eyJ/);
    await reader.close();
  });

  it("a parcel's page says what the role may not see, and shows who may", async () => {
    const open = async (name: string) => {
      const reader = await signedIn(name, `/parcel?of=${work.shipment.trackingNumber.toLowerCase()}`);
      await reader.page.getByRole("region", { name: "Quote" }).waitFor();
      await reader.settled();
      const text = (part: string) => reader.page.getByRole("region", { name: part, exact: true }).textContent();
      return { reader, quote: await text("Quote"), ledger: await text("Ledger"), order: await text("Order") };
    };
    const ops = await open("ops");
    expect(ops.quote).toMatch(/Costs us\s*Not for your role\s*Margin\s*Not for your role/);
    expect(ops.ledger).toMatch(/Charges\s*Not for your role/);
    await ops.reader.close();
    const finance = await open("finance");
    expect(finance.quote).toMatch(/Costs us\s*EUR [\d.]+/);
    expect(`${finance.quote}${finance.ledger}`).not.toContain("Not for your role");
    expect(finance.order).toContain("Masked: your role may not see it in full.");
    await finance.reader.close();
  });

  it("operations read what somebody says on the public page of a parcel's carrier, and leave it; finance is told that it is not theirs", async () => {
    const { trackingNumber: number } = work.shipment;
    const anybody = await here.journey.signIn("admin@lumen.example");
    const said = { trackingNumber: number, postalCode: consignee.postalCode, carrier: "HERMES" };
    expect(await anybody.act(SUGGEST_CARRIER, { idempotencyKey: randomUUID(), ...said })).toMatchObject({
      isFollowed: false,
    });
    const ops = await signedIn("ops", `/parcel?of=${number}`);
    const told = ops.page.getByRole("alert", {
      name: `A reader of the public page says that ${number} is with Hermes`,
    });
    await told.waitFor();
    await ops.picture("admin-parcel-suggestion");
    expect(await ops.faults()).toEqual([]);
    await told.getByRole("button", { name: "Leave it" }).click();
    await ops.page.getByText("Left: nothing changed.").waitFor();
    await told.waitFor({ state: "detached" });
    await ops.page.getByText(`${number}: YunExpress, booked by us.`).waitFor();
    await ops.close();
    const finance = await signedIn("finance", `/parcel?of=${number}`);
    await finance.page.getByText("What readers of the public page say of the carrier").waitFor();
    await finance.close();
  });

  it("the books are proved, and the log of acts tells who did what and why", async () => {
    const finance = await signedIn("finance", "/books");
    await finance.page.getByRole("button", { name: "Prove the books now" }).click();
    await finance.told("The books were proved");
    await finance.page.getByText("The books are right").waitFor();
    await finance.close();
    const admin = await signedIn("admin", "/audit");
    await admin.page.getByText("Nothing was changed afterwards").waitFor();
    await admin.page.getByRole("row", { name: /BaiYun support.*The recipient has called\./ }).waitFor();
    await admin.close();
  });

  it("who has no access to a page is not offered it, and is told so where a link leads there", async () => {
    const reader = await signedIn("broker");
    expect(await reader.page.getByRole("navigation", { name: "Menu" }).getByRole("link").allInnerTexts()).toEqual([
      "Work queues",
      "Parcel 360°",
      "Live map",
      "Held orders",
      "Exceptions",
      "Declarations",
      "Grouped declarations",
      "Denied parties",
      "Undelivered",
      "What offices sent",
      "Figures",
      "Graph explorer",
    ]);
    await reader.go("/admin/audit");
    await reader.page.getByRole("heading", { name: "Not for your role" }).waitFor();
    await reader.close();
  });

  it.each([
    ["the broker corrects what was rejected together, and hands it in anew in its next version", correctionDay],
    ["what becomes of a parcel that was not delivered, and who a recipient is, is decided", decisionDay],
    ["a carrier's line is disputed and credited, and a supplier's claim is decided", disputeDay],
  ])("%s", (_what, play) => play({ home: here.stack.home, journey: here.journey, signedIn }, undecided));

  it.each(FORM_DAYS)("%s", (_what, play) => play({ home: here.stack.home, journey: here.journey, signedIn }));

  describe("GraphiQL, which anybody may open", () => graphiql(here));

  it("asked nobody but this host, and no page complained", () => {
    const hosts = new Set(
      here.readers.asked.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).host),
    );
    expect([...hosts]).toEqual([new URL(here.stack.url).host]);
    expect(here.readers.complaints).toEqual([]);
  });
});
