import { setTimeout as sleep } from "node:timers/promises";
import { until } from "@baiyun/kit/testing";
import type { Locator } from "playwright-core";
import { consignee } from "../../../clients/demo/src/parcel";
import { samplePushes, send } from "../../../clients/demo/src/pushes";
import { pictureOf } from "../../../subgraphs/logistics/src/testing/label-picture";
import type { Shipment } from "../support/journey";
import { LOOKS } from "../support/reader";
import { fillOrder, ORDERED_ON } from "./order-form";
import type { Portals } from "./portals";
import { confirmPinyin, endElsewhere, pressTenTimes, signInAgain } from "./typed-input";

const EMAIL = "admin@lumen.example";

/** The site, and an order in the customer portal. */
export function siteAndOrder(here: Portals): void {
  let orderId: string;
  let shipment: Pick<Shipment, "trackingNumber">;

  const push = async (index: number): Promise<void> => {
    expect(await send(here.journey.stack, samplePushes(shipment.trackingNumber)[index]!)).toBe(200);
  };

  it("a customer orders by the form, reads what would break, pays, opens the label and sees the first scan come", async () => {
    // That nobody is signed in any more is complained of by the browser, and is no fault of the page.
    const reader = await here.readers.apart().reader();
    const { page } = reader;
    await reader.signIn("portal", EMAIL, "/new-order");
    const made: string[] = [];
    page.on("request", (request) => {
      const operation = (request.postDataJSON() as { operationName?: string } | null)?.operationName;
      if (operation === "CreateOrder" || operation === "AcceptQuote") made.push(operation);
    });
    await fillOrder(page, "PORTALS-1");
    await confirmPinyin(page, "SKU", "ti xu");
    expect(made).toEqual([]);
    await page.getByLabel("SKU").fill("TEE-BLK-M");
    await endElsewhere(reader, here.stack.url);
    await page.getByRole("button", { name: "Save the draft and check it" }).click();
    await signInAgain(reader);
    expect(await page.getByLabel("Your order number").inputValue()).toBe("PORTALS-1");
    const orderedOn = page.getByLabel("Ordered on");
    expect(await orderedOn.inputValue()).toBe(ORDERED_ON);
    await orderedOn.fill("2999-01-01");
    await page.getByRole("button", { name: "Save the draft and check it" }).click();
    await page.getByText("This day is yet to come, wherever on earth.").first().waitFor();
    await orderedOn.fill(ORDERED_ON);
    await pressTenTimes(page, "Save the draft and check it");
    await page.waitForURL("**/portal/orders/*");
    await page.getByText(/^PORTALS-1 · YUN-STD · .* · ordered on 28 Nov 2025$/).waitFor();
    orderId = new URL(page.url()).pathname.split("/").at(-1)!;
    const check = page.locator("section", { has: page.getByRole("heading", { name: "What would break" }) });
    await check.getByText(/ would be kept from your wallet$/).waitFor();
    const verdicts = await check.getByRole("listitem").allInnerTexts();
    expect(verdicts.map((each) => each.replace(/\s+/g, " "))).toEqual([
      "Your account Fine The customer may ship.",
      "Address and service Fine Nothing is known against the address and the service.",
      "Goods and customs Fine Item 1: Nothing is known against it.",
      "Stock Fine Item 1: Nobody is said to supply it: it is the customer's own, which is not counted here.",
      "Price, duty and tax Fine YUN-STD has a price for it.",
      "Funds Fine The funds cover it now.",
    ]);
    await reader.settled();
    expect(await reader.looksOf("order-draft")).toEqual([]);

    await check.getByRole("button", { name: "Submit the order" }).click();
    const accepting = page.getByRole("button", { name: /^Accept for / });
    await accepting.waitFor();
    const history = page.locator("section", { has: page.getByRole("heading", { name: "History" }) });
    await history.getByText("Quote to accept").waitFor();
    await reader.settled();
    expect(await reader.looksOf("order-priced")).toEqual([]);
    await pressTenTimes(page, /^Accept for /);
    const parcel = page.getByRole("region", { name: /^Parcel / });
    const label = parcel.getByRole("link", { name: "Label PDF" });
    await label.waitFor();
    expect(made.filter((operation) => operation === "AcceptQuote")).toHaveLength(1);
    expect(await label.count()).toBe(1);
    await parcel.getByText("Sandbox", { exact: true }).waitFor();
    const trackingNumber = await parcel.getByRole("heading").first().textContent();
    shipment = { trackingNumber: trackingNumber! };
    const [opened] = await Promise.all([page.context().waitForEvent("page"), label.click()]);
    expect(page.context().pages()).toEqual([page, opened]);
    const file = await page.request.get((await label.getAttribute("href"))!);
    const { text } = await pictureOf(await file.body());
    expect(text.replace(/\s/g, "")).toContain(trackingNumber!);
    await parcel.getByText(/^Printed once: last on .* by /).waitFor();

    await page.getByText("Live", { exact: true }).waitFor();
    await push(0);
    await parcel.getByText("Announced to the carrier").first().waitFor();
    expect(await parcel.getByRole("listitem").count()).toBe(1);
    await reader.close();
  });

  it("anybody with number and postcode sees the journey, however they are pasted, and what comes later by itself", async () => {
    const reader = await here.readers.reader();
    const { page } = reader;
    await reader.open("/");
    const pasted = shipment.trackingNumber.toLowerCase().replace(/(.{6})/g, "$1 ");
    await page.getByLabel("Tracking numbers").fill(`${pasted}\n\nＹＴ９９９９９９９９９９９９９９９９`);
    await page.getByLabel("Postcode of the destination").fill(` ${consignee.postalCode} `);
    await page.getByRole("button", { name: "Track 2 parcels" }).click();
    const parcel = page.getByRole("region", { name: shipment.trackingNumber });
    await parcel.getByRole("list").waitFor();
    await parcel.getByText("Sandbox", { exact: true }).waitFor();
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

    const map = parcel.getByRole("group", { name: /^Map/ });
    expect(
      await map.getByRole("img").evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label"))),
    ).toEqual(["Latest: Shenzhen, China"]);

    // What a shared link says stays in the browser: no server is told what comes after the number sign.
    expect(new URL(page.url()).hash).toBe(
      `#n=${shipment.trackingNumber}%2CYT9999999999999999&p=${consignee.postalCode}`,
    );
    await page.reload();
    await parcel.getByRole("listitem").nth(1).waitFor();
    await reader.close();
  });

  it("in Chinese: a customer finds the order, reads its price and days as they are written there, and sees a scan come", async () => {
    const reader = await here.readers.reader({ size: "desk", scheme: "light", locale: "zh-CN" });
    const { page } = reader;
    await reader.signIn("portal", EMAIL);
    // The page of an order is long in coming, and what was typed is still waiting to be searched for.
    await page.route(/\.js$/, async (route) => {
      await sleep(2_000);
      await route.continue();
    });
    await page.getByRole("heading", { level: 1, name: "订单" }).waitFor();
    await page.getByLabel("搜索").fill("PORTALS-1");
    await page
      .getByRole("row", { name: /PORTALS-1/ })
      .getByRole("link")
      .click();
    await page.waitForURL(`**/portal/orders/${orderId}`);
    await page.unrouteAll({ behavior: "wait" });
    const parcel = page.getByRole("region", { name: new RegExp(shipment.trackingNumber) });
    await parcel.getByRole("listitem").nth(1).waitFor();
    await page.getByText("实时", { exact: true }).waitFor();
    await push(2);
    await parcel.getByText("已离开").first().waitFor();
    const words = async (locator: Locator) =>
      (await locator.allInnerTexts()).map((each) => each.replaceAll("\u2060", "").replace(/\s+/g, " "));
    const quote = page.locator("section", { has: page.getByRole("heading", { name: "报价" }) });
    expect({
      scans: await words(parcel.getByRole("listitem")),
      headings: await words(page.getByRole("heading", { level: 2 })),
      quote: await words(quote),
      menu: await words(page.getByRole("navigation").getByRole("link")),
      buttons: await words(page.locator("#content").getByRole("button")),
    }).toEqual({
      scans: [
        "已离开 Guangzhou, 中国 Flight departed from the origin airport 2026年11月11日 23:55 UTC+8",
        "已揽收 Shenzhen, 中国 Parcel picked up from the shipper 2026年11月9日 18:40 UTC+8",
        "已通知承运商 Shenzhen, 中国 Shipment details received, parcel awaited 2026年11月9日 10:12 UTC+8",
      ],
      headings: [
        ...[shipment.trackingNumber, "称重与尺寸", "货物与包裹", "历史", "报价", "关税与税费", "收件人", "取消订单"],
      ],
      quote: [
        "报价 已接受 运费 EUR 17.23 1976 g at 72.00 CNY per kg 挂号费 EUR 1.94 16.00 CNY per parcel 旺季费 EUR 0.24 2.00 CNY per parcel 合计 EUR 19.41 实重 640 g，计费重 1.976 kg",
      ],
      menu: [
        ...[
          "订单",
          "新建订单",
          "导入",
          "退货",
          "钱包",
          "发票",
          "通知",
          "API 客户端",
          "Webhook",
          "成员",
          "公司",
          "海关号码",
        ],
      ],
      buttons: ["取消订单……"],
    });
    await reader.close();
  });

  it("a customer who hears that too many ask is not shown out: the page asks again, and says so", async () => {
    // What a browser complains of here is no fault of the pages.
    const reader = await here.readers.apart().reader();
    const { page } = reader;
    await reader.signIn("portal", EMAIL);
    const refusals = [429, 503];
    let asked = 0;
    await page.route("**/session/portal/renew", async (route) => {
      const status = refusals[asked++];
      const body = JSON.stringify({ errors: [{ message: "Try again.", extensions: { code: "TOO_MANY_REQUESTS" } }] });
      await (status ? route.fulfill({ status, headers: { "retry-after": "1" }, body }) : route.continue());
    });
    const orders = `/portal/orders?search=PORTALS-1`;
    await page.goto(here.stack.url + orders, { waitUntil: "commit" });
    await page.getByText(/The page asks again by itself/).waitFor();
    expect(await page.locator('input[type="password"]').count()).toBe(0);
    await page.getByRole("row", { name: /PORTALS-1/ }).waitFor();
    expect([asked, page.url()]).toEqual([3, here.stack.url + orders]);
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
    for (const page of [
      "",
      "/authentication",
      "/reference?type=Order",
      "/events",
      "/webhooks",
      "/errors",
      "/sandbox",
      "/limits",
      "/changelog",
    ])
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
    await note("customs-numbers", "/portal/customs-numbers");
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, []])));
    const { clientWidth, scrollWidth } = await reader.page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    await reader.close();
  });
}
