import { randomUUID } from "node:crypto";
import { parcel } from "../../../clients/demo/src/parcel";
import { createAndSubmit, documents, quoteOf, type Shipment, ship } from "../support/journey";
import { shortLamps } from "../support/short-lamps";
import type { Portals } from "./portals";

const EMAIL = "admin@lumen.example";
const RECORD_SCAN = `mutation RecordScan($input: RecordScanInput!) {
  recordScan(input: $input) { __typename ... on UserError { message } }
}`;
const ORDERS = `query Orders($mark: String!) { orders(first: 5, filter: { search: $mark }) {
  edges { node { externalRef status } }
} }`;
const DECISIONS = `query Decisions($id: ID!) { shipment(id: $id) {
  decisions { choice reason } labels { format prints { printedBy { name } } }
} }`;

/** What a customer and a supplier do about a parcel that did not go as it should. */
export function actsOnParcels(here: Portals): void {
  const mark = `ACTS-${randomUUID().slice(0, 8)}`;
  let orderId: string;
  let shipment: Shipment;

  beforeAll(async () => {
    const customer = await here.journey.signIn(EMAIL);
    ({ orderId, shipment } = await ship(customer, `${mark}-1`));
    for (const number of [2, 3]) await quoteOf(customer, await createAndSubmit(customer, `${mark}-${number}`));
  });

  /** What our warehouse and the carrier find, one after the other. */
  const weighed = async () => {
    const ops = await here.journey.signIn("ops@baiyun.example");
    const measured = { ...parcel, weightG: parcel.weightG + 20, trackingNumber: shipment.trackingNumber };
    await ops.act(documents.RECORD_MEASUREMENT, { idempotencyKey: randomUUID(), ...measured });
  };
  const missed = async () => {
    const ops = await here.journey.signIn("ops@baiyun.example");
    await ops.act(RECORD_SCAN, {
      ...{ idempotencyKey: randomUUID(), trackingNumber: shipment.trackingNumber, countryCode: "DE" },
      ...{ status: "DELIVERY_FAILURE", subStatus: "RECIPIENT_ABSENT", description: "Nobody was there" },
      occurredAt: new Date().toISOString(),
    });
  };

  it("a pasted address is split, looked at before it is in the form, and asked for as its country writes it", async () => {
    const reader = await here.readers.signedIn("portal", EMAIL, "/new-order");
    const { page } = reader;
    const value = (label: string) => page.getByRole("textbox", { name: label, exact: true }).inputValue();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Somebody else");
    await page.getByRole("button", { name: "Paste an address" }).click();
    await page
      .getByLabel("The whole address")
      .fill("John Doe\n1 Main St Apt 4\nSpringfield, IL 62704\nUSA\n+1 217 555 0101");
    await page.getByRole("button", { name: "Split it" }).click();
    await page.getByText("This replaces what you typed before: Name.").waitFor();
    expect(await value("Name")).toBe("Somebody else");
    await page.getByLabel("Further line, found").fill("Rear house");
    await reader.picture("paste-address");
    expect(await reader.faults()).toEqual([]);
    await page.getByRole("button", { name: "Put it into the form" }).click();
    await page.getByLabel("The whole address").waitFor({ state: "detached" });
    const labels = ["Name", "Street and number", "Further line", "City", "State", "Postcode", "Telephone"];
    expect(await Promise.all(labels.map(value))).toEqual([
      ...["John Doe", "1 Main St Apt 4", "Rear house", "Springfield", "IL", "62704", "+1 217 555 0101"],
    ]);
    // What is written nowhere in Germany is asked for no longer, once nothing stands there.
    await page.getByRole("combobox", { name: "Country" }).click();
    await page.getByRole("combobox", { name: "Country" }).fill("Germany");
    await page.getByRole("option", { name: "Germany" }).click();
    await page.getByLabel("State or province").fill("");
    await page.getByLabel("State or province").waitFor({ state: "detached" });
    await reader.close();
  });

  it("a parcel shows what was declared and measured; its carrier is put right, its label noted, and its fate decided", async () => {
    const reader = await here.readers.signedIn("portal", EMAIL, `/orders/${orderId}`);
    const { page } = reader;
    await page.getByText("It was not on our scales yet.").waitFor();
    await weighed();
    const weights = page.getByRole("table", { name: "Weighed and measured" });
    await weights.getByRole("row", { name: /^On our scales/ }).waitFor();
    expect(await weights.getByRole("row").allInnerTexts()).toEqual([
      expect.stringMatching(/^What\s+Weight and size\s+Difference$/),
      expect.stringMatching(/^Declared by you\s+YT\w+\s+640 g\s+38 × 26 × 12 cm\s*$/),
      expect.stringMatching(/^On our scales\s+\d.*\s+660 g\s+38 × 26 × 12 cm\s+20 g more$/),
    ]);
    const finer = page.getByRole("link", { name: "Label ZPL, 300 dpi" });
    const [opened] = await Promise.all([page.context().waitForEvent("page"), finer.click()]);
    await opened.getByText("^PW1200").waitFor();
    await opened.close();
    await page.getByText(/^Printed once: last on .* by /).waitFor();

    await missed();
    await page.getByText(/^Decide until .*\. Afterwards by itself: Send it back\.$/).waitFor();
    await page.getByText("Wrong carrier?").click();
    await page.getByRole("combobox", { name: "Its carrier" }).fill("yanwen");
    await page.getByLabel("How you know").fill("Their driver called.");
    await page.getByRole("button", { name: "Correct the carrier" }).click();
    await page.getByText(`${shipment.trackingNumber} is watched as the carrier’s that you named.`).waitFor();
    await reader.picture("order-decision");
    expect(await reader.faults()).toEqual([]);
    await page.getByRole("radio", { name: "Deliver again" }).check();
    await page.getByLabel("Why", { exact: false }).last().fill("They are at home on Friday.");
    await page.getByRole("button", { name: "Deliver again" }).click();
    await page.getByText(/^Decided on .*: Deliver again\.$/).waitFor();
    const customer = await here.journey.signIn(EMAIL);
    expect(await customer.get(DECISIONS, { id: shipment.id })).toEqual({
      shipment: {
        decisions: [{ choice: "REDELIVER", reason: "They are at home on Friday." }],
        labels: [
          { format: "PDF", prints: [] },
          { format: "ZPL", prints: [{ printedBy: { name: expect.any(String) } }] },
        ],
      },
    });
    await reader.close();
  });

  it("several orders are cancelled in one act: each by itself, and the one that cannot be says why", async () => {
    const reader = await here.readers.signedIn("portal", EMAIL, `/orders?search=${mark}`);
    const { page } = reader;
    await page.getByText("3 orders", { exact: true }).waitFor();
    await page.getByLabel("Choose all of this page").check();
    await page.getByRole("button", { name: "Cancel all 3 …" }).click();
    await page.getByRole("button", { name: "Yes, cancel all 3" }).click();
    await page.getByText("2 of 3 cancelled").waitFor();
    await page.getByText("One is not cancelled").waitFor();
    await reader.picture("orders-cancelled");
    expect(await reader.faults()).toEqual([]);
    const customer = await here.journey.signIn(EMAIL);
    type Found = { orders: { edges: { node: { externalRef: string; status: string } }[] } };
    const { orders } = await customer.get<Found>(ORDERS, { mark });
    expect(orders.edges.map(({ node }) => `${node.externalRef.slice(-1)} ${node.status}`).sort()).toEqual([
      ...["1 SHIPPED", "2 CANCELLED", "3 CANCELLED"],
    ]);
    await reader.close();
  });

  it("a supplier reads by which rule and until when a deduction is theirs to answer, and disputes it", async () => {
    await shortLamps(here.journey, `${mark}-4`, 7);
    const reader = await here.readers.signedIn("supplier", "sales@lampworks.example", "/statements");
    const { page } = reader;
    const claim = page.locator("section", { hasText: "7 to be sent, 7 sent, 6 counted good and 0 damaged." });
    await claim.getByText(/^Rule: you are paid for good pieces/).waitFor();
    await claim.getByText(/^Answer by .*: until then nobody decides without you\.$/).waitFor();
    await reader.picture("supplier-claim");
    expect(await reader.faults()).toEqual([]);
    await claim.getByRole("textbox").fill("All seven were in the box.");
    await claim.getByRole("button", { name: "Dispute it" }).click();
    await claim.getByText("You said: All seven were in the box.").waitFor();
    await reader.close();
  });
}
