import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "@baiyun/kit/testing";
import type { Session } from "../../../clients/demo/src/api";
import { samplePushes, send } from "../../../clients/demo/src/pushes";
import { pictureOf } from "../../../subgraphs/logistics/src/testing/label-picture";
import type { StackFile } from "../../src/stack/home";
import { documents, orderInput, ship } from "../support/journey";
import { LOOKS } from "../support/reader";
import type { Portals } from "./portals";

const EMAIL = "admin@lumen.example";
const PASSWORD = "parcels-from-china";
/** A PNG of one point: files are told by how they begin. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
/** What a label that is none may not change. */
const STANDING =
  "{ shipments(first: 1) { totalCount } wallets(first: 10) { edges { node { id posted { decimal } available { decimal } } } } }";
const TEST_LABEL = {
  "en-GB": {
    ...{ print: "Print a test label", make: "Make the test label", kind: "For which printer", save: "Save" },
    ...{ sample: "Letters of the address", greek: "Greek", german: "German, with umlauts", open: "Open to print" },
    zpl: ["Label printer, 203 dpi (ZPL)", "Label printer, 300 dpi (ZPL)"],
  },
  "zh-CN": {
    ...{ print: "打印测试面单", make: "生成测试面单", kind: "打印机类型", save: "保存" },
    ...{ sample: "地址所用文字", greek: "希腊文", german: "德文（含变音字母）", open: "打开并打印" },
    zpl: ["标签打印机，203 dpi（ZPL）", "标签打印机，300 dpi（ZPL）"],
  },
} as const;
const REFERENCE = "query ($id: ID!) { order(id: $id) { reference } }";

