import { setTimeout as sleep } from "node:timers/promises";
import { until } from "@baiyun/kit/testing";
import { consignee } from "../../../clients/demo/src/parcel";
import { samplePushes, send } from "../../../clients/demo/src/pushes";
import { type Shipment, ship } from "../support/journey";
import { LOOKS } from "../support/reader";
import type { Portals } from "./portals";

const EMAIL = "admin@lumen.example";

/** The site, and an order in the customer portal. */
export function siteAndOrder(here: Portals): void {
  let orderId: string;
  let shipment: Shipment;

  beforeAll(async () => {
    ({ orderId, shipment } = await ship(await here.journey.signIn(EMAIL), "PORTALS-1"));
  });

  const push = async (index: number): Promise<void> => {
    expect(await send(here.journey.stack, samplePushes(shipment.trackingNumber)[index]!)).toBe(200);
  };

  it("anybody with number and postcode sees the journey, however they are pasted, and what comes later by itself", async () => {
    await push(0);
    const reader = await here.readers.reader();
    const { page } = reader;
    await reader.open("/");
    const pasted = shipment.trackingNumber.toLowerCase().replace(/(.{6})/g, "$1 ");
    await page.getByLabel("Tracking numbers").fill(`${pasted}\n\nＹＴ９９９９９９９９９９９９９９９９`);
    await page.getByLabel("Postcode of the destination").fill(` ${consignee.postalCode} `);
    await page.getByRole("button", { name: "Track 2 parcels" }).click();
    const parcel = page.getByRole("region", { name: shipment.trackingNumber });
    await parcel.getByRole("list").waitFor();
    expect(await parcel.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/^Announced to the carrier\s+Shenzhen, China\s+9 Nov 2026, 10:12 UTC\+8$/),
    ]);
    // Nobody promised a day: none is told, and nothing is called late.
    await parcel.getByText("The carrier does not say").waitFor();
    expect(await parcel.textContent()).not.toMatch(/late|overdue|delay/i);
    await page.getByRole("region", { name: "YT9999999999999999" }).getByText("No parcel has this number").waitFor();
    await push(1);
    await parcel.getByText("Picked up").first().waitFor({ timeout: 60_000 });
    expect(await parcel.locator('[aria-current="step"]').textContent()).toMatch(/^Picked up/);

    // What a shared link says stays in the browser: no server is told what comes after the number sign.
    expect(new URL(page.url()).hash).toBe(
      `#n=${shipment.trackingNumber}%2CYT9999999999999999&p=${consignee.postalCode}`,
    );
    await page.reload();
    await parcel.getByRole("listitem").nth(1).waitFor();
    await reader.close();
  });

  it("a customer signs in, finds the order, and sees a scan the moment it comes", async () => {
    const reader = await here.readers.reader();
    const { page } = reader;
    await reader.signIn("portal", EMAIL);
    // The page of an order is long in coming, and what was typed is still waiting to be searched for.
    await page.route(/\.js$/, async (route) => {
      await sleep(2_000);
      await route.continue();
    });
    await page.getByLabel("Search").fill("PORTALS-1");
    await page
      .getByRole("row", { name: /PORTALS-1/ })
      .getByRole("link")
      .click();
    await page.waitForURL(`**/portal/orders/${orderId}`);
    await page.unrouteAll({ behavior: "wait" });
    const parcel = page.getByRole("region", { name: `Parcel ${shipment.trackingNumber}` });
    await parcel.getByRole("listitem").nth(1).waitFor();
    await page.getByText("Live", { exact: true }).waitFor();
    await push(2);
    await parcel.getByText("Departed").first().waitFor();
    expect(await parcel.getByRole("listitem").count()).toBe(3);
    expect(await parcel.getByRole("link", { name: "Label PDF" }).getAttribute("href")).toMatch(
      /\/labels\/[\w-]+\.pdf\?token=/,
    );
    await reader.close();
  });

  it("a session is renewed by a cookie that no script reads and that changes with each use", async () => {
    const reader = await here.readers.reader();
    await reader.signIn("portal", EMAIL);
    const [first] = await reader.cookies();
    expect(first).toMatchObject({
      name: "session-portal",
      path: "/session/portal",
      httpOnly: true,
      sameSite: "Strict",
    });
    expect(
      await reader.page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage })),
    ).not.toMatch(/eyJ|session-/);
    await reader.open("/portal/orders");
    const [second] = await reader.cookies();
    expect(second!.value).not.toBe(first!.value);
    await reader.page.getByRole("button", { name: /^Account of/ }).click();
    await reader.page.getByRole("menuitem", { name: "Sign out" }).click();
    await reader.page.locator('input[type="password"]').waitFor();
    await until(async () => (await reader.cookies()).length === 0);
    const answer = await fetch(`${here.stack.url}/session/portal/renew`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `session-portal=${second!.value}` },
      body: "{}",
    });
    expect(await answer.json()).toMatchObject({ data: { session: { __typename: "SessionEnded" } } });
    await reader.close();
  });

  it("a page of another site may not ask for a session", async () => {
    const answer = await fetch(`${here.stack.url}/session/portal/begin`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: "https://elsewhere.example" },
      body: JSON.stringify({ input: { email: EMAIL, password: "parcels-from-china" } }),
    });
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([403, null]);
  });

  it.each(LOOKS)("no page has a serious fault for who cannot see or point, $size, $locale", async (look) => {
    const reader = await here.readers.reader(look);
    const seen: Record<string, unknown> = {};
    const note = async (name: string, path: string, isLoaded = false) => {
      await (isLoaded ? reader.open(path) : reader.go(path));
      await reader.settled();
      seen[name] = await reader.looksOf(name);
    };
    await note("home", "/", true);
    await note("services", "/services?country=DE&weightG=620&valueMinor=4000&currency=EUR&size=200x150x100");
    await note("track", `/track#n=${shipment.trackingNumber}%2CYT9999999999999999&p=${consignee.postalCode}`);
    for (const page of ["", "/authentication", "/reference?type=Order", "/events", "/webhooks", "/errors", "/sandbox"])
      await note(`developers${page.replace(/\W/g, "-")}`, `/developers${page}`);
    await note("sign-in", "/supplier", true);
    await note("accept-invitation", "/supplier/accept-invitation", true);
    await note("reset-password", "/admin/reset-password", true);
    await reader.signIn("portal", EMAIL, "/orders");
    await note("orders", "/portal/orders");
    await note("order", `/portal/orders/${orderId}`);
    await note("new-order", "/portal/new-order");
    await note("wallet", "/portal/wallet");
    await note("invoices", "/portal/invoices");
    await note("returns", "/portal/returns");
    await note("members", "/portal/members");
    await note("company", "/portal/company");
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, []])));
    const { clientWidth, scrollWidth } = await reader.page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    await reader.close();
  });
}
