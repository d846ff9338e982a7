import type { Page } from "playwright-core";
import { samplePushes, send } from "../../../clients/demo/src/pushes";
import { type Shipment, ship } from "../support/journey";
import type { Reader, Readers } from "../support/reader";
import type { Portals } from "./portals";

/** GraphiQL as the router serves it. */
export function graphiql(here: Portals): void {
  let shipment: Shipment;
  let readers: Readers;
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    ({ shipment } = await ship(await here.journey.signIn("admin@lumen.example"), "GRAPHIQL-1"));
    // Its texts and what its editor says of a schema that holds nothing for nobody are not the portals'.
    readers = here.readers.apart();
    reader = await readers.reader();
    ({ page } = reader);
  });
  afterAll(() => reader?.close());

  /** Opens the page with an operation, and types the customer's sign-in into its headers tab. */
  async function open(query: string): Promise<void> {
    await page.goto(`${here.stack.url}/graphiql?${new URLSearchParams({ query })}`);
    await page.locator(".graphiql-execute-button").waitFor();
    await page.getByRole("button", { name: "Headers" }).click();
    await page.locator('[aria-label="Headers"] .monaco-editor, .graphiql-editor-tool .monaco-editor').last().click();
    await page.keyboard.press("Control+A");
    const authorization = `Bearer ${await here.journey.accessToken("admin@lumen.example")}`;
    await page.keyboard.insertText(JSON.stringify({ authorization }));
  }

  const answered = (text: string) => page.locator(".graphiql-response", { hasText: text }).waitFor();

  it("answers a federated query", async () => {
    await open(
      `{ shipmentByTrackingNumber(number: "${shipment.trackingNumber}") { trackingNumber order { customer { name } } } }`,
    );
    await page.locator(".graphiql-execute-button").click();
    await answered("Lumen Goods");
  });

  it("shows a subscription's update as it arrives", async () => {
    await open(
      `subscription {
        trackingUpdated(shipmentId: "${shipment.id}") {
          status event { description location } shipment { trackingNumber order { status customer { name } } }
        }
      }`,
    );
    await page.locator(".graphiql-execute-button").click();
    await here.journey.liveSubscriptions(1);
    const [push] = samplePushes(shipment.trackingNumber);
    expect(await send(here.journey.stack, push!)).toBe(200);
    await answered("INFO_RECEIVED");
    await reader.picture("graphiql");
  });

  it("shows itself in no other page", async () => {
    const other = await page.context().newPage();
    const refused = other.waitForEvent("console", (message) => message.text().includes("frame-ancestors 'none'"));
    await other.setContent(`<iframe src="${here.stack.url}/graphiql"></iframe>`);
    await refused;
    await other.close();
  });

  it("asked nobody but this host", () => {
    const hosts = new Set(readers.asked.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).host));
    expect([...hosts]).toEqual([new URL(here.stack.url).host]);
  });
}
