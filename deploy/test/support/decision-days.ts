import { type ConsoleOfStack, fill } from "./console-forms";
import type { UndecidedWork } from "./undecided-work";

const GROUPED = `{ groupedDeclarations(first: 1, filter: { kind: CONSIGNMENT }) { edges { node {
  state version office lastWord { answer } lines { hsCode quantity }
} } } }`;
const DECLARED = `query Declared($id: ID!) { shipment(id: $id) { declarations { direction lrn state version
  declared { lines { hsCode quantity } } versions { version lines { hsCode } }
} } }`;
const DECISIONS = `query Decisions($id: ID!) { shipment(id: $id) { status decisions { choice reason } } }`;
const MATCHES = `{ partyMatches(first: 1) { edges { node { state shipment { isHeld } decisions { verdict reason } } } } }`;
const DISPUTES = `{ billDisputes(first: 1) { edges { node {
  status reason outcomeReason claimed { decimal } credited { decimal } evidence { text }
} } } }`;
const CLAIMS = `{ shortClaims(first: 1) { edges { node { status granted { decimal } resolution } } } }`;

type Page<Field extends string, Node> = Record<Field, { edges: { node: Node }[] }>;
interface Declared {
  shipment: { declarations: { direction: string; lrn: string; state: string; version: number }[] };
}

/** What was rejected together is corrected parcel by parcel, made anew in its next version, and handed in again. */
export async function correctionDay({ journey, signedIn }: ConsoleOfStack, { grouped }: UndecidedWork): Promise<void> {
  const asked = await journey.signIn("broker@baiyun.example");
  const declared = async () => {
    const { shipment } = await asked.get<Declared>(DECLARED, { id: grouped.id });
    return shipment.declarations.find(({ direction }) => direction === "EXPORT")!;
  };
  const { lrn } = await declared();
  const broker = await signedIn("broker");
  const { page } = broker;
  const openGroup = async () => {
    await broker.go("/admin/groups");
    await page.locator("[data-row]").first().click();
  };
  await openGroup();
  await page.getByRole("button", { name: "Make version 2" }).click();
  await page.getByText(`${grouped.trackingNumber}: `).waitFor();
  await page.getByRole("link", { name: grouped.trackingNumber }).click();
  await page.getByRole("heading", { name: lrn }).waitFor();
  const first = page.getByRole("group", { name: "Article 1" });
  await first.getByLabel(/^HS code/).fill("61");
  await page.getByRole("button", { name: "Make version 2" }).click();
  await first.getByText("A commodity code is 6 to 10 digits.").waitFor();
  expect(await declared()).toMatchObject({ state: "REJECTED", version: 1 });
  await first.getByLabel(/^HS code/).fill("6110.30");
  await first.getByLabel(/^Pieces/).fill("4");
  await page.getByRole("button", { name: "Make version 2" }).click();
  await page.getByText("The next version is there").waitFor();
  await page.getByRole("list", { name: "Versions" }).getByText("610910").waitFor();
  await broker.settled();
  expect(await broker.looksOf("admin-correction")).toEqual([]);
  await page.getByRole("button", { name: "Look through it" }).click();
  await page.getByText("Nothing is known to be wrong with it").waitFor();
  expect(await declared()).toMatchObject({ state: "VALIDATED", version: 2 });

  await openGroup();
  await page.getByRole("button", { name: "Make version 2" }).click();
  await page.getByText("The next version is there: hand it in").waitFor();
  await page.getByRole("button", { name: "Hand it in" }).click();
  await page.getByText("It is handed in").waitFor();
  const { groupedDeclarations } = await asked.get<Page<"groupedDeclarations", object>>(GROUPED);
  expect(groupedDeclarations.edges[0]!.node).toMatchObject({ state: "SUBMITTED", version: 2, office: "CNSZX" });
  expect(await declared()).toMatchObject({
    ...{ state: "SUBMITTED", version: 2, declared: { lines: [{ hsCode: "611030", quantity: 4 }, {}] } },
    versions: [
      { version: 1, lines: [{ hsCode: "610910" }, {}] },
      { version: 2, lines: [{ hsCode: "611030" }, {}] },
    ],
  });
  await broker.close();
}