/** A customer's beginning, people, returns, money and labels. */
export function company(here: Portals): void {
  let admin: Session;

  beforeAll(async () => {
    admin = await here.journey.signIn(EMAIL);
  });

  /** What of the latest mail to an address is like this. */
  const inMailTo = async (email: string, pattern: RegExp): Promise<string> => {
    const { outboxUrl } = JSON.parse(readFileSync(join(here.stack.home, "stack.json"), "utf8")) as StackFile;
    let found: string | undefined;
    await until(async () => {
      const { mails } = (await (await fetch(`${outboxUrl}?to=${email}`)).json()) as { mails: { text: string }[] };
      found = pattern.exec(mails[0]?.text ?? "")?.[1];
      return found !== undefined;
    });
    return found!;
  };

  it("registers a company, sends what shows who it is, and reads why that will not do", async () => {
    const reader = await here.readers.reader();
    const { page } = reader;
    const email = `founder-${randomUUID()}@north.example`;
    await page.goto(`${here.stack.url}/portal`);
    await page.getByRole("button", { name: "Register your company" }).click();
    const form = page.getByRole("form", { name: "Register your company" });
    await form.getByLabel("Company").fill("North Wind Trading");
    await form.getByLabel("Your name").fill("Nora Wind");
    await form.getByLabel("E-mail address").fill(email);
    await form.locator('input[type="password"]').fill(PASSWORD);
    await reader.picture("register");
    expect(await reader.faults()).toEqual([]);
    await form.getByRole("button", { name: "Register" }).click();
    await page.getByText(`We have mailed a link to ${email}.`).waitFor();
    const proving = await inMailTo(email, /\s(http\S+\/portal\/verify-email#[\w-]{43})\s/);
    await page.goto(proving);
    await reader.picture("verify-email");
    expect(await reader.faults()).toEqual([]);
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByText("the account of North Wind Trading is open.", { exact: false }).waitFor();
    // No history keeps the token.
    expect(new URL(page.url()).hash).toBe("");
    const again = await here.readers.reader();
    await again.page.goto(proving);
    await again.page.getByRole("button", { name: "Confirm" }).click();
    await again.page.getByText("This link has ended").waitFor();
    await again.picture("verify-email-ended");
    expect(await again.faults()).toEqual([]);
    await again.page.getByRole("button", { name: "Send another link" }).click();
    await again.page.getByLabel("E-mail address").fill(email);
    await again.page.getByRole("button", { name: "Send the link" }).click();
    await again.page.getByText(`If ${email} waits to be confirmed`).waitFor();
    await again.close();

    await reader.signIn("portal", email, "/company");
    await page.getByText("To be verified").waitFor();
    await page.getByLabel("Whom it names").fill("North Wind Trading");
    await page.getByLabel("Number").fill("91440300MA5F000000");
    await page.locator('input[type="file"]').setInputFiles({ name: "licence.png", mimeType: "image/png", buffer: PNG });
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Being looked at").waitFor();
    await reader.picture("company-sent");

    const reason = "The number cannot be read.";
    const ops = await here.readers.signedIn("admin", "ops@baiyun.example", "/kyc?direction=DESC");
    await ops.page.getByRole("link", { name: "North Wind Trading" }).first().click();
    await ops.page.getByRole("button", { name: "Reject this paper" }).click();
    await ops.page.getByText("Say why: it is kept with the act.").waitFor();
    await ops.page.getByLabel(/^What is wrong/).fill(reason);
    await ops.settled();
    expect(await ops.looksOf("admin-kyc-paper")).toEqual([]);
    await ops.page.getByRole("button", { name: "Reject this paper" }).click();
    await ops.told("The customer is told");
    await ops.close();
    await page.reload();
    await page.getByText(`It will not do: ${reason}`).waitFor();
    await reader.picture("company-rejected");
    await reader.close();
  });

  it("invites somebody, caps what an order of theirs may cost, and removes them", async () => {
    const reader = await here.readers.reader();
    const { page } = reader;
    const own = `Mia Long ${randomUUID().slice(0, 8)}`;
    const email = `mia-${randomUUID()}@lumen.example`;
    await reader.signIn("portal", EMAIL, "/members");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Mia");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Send the invitation" }).click();
    await page.getByText(`${email} has been mailed an invitation`).waitFor();
    const accepting = await here.readers.reader();
    await accepting.page.goto(await inMailTo(email, /\s(http\S+\/portal\/accept-invitation#[\w-]{43})\s/));
    await accepting.page.getByLabel("Your name").fill(own);
    await accepting.page.locator('input[type="password"]').fill("chosen-at-the-beginning");
    await accepting.picture("accept-invitation");
    await accepting.page.getByRole("button", { name: "Accept" }).click();
    await accepting.page.getByText(`Welcome, ${own}. Your password is set.`).waitFor();
    // No history keeps the token.
    expect(new URL(accepting.page.url()).hash).toBe("");
    await accepting.page.goto(`${here.stack.url}/portal`);
    await accepting.page.getByRole("link", { name: "Forgotten your password?" }).click();
    await accepting.page.getByLabel("E-mail address").fill(email);
    await accepting.page.getByRole("button", { name: "Send the link" }).click();
    await accepting.page.getByText(`If ${email} signs in here`).waitFor();
    const resetting = await inMailTo(email, /\s(http\S+\/portal\/reset-password#[\w-]{43})\s/);
    await accepting.page.goto(resetting);
    await accepting.page.locator('input[type="password"]').fill(PASSWORD);
    await accepting.picture("reset-password");
    expect(await accepting.faults()).toEqual([]);
    await accepting.page.getByRole("button", { name: "Change the password" }).click();
    await accepting.page.getByText("Your password is changed.").waitFor();
    await accepting.signIn("portal", email);
    await accepting.page.goto(resetting);
    await accepting.page.locator('input[type="password"]').fill("a-third-good-password");
    await accepting.page.getByRole("button", { name: "Change the password" }).click();
    await accepting.page.getByRole("heading", { name: "This link has ended" }).waitFor();
    await accepting.close();

    await reader.open("/portal/members");
    const cap = page.getByRole("form", { name: `Most per order of ${own}, EUR` });
    await cap.getByRole("textbox").fill("250.5");
    await cap.getByRole("button", { name: "Save" }).click();
    type Caps = {
      wallets: { edges: { node: { currency: string; memberSpendCaps: { perOrder: { decimal: string } }[] } }[] };
    };
    const caps = `query { wallets(first: 5) { edges { node { currency memberSpendCaps { perOrder { decimal } } } } } }`;
    await admin.await(caps, {}, ({ wallets }: Caps) => {
      const [euros] = wallets.edges.filter(({ node }) => node.currency === "EUR");
      return euros?.node.memberSpendCaps.some(({ perOrder }) => perOrder.decimal === "250.50") || null;
    });
    await page.getByRole("button", { name: "History: EUR" }).click();
    const history = page.getByRole("table", { name: "History: EUR" });
    await history.getByRole("row", { name: `Cap of a member Nothing ${own}: EUR 250.50 Lumen admin` }).waitFor();
    // Who of our staff it was is not theirs to know.
    await history.getByRole("row", { name: /^Credit limit EUR 0\.00 EUR .* BaiYun's staff/ }).waitFor();
    const person = `History: ${own}’s name, addresses and language`;
    await page.getByRole("button", { name: person }).click();
    // They wrote their own name as they accepted, and were not signed in yet.
    const named = page.getByRole("table", { name: person });
    await named.getByRole("row", { name: `Name Not kept Not kept ${own}` }).waitFor();
    await reader.settled();
    expect(await reader.looksOf("members")).toEqual([]);

    await page.getByRole("button", { name: `Remove ${own}` }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByRole("heading", { name: own }).waitFor({ state: "detached" });
    await reader.close();
  });

  it("keeps a number that customs know the company by, ends it, and removes it", async () => {
    const reader = await here.readers.reader();
    const { page } = reader;
    await reader.signIn("portal", EMAIL, "/customs-numbers");
    const form = page.locator("form", { has: page.getByRole("button", { name: "Keep it" }) });
    await form.getByRole("combobox", { name: "Kind" }).click();
    await page.getByRole("option", { name: "GST: Australia" }).click();
    await form.getByLabel("Number").fill("51 824 753 557");
    await form.getByLabel("First day").fill("2026-07-01");
    await form.getByLabel("Last day").fill("2026-06-30");
    await form.getByRole("button", { name: "Keep it" }).click();
    await form
      .getByText("This is an ABN of 11 digits, the first two of them its check, or an ARN of 12 digits.")
      .waitFor();
    await form.getByText("The last day is not before the first.").waitFor();
    expect(await reader.faults()).toEqual([]);
    await form.getByLabel("Number").fill("51 824 753 556");
    await form.getByLabel("Last day").fill("");
    await form.getByRole("button", { name: "Keep it" }).click();
    const kept = page.locator("section", { has: page.getByRole("heading", { name: "GST 51•••56" }) });
    await kept.getByText("Good from 1 Jul 2026 · no end known").waitFor();
    await kept.getByRole("button", { name: "Set its last day …" }).click();
    await kept.locator('input[type="date"]').fill("2026-06-30");
    await kept.getByRole("button", { name: "Save" }).click();
    await kept.getByText("The last day is not before the first.").waitFor();
    await kept.locator('input[type="date"]').fill("2026-07-31");
    await kept.getByRole("button", { name: "Save" }).click();
    await kept.getByText("Good from 1 Jul 2026 · to 31 Jul 2026").waitFor();
    await kept.getByText("Ended", { exact: true }).waitFor();
    await kept.getByRole("button", { name: /^History: GST/ }).click();
    await kept.getByRole("row", { name: "Last day Nothing 31 Jul 2026 Lumen admin" }).waitFor();
    await kept.getByRole("button", { name: "Remove …" }).click();
    await reader.picture("customs-number-removed");
    expect(await reader.faults()).toEqual([]);
    await kept.getByRole("button", { name: "Yes, remove it" }).click();
    await kept.waitFor({ state: "detached" });
    await reader.close();
  });

  it("asks for a return of a delivered order, and finds it under returns", async () => {
    const { orderId, shipment } = await ship(admin, `RETURN-${randomUUID()}`);
    for (const push of samplePushes(shipment.trackingNumber)) expect(await send(here.journey.stack, push)).toBe(200);
    await admin.await(documents.DELIVERED, { id: orderId }, ({ order }: { order: { status: string } }) =>
      order.status === "DELIVERED" ? true : null,
    );
    const reader = await here.readers.signedIn("portal", EMAIL, `/orders/${orderId}`);
    const { page } = reader;
    const ask = page.locator("section", { has: page.getByRole("heading", { name: "Ask for a return" }) });
    await ask.getByRole("textbox").first().fill("1");
    await ask.getByLabel("Why it comes back").fill("The size does not fit.");
    expect(await reader.faults()).toEqual([]);
    await ask.getByRole("button", { name: "Ask" }).click();
    await page.getByText("The return is asked for.").waitFor();
    await reader.picture("return-asked");
    await reader.go("/portal/returns");
    const found = page.locator("section", { hasText: "The size does not fit." });
    await found.getByText("Asked for", { exact: true }).waitFor();
    await reader.picture("returns");
    await reader.close();
  });

  it("draws the balance day by day, and tells the same as a table", async () => {
    const reader = await here.readers.signedIn("portal", EMAIL, "/wallet");
    const { page } = reader;
    const statement = page.locator("section", {
      has: page.getByRole("heading", { name: "How the balance went, EUR" }),
    });
    await statement.getByText("As a table").click();
    const table = statement.getByRole("table", { name: "Balance in EUR" });
    const days = await table.getByRole("rowheader").allTextContents();
    expect(days).toHaveLength(new Date().getUTCDate());
    const closing = statement.getByRole("row", { name: /^Closing balance/ }).getByRole("cell");
    expect(await table.getByRole("cell").last().textContent()).toBe(await closing.last().textContent());
    await reader.settled();
    await reader.picture("wallet-plot");
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });

  it("keeps a filter of the orders under a name, and prints many labels as one document", async () => {
    const mark = `PRINT-${randomUUID().slice(0, 8)}`;
    const { shipment: first } = await ship(admin, `${mark}-1`);
    const { shipment: second } = await ship(admin, `${mark}-2`);
    const draft = await admin.act<{ order: { id: string } }>(documents.CREATE_ORDER, orderInput(`${mark}-3`));
    const { order } = await admin.get<{ order: { reference: string } }>(REFERENCE, { id: draft.order.id });
    const reader = await here.readers.signedIn("portal", EMAIL, `/orders?search=${mark}`);
    const { page } = reader;
    await page.getByRole("button", { name: "Save this filter" }).click();
    await page.getByLabel("Name", { exact: true }).fill("To print");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await reader.go("/portal/orders");
    await page.getByRole("button", { name: "To print", exact: true }).click();
    await page.waitForURL(`**/portal/orders?search=${mark}`);
    await page.getByText("3 orders", { exact: true }).waitFor();
    expect(await page.getByRole("row").count()).toBe(4);

    await page.getByLabel("Choose all of this page").check();
    await page.getByLabel("Search").fill(`${mark}-1`);
    await page.getByText("2 of them are not in the list that you see.").waitFor();
    await reader.picture("orders-chosen");
    expect(await reader.faults()).toEqual([]);
    await page.getByRole("button", { name: "Print the labels of all 3 …" }).click();
    await page.getByRole("button", { name: "Make the document of 3 orders" }).click();
    await page.getByText("2 labels are in the document.").waitFor();
    await page.getByText(`${order.reference}: it has no label yet.`).waitFor();
    await reader.picture("labels-document");
    expect(await reader.faults()).toEqual([]);
    const save = page.getByRole("link", { name: "Save", exact: true });
    const [saved] = await Promise.all([page.waitForEvent("download"), save.click()]);
    const bytes = readFileSync(await saved.path());
    const { pages, text } = await pictureOf(bytes);
    // In points: 100 × 150 mm.
    const sizes = bytes.toString("latin1").match(/\/MediaBox \[[^\]]*\]/g);
    expect([pages, sizes]).toEqual([2, Array(2).fill("/MediaBox [ 0 0 283.46 425.2 ]")]);
    // As the list has them: the newest first.
    expect(text.replace(/\s/g, "")).toContain(second.trackingNumber);
    expect(text.replace(/\s/g, "")).not.toContain(first.trackingNumber);
    const toPrint = page.getByRole("link", { name: "Open to print" });
    expect(await toPrint.getAttribute("href")).toBe(await save.getAttribute("href"));
    // In a window of its own. What becomes of it there is the browser's: one without a viewer saves it.
    await Promise.all([page.context().waitForEvent("page"), toPrint.click()]);
    await reader.close();
  });

  it.each(LOOKS)("prints a test label for each printer, and nothing comes of it, $size, $locale", async (look) => {
    const before = await admin.get(STANDING, {});
    const words = TEST_LABEL[look.locale];
    const reader = await here.readers.signedIn("portal", EMAIL, "/orders", look);
    const { page } = reader;
    await page.getByRole("button", { name: words.print }).click();
    const dialog = page.getByRole("dialog");
    const choose = async (label: string, option: string) => {
      await dialog.getByRole("combobox", { name: label }).click();
      await page.getByRole("option", { name: option, exact: true }).click();
    };
    const saved = async () => {
      await dialog.getByRole("button", { name: words.make }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        dialog.getByRole("link", { name: words.save, exact: true }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    // What comes is what is chosen: nothing else is while it is made.
    const answers: (() => void)[] = [];
    await page.route("**/graphql", (route) => void answers.push(() => void route.continue()));
    await dialog.getByRole("button", { name: words.make }).click();
    for (const name of [words.kind, words.sample]) {
      await dialog.getByRole("combobox", { name, disabled: true }).waitFor();
    }
    for (const answer of answers.splice(0)) answer();
    await dialog.getByRole("link", { name: words.save, exact: true }).waitFor();
    await page.unroute("**/graphql");
    await choose(words.sample, words.german);
    const pdf = await saved();
    expect(pdf.name).toBe("test-label.pdf");
    expect(pdf.bytes.toString("latin1").match(/\/MediaBox \[[^\]]*\]/g)).toEqual(["/MediaBox [0 0 283.46 425.2]"]);
    expect((await pictureOf(pdf.bytes)).text).toContain("TEST - NOT FOR SHIPPING");
    // In a window of its own. What becomes of it there is the browser's: one without a viewer saves it.
    const toPrint = dialog.getByRole("link", { name: words.open });
    expect(await toPrint.getAttribute("href")).toMatch(/^blob:/);
    await Promise.all([page.context().waitForEvent("page"), toPrint.click()]);
    await reader.picture("test-label");
    expect(await reader.faults()).toEqual([]);

    await choose(words.sample, words.greek);
    for (const [index, dots] of [203, 300].entries()) {
      await choose(words.kind, words.zpl[index]!);
      expect(await dialog.getByRole("link").count()).toBe(0);
      const zpl = await saved();
      expect([zpl.name, zpl.bytes.toString()]).toEqual([
        `test-label-${dots}.zpl`,
        expect.stringContaining(`^LL${dots === 203 ? 1200 : 1800}\n`),
      ]);
      expect(await dialog.getByRole("link", { name: words.open }).count()).toBe(0);
    }
    expect(await admin.get(STANDING, {})).toEqual(before);
    await reader.close();
  });
}
