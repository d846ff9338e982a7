import { randomUUID } from "node:crypto";
import { consignee, parcel } from "../../../clients/demo/src/parcel";
import { samplePushes, send } from "../../../clients/demo/src/pushes";
import { createAndSubmit, documents, quoteOf, type Shipment, ship } from "../support/journey";
import { LOOKS, type Look } from "../support/reader";
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

/** What the public page says in a language, and what is typed there. */
interface Words {
  label: string;
  numbers: string[];
  other: string;
  carrier: string;
  missing: string;
  say: string;
  typed: string;
  thanks: string;
}

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

  it("anybody reads whose each number is and how that is known, says that another carrier has it, and the owner takes that", async () => {
    const customer = await here.journey.signIn(EMAIL);
    const lost = await ship(customer, `SAID-${randomUUID().slice(0, 8)}`);
    const { trackingNumber: number } = lost.shipment;
    const lastMile = "01234567890123";
    const [told] = samplePushes(number);
    const body = told!.body.replace('"local_number": null', `"local_number": "${lastMile}"`);
    expect(body).toContain(lastMile);
    expect(await send(here.journey.stack, { ...told!, body })).toBe(200);

    const saysSo = async (look: Look, words: Words) => {
      const reader = await here.readers.reader(look);
      const { page } = reader;
      await reader.open(`/track#n=${number}&p=${consignee.postalCode}`);
      const parcel = page.getByRole("region", { name: number, exact: true });
      const numbers = parcel.getByRole("group", { name: words.label });
      await numbers.getByText(lastMile).waitFor();
      expect((await numbers.locator("dl > div").allInnerTexts()).map((each) => each.replace(/\s+/g, " "))).toEqual([
        ...words.numbers,
      ]);
      // By keyboard alone.
      await parcel.getByText(words.other).focus();
      await page.keyboard.press("Enter");
      const carrier = parcel.getByRole("combobox", { name: words.carrier });
      await parcel.getByRole("button", { name: words.say }).click();
      await parcel.getByText(words.missing).waitFor();
      await carrier.focus();
      await page.keyboard.type(words.typed);
      await page.getByRole("option", { name: words.typed, exact: true }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await parcel.getByRole("button", { name: words.say }).click();
      await parcel.getByRole("status").getByText(words.thanks).waitFor();
      const say = parcel.getByRole("button", { name: words.say });
      await say.and(page.locator(":focus")).waitFor();
      await reader.picture("track-other-carrier");
      expect(await reader.faults()).toEqual([]);
      return reader;
    };
    const [desk, phone] = LOOKS as [Look, Look];
    const reader = await saysSo(desk, {
      ...{
        label: "Carriers",
        other: "Does another company bring it?",
        carrier: "The company that has it",
        say: "Say so",
        typed: "DPD",
      },
      missing: "Choose the company that has the parcel.",
      numbers: [
        `${number}: YunExpress, booked by us.`,
        `${lastMile}: nobody has said whose number it is. It looks like a number of DPD or Hermes.`,
      ],
      thanks: `Thank you: it is kept that ${lastMile} is with DPD. The sender decides.`,
    });
    const inChinese = await saysSo(phone, {
      ...{ label: "承运商", other: "由别的公司派送？", carrier: "承运包裹的公司", say: "提交", typed: "GLS" },
      missing: "请选择承运包裹的公司。",
      numbers: [
        `${number}: 云途（由我方预订）。`,
        `${lastMile}: 尚无人指明属于哪家承运商。 此单号格式可能属于DPD或Hermes。`,
      ],
      thanks: `谢谢：已记下 ${lastMile} 由GLS承运，由寄件人决定。`,
    });
    await inChinese.close();

    const owner = await here.readers.signedIn("portal", EMAIL, `/orders/${lost.orderId}`);
    const said = (carrier: string) =>
      owner.page.getByRole("alert", { name: `A reader of the public page says that ${lastMile} is with ${carrier}` });
    await said("GLS").getByRole("button", { name: "Leave it" }).waitFor();
    await owner.picture("order-suggestions");
    expect(await owner.faults()).toEqual([]);
    await said("GLS").getByRole("button", { name: "Leave it" }).click();
    await owner.page.getByText("Left: nothing changed.").waitFor();
    await said("GLS").waitFor({ state: "detached" });
    await said("DPD").getByRole("button", { name: "Take it: DPD" }).click();
    await owner.page.getByText("Taken: those who watch the number are told that it is DPD’s.").waitFor();
    await said("DPD").waitFor({ state: "detached" });
    await owner.page.getByText(`${lastMile}: DPD, said by the sender.`).waitFor();
    await owner.close();

    await reader.page.getByText(`${lastMile}: DPD, said by the sender.`).waitFor();
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
