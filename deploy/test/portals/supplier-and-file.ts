import { randomUUID } from "node:crypto";
import { consignee } from "../../../clients/demo/src/parcel";
import { accept, documents, orderInput, quoteOf } from "../support/journey";
import { LOOKS, type Reader } from "../support/reader";
import type { Portals } from "./portals";

const CUSTOMER = "admin@lumen.example";
/** To whom nothing else happens here, so that the inbox stays read. */
const OTHER_CUSTOMER = "admin@kestrel.example";
const SUPPLIER = "sales@lampworks.example";

const COLUMNS =
  "externalRef,name,line1,city,postalCode,country,incoterm,serviceCode,weightG,lengthMm,widthMm,heightMm,currency,sku,description,quantity,unitValue,hs6";
/** Twenty rows, of which the one in line 5 weighs nothing and the one in line 12 names no HS code that there is. */
const FILE = [
  COLUMNS,
  ...Array.from({ length: 20 }, (_each, index) => {
    const line = index + 2;
    const { name, line1, city, postalCode, country } = consignee;
    const goods = ["TEE-BLK-M", '"T-shirt, cotton, knitted"', "2", "12.90", line === 12 ? "000000" : "610910"];
    const parcel = [line === 5 ? "0" : "640", "380", "260", "120"];
    return [`FILE-${line}`, name, line1, city, postalCode, country, "DDP", "YUN-STD", ...parcel, "EUR", ...goods].join(
      ",",
    );
  }),
].join("\r\n");
/** Two rows whose dates may both be either. */
const DATED = FILE.split("\r\n")
  .slice(0, 3)
  .map((line, index) => `${line.replace("FILE-", "DATED-")},${["下单日期", "03/04/2026", "11/12/2025"][index]}`)
  .join("\r\n");

