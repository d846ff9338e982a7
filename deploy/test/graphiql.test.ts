import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { samplePushes, send } from "../../clients/demo/src/pushes";
import { findBrowser } from "../src/testing/browser";
import { startStack, type TestStack } from "../src/testing/stack";
import { Journey, type Shipment, ship } from "./support/journey";

const executablePath = findBrowser();
/** Without any browser the bootstrap has said so; there is nothing to drive. */
const inBrowser = executablePath ? describe : describe.skip;

inBrowser("GraphiQL in a real browser", () => {
  let stack: TestStack;
  let journey: Journey;
  let shipment: Shipment;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    stack = await startStack();
    journey = new Journey(stack.home);
    ({ shipment } = await ship(await journey.signIn("admin@lumen.example"), "GRAPHIQL-1"));
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on("request", (request) => asked.push(request.url()));
    page.on("websocket", (socket) => asked.push(socket.url()));
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  /** Opens the page with an operation, and types the customer's sign-in into its headers tab. */
  async function open(query: string): Promise<void> {
    await page.goto(`${stack.url}/graphiql?${new URLSearchParams({ query })}`);
    await page.locator(".graphiql-execute-button").waitFor();
    await page.getByRole("button", { name: "Headers" }).click();
    await page.locator('[aria-label="Headers"] .monaco-editor, .graphiql-editor-tool .monaco-editor').last().click();
    await page.keyboard.press("Control+A");
    const authorization = `Bearer ${await journey.accessToken("admin@lumen.example")}`;
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
    await journey.liveSubscriptions(1);
    const [push] = samplePushes(shipment.trackingNumber);
    expect(await send(journey.stack, push!)).toBe(200);
    await answered("INFO_RECEIVED");
    if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, "graphiql.png") });
  });

  it("shows itself in no other page", async () => {
    const other = await browser.newPage();
    const refused = other.waitForEvent("console", (message) => message.text().includes("frame-ancestors 'none'"));
    await other.setContent(`<iframe src="${stack.url}/graphiql"></iframe>`);
    await refused;
    await other.close();
  });

  it("asked nobody but this host", () => {
    const hosts = new Set(asked.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).host));
    expect([...hosts]).toEqual([new URL(stack.url).host]);
  });
});
