import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "@baiyun/kit/testing";
import type { Session } from "../../clients/demo/src/api";
import { samplePushes, send } from "../../clients/demo/src/pushes";
import type { StackFile } from "../src/stack/home";
import { findBrowser } from "../src/testing/browser";
import { startStack, type TestStack } from "../src/testing/stack";
import { documents, Journey, ship } from "./support/journey";
import { Readers } from "./support/reader";

const EMAIL = "admin@lumen.example";
const PASSWORD = "parcels-from-china";
const LONG_MS = 60_000;
/** A PNG of one point: files are told by how they begin. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const KYC = `query ($id: ID!) { customer(id: $id) { kycDocuments(first: 1) { edges { node { id version status } } } } }`;
const REJECT = `mutation ($input: RejectKycDocumentInput!) {
  rejectKycDocument(input: $input) { __typename ... on UserError { message } }
}`;
const CUSTOMER = "query { me { tenant { id } } }";

const executablePath = findBrowser();
const inBrowser = executablePath ? describe : describe.skip;

inBrowser("a customer's beginning, people and returns in a real browser", () => {
  let stack: TestStack;
  let journey: Journey;
  let admin: Session;
  let readers: Readers;

  beforeAll(async () => {
    stack = await startStack({ env: { WEB: "true" } });
    journey = new Journey(stack.home);
    admin = await journey.signIn(EMAIL);
    readers = await Readers.open(executablePath!, stack.url);
  });
  afterAll(async () => {
    await readers?.close();
    await stack?.stop();
  });

  const mailedTo = async (email: string): Promise<string> => {
    const { outboxUrl } = JSON.parse(readFileSync(join(stack.home, "stack.json"), "utf8")) as StackFile;
    let token: string | undefined;
    await until(async () => {
      const { mails } = (await (await fetch(`${outboxUrl}?to=${email}`)).json()) as { mails: { text: string }[] };
      token = /\n\s*([\w.-]{20,})\s*\n/.exec(mails[0]?.text ?? "")?.[1];
      return token !== undefined;
    });
    return token!;
  };

  it("registers a company, sends what shows who it is, and reads why that will not do", async () => {
    const reader = await readers.reader();
    const { page } = reader;
    page.setDefaultTimeout(LONG_MS);
    const email = `founder-${randomUUID()}@north.example`;
    await page.goto(`${stack.url}/portal`);
    await page.getByRole("button", { name: "Register your company" }).click();
    const form = page.getByRole("form", { name: "Register your company" });
    await form.getByLabel("Company").fill("North Wind Trading");
    await form.getByLabel("Your name").fill("Nora Wind");
    await form.getByLabel("E-mail address").fill(email);
    await form.locator('input[type="password"]').fill(PASSWORD);
    await reader.picture("register");
    expect(await reader.faults()).toEqual([]);
    await form.getByRole("button", { name: "Register" }).click();
    await page.getByLabel("Code from the e-mail").fill(await mailedTo(email));
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByText("The address is confirmed. Sign in above.").waitFor();

    await reader.signIn("portal", email);
    await reader.open("/portal/company");
    await page.getByText("To be verified").waitFor();
    await page.getByLabel("Whom it names").fill("North Wind Trading");
    await page.getByLabel("Number").fill("91440300MA5F000000");
    await page.locator('input[type="file"]').setInputFiles({ name: "licence.png", mimeType: "image/png", buffer: PNG });
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Being looked at").waitFor();
    await reader.picture("company-sent");

    const founder = await journey.signIn(email);
    const { me } = await founder.get<{ me: { tenant: { id: string } } }>(CUSTOMER);
    const ops = await journey.signIn("ops@baiyun.example");
    type Found = { customer: { kycDocuments: { edges: { node: { id: string; version: number; status: string } }[] } } };
    const { customer } = await ops.get<Found>(KYC, { id: me.tenant.id });
    const [{ node }] = customer.kycDocuments.edges as [{ node: { id: string; version: number; status: string } }];
    expect(node.status).toBe("SUBMITTED");
    const reason = "The number cannot be read.";
    const decision = { idempotencyKey: randomUUID(), documentId: node.id, expectedVersion: node.version, reason };
    await ops.act(REJECT, decision);
    await page.reload();
    await page.getByText(`It will not do: ${reason}`).waitFor();
    await reader.picture("company-rejected");
    await reader.close();
  });

  it("invites somebody, caps what an order of theirs may cost, and removes them", async () => {
    const reader = await readers.reader();
    const { page } = reader;
    page.setDefaultTimeout(LONG_MS);
    const name = `Mia ${randomUUID().slice(0, 8)}`;
    const email = `mia-${randomUUID()}@lumen.example`;
    await reader.signIn("portal", EMAIL);
    await reader.open("/portal/members");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Send the invitation" }).click();
    await page.getByText(`${email} has been mailed an invitation`).waitFor();
    expect(await mailedTo(email)).toMatch(/^[\w.-]{20,}$/);

    const cap = page.getByRole("form", { name: `Most per order of ${name}, EUR` });
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
    await reader.picture("members");

    await page.getByRole("button", { name: `Remove ${name}` }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByRole("heading", { name }).waitFor({ state: "detached" });
    await reader.close();
  });

  it("asks for a return of a delivered order, and finds it under returns", async () => {
    const { orderId, shipment } = await ship(admin, `RETURN-${randomUUID()}`);
    for (const push of samplePushes(shipment.trackingNumber)) expect(await send(journey.stack, push)).toBe(200);
    await admin.await(documents.DELIVERED, { id: orderId }, ({ order }: { order: { status: string } }) =>
      order.status === "DELIVERED" ? true : null,
    );
    const reader = await readers.reader();
    const { page } = reader;
    page.setDefaultTimeout(LONG_MS);
    await reader.signIn("portal", EMAIL);
    await reader.open(`/portal/orders/${orderId}`);
    const ask = page.locator("section", { has: page.getByRole("heading", { name: "Ask for a return" }) });
    await ask.getByRole("textbox").first().fill("1");
    await ask.getByLabel("Why it comes back").fill("The size does not fit.");
    expect(await reader.faults()).toEqual([]);
    await ask.getByRole("button", { name: "Ask" }).click();
    await page.getByText("The return is asked for.").waitFor();
    await reader.picture("return-asked");
    await reader.open("/portal/returns");
    const found = page.locator("section", { hasText: "The size does not fit." });
    await found.getByText("Asked for", { exact: true }).waitFor();
    await reader.picture("returns");
    await reader.close();
  });

  it("asked for documents by their ids alone, and no page complained", () => {
    expect([readers.texts, readers.complaints]).toEqual([[], []]);
  });
});