/** A parcel that was not delivered is sent back; a recipient is told from whom they are like. */
export async function decisionDay(
  { journey, signedIn }: ConsoleOfStack,
  { undelivered, denied }: UndecidedWork,
): Promise<void> {
  const asked = await journey.signIn("ops@baiyun.example");
  const support = await signedIn("support");
  const { page } = support;
  await support.go("/admin/decisions");
  await page.getByRole("link", { name: undelivered.trackingNumber }).click();
  const panel = page.getByRole("region", { name: undelivered.trackingNumber });
  // Who may not see to whom it goes is told so.
  await panel.getByText("Not for your role").first().waitFor();
  await panel.getByRole("radio", { name: "Send it back" }).check();
  await panel.getByRole("button", { name: "Send it back" }).click();
  await panel.getByText("Say why: it is kept with the act.").waitFor();
  await fill(support, { "Why; the customer can read it": "The recipient has moved." });
  await panel.getByRole("button", { name: "Send it back" }).click();
  await page.getByText(`${undelivered.trackingNumber}: decided`).waitFor();
  await page.getByText("No parcel waits for a decision").waitFor();
  expect(await asked.get(DECISIONS, { id: undelivered.id })).toEqual({
    shipment: { status: "RETURNING", decisions: [{ choice: "RETURN", reason: "The recipient has moved." }] },
  });
  await support.close();

  const broker = await signedIn("broker");
  await broker.go("/admin/matches");
  await broker.page.getByRole("link", { name: denied, exact: true }).click();
  await broker.page.getByText(`${denied}, Import`).waitFor();
  await fill(broker, { "How you know": "Another date of birth." });
  await broker.page.getByRole("button", { name: "Clear it" }).click();
  await broker.page.getByText("It is somebody else: cleared").waitFor();
  await broker.page.getByText("No recipient waits for a look").waitFor();
  const decisions = [{ verdict: "CLEARED", reason: "Another date of birth." }];
  expect((await asked.get<Page<"partyMatches", object>>(MATCHES)).partyMatches.edges).toEqual([
    { node: { state: "CLEARED", shipment: { isHeld: false }, decisions } },
  ]);
  await broker.close();
}

/** A carrier's line is disputed, shown to be wrong and credited; what a supplier disputes is decided. */
export async function disputeDay(
  { journey, signedIn }: ConsoleOfStack,
  { billed, short }: UndecidedWork,
): Promise<void> {
  const asked = await journey.signIn("finance@baiyun.example");
  const finance = await signedIn("finance");
  const { page } = finance;
  await finance.go("/admin/bill-lines");
  await page.getByRole("link", { name: billed }).click();
  await fill(finance, { "What is wrong, EUR": "12.345", "Why it is wrong": "It is no parcel of ours." });
  await page.getByRole("button", { name: "Dispute it" }).click();
  await page.getByText("This is no amount of this currency").waitFor();
  await fill(finance, { "What is wrong, EUR": "12.34" });
  await page.getByRole("button", { name: "Dispute it" }).click();
  await page.getByText("It is disputed: add what you have to show").waitFor();
  await fill(finance, { "What was said or shown, and where it is filed": "They have no hand-over of it." });
  await page.getByRole("button", { name: "Add evidence" }).click();
  await page.getByRole("list", { name: "What was said and shown" }).getByText("They have no hand-over").waitFor();
  expect(await finance.looksOf("admin-dispute")).toEqual([]);
  await page.getByRole("tab", { name: "End the dispute" }).click();
  await fill(finance, {
    "Taken back, EUR": "10.00",
    "What the carrier said, or why we give it up": "Their credit 77.",
  });
  await page.getByRole("button", { name: "End it so" }).click();
  await page.getByText("Credited: the bill is smaller by it").waitFor();
  await page.getByText("Every line matches or is decided").waitFor();
  const { billDisputes } = await asked.get<Page<"billDisputes", object>>(DISPUTES);
  expect(billDisputes.edges[0]!.node).toEqual({
    ...{ status: "CREDITED", reason: "It is no parcel of ours.", outcomeReason: "Their credit 77." },
    ...{ claimed: { decimal: "12.34" }, credited: { decimal: "10.00" } },
    evidence: [{ text: "They have no hand-over of it." }],
  });

  await finance.go("/admin/supplier-claims");
  await page.getByRole("link", { name: `${short}: one piece missing` }).click();
  await page.getByText("Three were sent: see the packing list.").waitFor();
  const bears = page.getByLabel(/^What the supplier bears/);
  const [worth] = await Promise.all([bears.inputValue()]);
  await bears.fill("0");
  await fill(finance, { "Why; the supplier can read it": "The packing list is right." });
  await page.getByRole("button", { name: "Decide it" }).click();
  await page.getByText("It is decided").waitFor();
  expect(worth).toMatch(/^\d+\.\d\d$/);
  expect((await asked.get<Page<"shortClaims", object>>(CLAIMS)).shortClaims.edges).toEqual([
    { node: { status: "CLOSED", granted: { decimal: "0.00" }, resolution: "The packing list is right." } },
  ]);
  await finance.close();
}