/** The supplier portal, and in the customer's a file of orders, a draft, and what a partner's program is let in with. */
export function supplierAndFile(here: Portals): void {
  let purchaseOrderPath: string;
  let asnPath: string;
  let importPath: string;
  /** An import whose question nobody answers. */
  let questionPath: string;
  let deliveryPath: string;

  /** The customer orders and pays so many lamps, which the demo's supplier keeps. */
  const orderLamps = async (externalRef: string, quantity: number): Promise<void> => {
    const customer = await here.journey.signIn(CUSTOMER);
    const lamp = {
      ...{ sku: "LAMP-CLIP", description: "Clip lamp, LED", hs6: "940521", quantity },
      unitValue: { amountMinor: "2990", currency: "EUR" },
    };
    const input = { ...orderInput(externalRef), lines: [lamp] };
    const { order } = await customer.act<{ order: { id: string } }>(documents.CREATE_ORDER, input);
    await customer.act(documents.SUBMIT_ORDER, { idempotencyKey: randomUUID(), orderId: order.id });
    await accept(customer, await quoteOf(customer, order.id));
  };
  const openNewest = async ({ page }: Reader, goods: string): Promise<void> => {
    await page
      .getByRole("row", { name: new RegExp(`${goods}.*To answer`, "s") })
      .first()
      .getByRole("link")
      .click();
    await page.waitForURL("**/supplier/purchase-orders/*");
  };
  const dates = async ({ page }: Reader): Promise<string[]> =>
    (await page.getByRole("definition").allInnerTexts()).map((text) => (text === "Not yet" ? "" : "known"));

  it("a purchase order comes in by itself, is accepted, learns where to, is closed short and reopened, and is sent in two parts", async () => {
    const reader = await here.readers.signedIn("supplier", SUPPLIER);
    const { page } = reader;
    await page.getByText("Live", { exact: true }).waitFor();
    await orderLamps("SUPPLIER-1", 3);
    await openNewest(reader, "3 × YL-220");
    await page.getByText("Shown once you have accepted.").waitFor();
    // Issued and to be answered by; nothing that was not promised or done has a date.
    expect(await dates(reader)).toEqual(["known", "known", "", "", "", ""]);

    await page.getByLabel("Pieces of YL-220").fill("4");
    await page.getByText("A whole number from 0 to 3").waitFor();
    await page.getByLabel("Pieces of YL-220").fill("3");
    await page.getByRole("button", { name: "Accept all of it" }).click();
    await page.getByText(/^Our warehouse /).waitFor();
    expect(await dates(reader)).toEqual(["known", "known", "known", "known", "", ""]);

    await page.getByLabel("Pieces of YL-220").fill("1");
    await page.getByRole("button", { name: "1 of 3 pieces are sent" }).click();
    await page.getByText("Partly sent", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Close short YL-220" }).click();
    await page.getByRole("button", { name: "Close 2 pieces short" }).click();
    await page.getByText("Say why: 1 to 500 characters.").waitFor();
    await page.getByLabel("Why it cannot be sent").fill("Two are scratched.");
    await page.getByRole("button", { name: "Close 2 pieces short" }).click();
    await page.getByText("2 pieces closed short").waitFor();
    await page.getByText("Two are scratched.").waitFor();
    expect(await dates(reader)).toEqual(["known", "known", "known", "known", "known", ""]);
    await page.getByRole("button", { name: "Reopen YL-220" }).click();
    await page.getByText("Two are scratched.").waitFor({ state: "detached" });
    expect(await dates(reader)).toEqual(["known", "known", "known", "known", "", ""]);
    await page.getByRole("button", { name: "All that is left is sent" }).click();
    await page.getByText("All that is left is sent").waitFor({ state: "detached" });
    expect(await dates(reader)).toEqual(["known", "known", "known", "known", "known", ""]);
    purchaseOrderPath = new URL(page.url()).pathname;
    await reader.close();
  });

  it("one that cannot be supplied is rejected with the reason, and filters stay in the address", async () => {
    await orderLamps("SUPPLIER-2", 2);
    const reader = await here.readers.signedIn("supplier", SUPPLIER);
    const { page } = reader;
    await openNewest(reader, "2 × YL-220");
    await page.getByRole("button", { name: "Reject …" }).click();
    await page.getByRole("button", { name: "Reject all of it" }).click();
    await page.getByText("Say why: 1 to 500 characters.").waitFor();
    await page.getByLabel("Why you cannot supply it").fill("The mould is broken.");
    await page.getByRole("button", { name: "Reject all of it" }).click();
    await page.getByRole("alert").getByText("The mould is broken.").waitFor();
    await reader.go('/supplier/purchase-orders?status=["REJECTED"]');
    const row = page.getByRole("row", { name: /2 × YL-220/ });
    await row.waitFor();
    expect(await page.getByRole("row").count()).toBe(2);
    await reader.close();
  });

  it("what was sent is announced to its warehouse", async () => {
    const reader = await here.readers.signedIn("supplier", SUPPLIER, "/new-asn");
    const { page } = reader;
    await page.getByLabel(/ to /).check();
    await page.getByLabel("Carrier's number").fill("SF-1200");
    await page.getByLabel("Expected on").fill("2026-12-09");
    await page.getByRole("button", { name: "Announce one purchase order" }).click();
    await page.waitForURL("**/supplier/asns/*");
    await page.getByText("Expected on 9 Dec 2026").waitFor();
    asnPath = new URL(page.url()).pathname;
    await reader.go("/supplier/new-asn");
    await page.getByText("Nothing is to be announced").waitFor();
    await reader.close();
  });

  it("stock is set to what was counted", async () => {
    const reader = await here.readers.signedIn("supplier", SUPPLIER, "/skus?search=YL-100");
    const { page } = reader;
    await page.getByRole("link", { name: "YL-100" }).click();
    await page.getByLabel("Pieces counted").first().fill("250");
    await page.getByLabel("Why", { exact: true }).fill("Counted on Friday");
    await page.getByRole("button", { name: "Set the stock (+10)" }).click();
    await page.getByText("Counted on Friday").waitFor();
    expect(await page.getByRole("definition").allInnerTexts()).toEqual(["250", "0", "250"]);
    await reader.close();
  });

  it("a file of twenty rows makes eighteen orders, and says of the other two what is wrong where", async () => {
    const reader = await here.readers.signedIn("portal", CUSTOMER, "/imports");
    const { page } = reader;
    const file = { name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByLabel("Shop, where rows name none").fill("shopify");
    await page.getByLabel("Only check it").uncheck();
    await page.getByRole("button", { name: "Import the file" }).click();
    await page.waitForURL("**/portal/imports/*");
    importPath = new URL(page.url()).pathname;
    await page.getByText("20 of 20 rows looked at").waitFor({ timeout: 60_000 });
    await page.getByText("Done", { exact: true }).waitFor();
    expect(await page.getByRole("definition").allInnerTexts()).toEqual(["20", "18", "0", "2"]);
    const rows = page.getByRole("row", { name: /^Line \d/ });
    await rows.nth(1).waitFor();
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/^Line 5\s+weightG\s+0\s+Breaks a rule\s+A parcel weighs 1 to 100000 g\.$/),
      expect.stringMatching(/^Line 12\s+hs6\s+000000\s+Breaks a rule\s+The Harmonized System has no such code\.$/),
    ]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Refused rows, to mend" }).click(),
    ]);
    const mended = await new Response((await download.createReadStream()) as never).text();
    expect(
      mended
        .trim()
        .split("\r\n")
        .map((line) => line.split(",")[0]),
    ).toEqual([expect.stringMatching(/externalRef$/), "FILE-5", "FILE-12"]);
    await reader.close();
  });

  it("dates that may be read in two ways are asked about, the check goes on by the answer, and the order says the day", async () => {
    const reader = await here.readers.signedIn("portal", CUSTOMER, "/imports");
    const { page } = reader;
    const buffer = Buffer.from(DATED);
    await page.locator('input[type="file"]').setInputFiles({ name: "dated.csv", mimeType: "text/csv", buffer });
    await page.getByLabel("Shop, where rows name none").fill("shopify");
    await page.getByRole("button", { name: "Check the file" }).click();
    await page.waitForURL("**/portal/imports/*");
    questionPath = new URL(page.url()).pathname;
    await page.getByRole("heading", { name: "How are the dates in this file written?" }).waitFor({ timeout: 60_000 });
    await page.getByText("The column “下单日期” has dates that may be read in two ways").waitFor();
    await page.getByText("Waits for your answer", { exact: true }).waitFor();
    const values = page.getByRole("table", { name: "Dates of the file, by either answer" });
    expect(
      (await values.getByRole("row").allInnerTexts()).map((text) => text.split("\t").map((cell) => cell.trim())),
    ).toEqual([
      ["In the file", "The day first", "The month first"],
      ["03/04/2026", "3 April 2026", "4 March 2026"],
      ["11/12/2025", "11 December 2025", "12 November 2025"],
    ]);
    const choices = page.getByRole("button", { name: /^03\/04\/2026 is / });
    expect(await choices.allInnerTexts()).toEqual(["03/04/2026 is 3 April 2026", "03/04/2026 is 4 March 2026"]);
    expect(await page.getByRole("definition").allInnerTexts()).toEqual(["—", "0", "0", "0"]);

    await reader.go("/portal/imports");
    await page.locator('input[type="file"]').setInputFiles({ name: "dated.csv", mimeType: "text/csv", buffer });
    await page.getByLabel("Shop, where rows name none").fill("shopify");
    await page.getByRole("button", { name: "Check the file" }).click();
    await page.waitForURL("**/portal/imports/*");
    await page.getByRole("button", { name: "03/04/2026 is 3 April 2026" }).click();
    await page.getByText("2 of 2 rows looked at").waitFor({ timeout: 60_000 });
    await page.getByRole("heading", { name: "How are the dates in this file written?" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Import the 2 good rows" }).click();
    await page.getByText("Rows imported").waitFor();
    await page.getByText("Done", { exact: true }).waitFor({ timeout: 60_000 });
    expect(await page.getByRole("definition").allInnerTexts()).toEqual(["2", "2", "0", "0"]);
    await page.getByRole("combobox", { name: "Show rows" }).click();
    await page.getByRole("option", { name: "All" }).click();
    await page
      .getByRole("row", { name: /^Line 2/ })
      .getByRole("link")
      .click();
    await page.getByText(/^DATED-2 · YUN-STD · .* · ordered on 3 Apr 2026$/).waitFor();
    await reader.close();
  });

  it("a draft ends when that is asked for twice, and what the inbox says of it is read, and no more of parcels is mailed", async () => {
    const customer = await here.journey.signIn(OTHER_CUSTOMER);
    const { order } = await customer.act<{ order: { id: string } }>(documents.CREATE_ORDER, orderInput("CANCEL-1"));
    const reader = await here.readers.signedIn("portal", OTHER_CUSTOMER, `/orders/${order.id}`);
    const { page } = reader;
    await page.getByRole("button", { name: "Cancel the order …" }).click();
    await page.getByRole("button", { name: "Keep it" }).click();
    await page.getByRole("button", { name: "Cancel the order …" }).click();
    await page.getByRole("button", { name: "Yes, cancel it" }).click();
    await page.getByText("Cancelled", { exact: true }).first().waitFor();
    expect(await page.getByRole("button", { name: "Cancel the order …" }).count()).toBe(0);

    await reader.go("/portal/notifications?unread=true");
    await page.getByRole("button", { name: /^Mark the .* as read$/ }).click();
    await page.getByText("All is read").waitFor();
    await reader.go("/portal/notification-preferences");
    const parcels = page.locator("section", { has: page.getByRole("heading", { name: "Parcels" }) });
    await parcels.getByRole("combobox", { name: "By e-mail" }).click();
    await page.getByRole("option", { name: "Nothing" }).click();
    await reader.settled();
    await page.reload();
    await parcels.locator('input[value="Nothing"]').waitFor();
    expect(await parcels.getByRole("combobox", { name: "Here" }).inputValue()).toBe("As usual");
    await reader.close();
  });

  it("a system is let in with a secret that is shown once, and what it was told is in the log", async () => {
    const reader = await here.readers.signedIn("portal", CUSTOMER, "/api-clients");
    const { page } = reader;
    await page.getByLabel("What you call it").fill("Shop of the test");
    await page.getByLabel("webhooks:manage").check();
    await page.getByRole("button", { name: "Let it in" }).click();
    const secret = page.getByRole("status").locator("code");
    await secret.waitFor();
    expect(await secret.textContent()).toMatch(/^bycs_sandbox_[\w-]{20,}$/);
    await page.reload();
    await page.getByRole("heading", { name: "Shop of the test" }).waitFor();
    expect(await secret.count()).toBe(0);

    await reader.go("/portal/webhooks");
    // A name that stands for no machine anywhere.
    await page.getByLabel("Where events are posted").fill("https://shop.invalid/hooks");
    await page.getByLabel("Of what").first().click();
    await page.getByRole("option").first().click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Tell it from now on" }).click();
    await page.getByText("Keep it now").waitFor();
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText("A test is on its way").waitFor();
    await page.getByRole("button", { name: "Look again" }).click();
    await page.getByRole("link", { name: "webhook.test" }).click();
    await page.waitForURL("**/portal/webhooks/*");
    deliveryPath = new URL(page.url()).pathname;

    await reader.go("/portal/webhooks");
    await page.getByRole("button", { name: "History: https://shop.invalid/hooks" }).click();
    await page.getByText("Nobody has changed anything since its history is kept.").waitFor();
    await page.getByRole("button", { name: "Tell it no more" }).click();
    const history = page.getByRole("table", { name: "History: https://shop.invalid/hooks" });
    await history.getByRole("row", { name: "State On Off Lumen admin" }).waitFor();
    await history.getByRole("row", { name: "Why it is switched off Nothing By somebody Lumen admin" }).waitFor();
    await reader.settled();
    expect(await reader.looksOf("webhooks-history")).toEqual([]);
    await page.getByRole("button", { name: "Tell it again" }).click();
    await history.getByRole("row", { name: "State Off On Lumen admin" }).waitFor();
    await reader.close();
  });

  it.each(LOOKS)("no page has a serious fault for who cannot see or point, $size, $locale", async (look) => {
    const reader = await here.readers.reader(look);
    const seen: Record<string, unknown> = {};
    const note = async (name: string, path: string) => {
      await reader.go(path);
      await reader.settled();
      const { clientWidth, scrollWidth } = await reader.page.evaluate(() => document.documentElement);
      seen[name] = [...(await reader.looksOf(name)), ...(scrollWidth > clientWidth ? ["scrolls sideways"] : [])];
    };
    await orderLamps(`SUPPLIER-${look.size}-${look.scheme}`, 1);
    await reader.signIn("supplier", SUPPLIER);
    await note("purchase-orders", "/supplier/purchase-orders");
    await note("purchase-order", purchaseOrderPath);
    await reader.go("/supplier/purchase-orders");
    const open = await reader.page.getByRole("link", { name: /^PO/ }).first().getAttribute("href");
    await note("purchase-order-open", open!);
    await note("skus", "/supplier/skus");
    await reader.page.getByRole("link", { name: "YL-100" }).click();
    await reader.page.waitForURL("**/supplier/skus/*");
    await note("sku", new URL(reader.page.url()).pathname);
    await note("asns", "/supplier/asns");
    await note("asn", asnPath);
    await note("new-asn", "/supplier/new-asn");
    await note("statements", "/supplier/statements");
    await reader.signIn("portal", CUSTOMER);
    await note("imports", "/portal/imports");
    await note("import", importPath);
    await note("import-asked", questionPath);
    await note("notifications", "/portal/notifications");
    await note("preferences", "/portal/notification-preferences");
    await note("api-clients", "/portal/api-clients");
    await note("webhooks", "/portal/webhooks");
    await note("delivery", deliveryPath);
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, []])));
    await reader.close();
  });
}
