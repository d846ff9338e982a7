import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { barcodesOn, pictureOf } from "../../../subgraphs/logistics/src/testing/label-picture";
import { type Sandbox, startSandbox } from "../src";
import { ACCOUNTS } from "../src/counterparts/accounts";
import { STAGES } from "../src/life";
import { FOUR_PX_NUMBERS, s10Number, YANWEN_NUMBERS, YUN_EXPRESS_NUMBERS } from "../src/numbers";
import { ask, fourPxUrl, OMS_HEADERS, omsOrder, openApiHeaders, posted, temporaryFolder, yanwenUrl } from "./asking";

let folder: string;
let sandbox: Sandbox;
beforeEach(async () => {
  folder = temporaryFolder();
  sandbox = await startSandbox({ folder, host: "127.0.0.1", port: 0 });
});
afterEach(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const create = (reference: string, more: object = {}) =>
  ask(`${sandbox.url}/yunexpress/api/WayBill/CreateOrder`, posted([omsOrder(reference, more)], OMS_HEADERS));
const parcels = async (query = "") =>
  (await ask(`${sandbox.url}/control/parcels?${query}`)).body as { count: number; parcels: { number: string }[] };
const setClock = (setting: object) => ask(`${sandbox.url}/control/clock`, posted(setting));

describe("what is signed", () => {
  it("YunExpress OMS takes the right password alone, and an order once", async () => {
    const { status, body } = await create("BY-1");
    expect(status).toBe(200);
    const { number } = (await parcels()).parcels[0]!;
    expect(number).toMatch(/^YT\d{16}$/);
    expect(body).toMatchObject({ Code: "0000", Item: [{ Success: 1, WayBillNumber: number, TrackingNumber: null }] });
    expect((await create("BY-1")).body).toMatchObject({
      Code: "1001",
      Item: [{ Success: 0, Remark: "CustomerOrderNumber BY-1 exists already" }],
    });
    const wrong = { authorization: `Basic ${Buffer.from("SBX001&wrong").toString("base64")}` };
    const denied = await ask(`${sandbox.url}/yunexpress/api/WayBill/CreateOrder`, posted([omsOrder("BY-2")], wrong));
    expect(denied.status).toBe(401);
    const eleven = Array.from({ length: 11 }, (_, index) => omsOrder(`BY-1${index}`));
    const many = await ask(`${sandbox.url}/yunexpress/api/WayBill/CreateOrder`, posted(eleven, OMS_HEADERS));
    expect(many.body).toMatchObject({ Code: "1003" });
    expect((await parcels()).count).toBe(1);
  });

  it("4PX takes the published vector's signature, and none other", async () => {
    const vector = {
      ...{ app_key: "demo-app-key", format: "json", method: "ds.xms.order.create", timestamp: "1577836800000" },
      ...{ v: "1.1.0", sign: "8043845bad215cc903a37b0826b65558" },
    };
    const url = `${sandbox.url}/4px/router/api/service?${new URLSearchParams(vector)}`;
    // Signed rightly, and not an order yet.
    expect((await ask(url, posted('{"ref_no":"BY0001"}'))).body).toMatchObject({
      result: "0",
      errors: [{ error_code: "DS000003" }],
    });
    expect((await ask(url, posted('{"ref_no":"BY0002"}'))).body).toMatchObject({ errors: [{ error_code: "000012" }] });
  });

  it("Yanwen takes a signature of about now alone", async () => {
    const body = JSON.stringify({ listNumber: ["nothing"] });
    expect((await ask(yanwenUrl(sandbox.url, "express.order.getlist", body), posted(body))).body).toEqual({
      success: true,
      code: "0",
      message: "Success",
      data: [],
    });
    const old = yanwenUrl(sandbox.url, "express.order.getlist", body, Date.now() - 600_000);
    expect((await ask(old, posted(body))).body).toMatchObject({ success: false, code: "S003" });
    const other = await ask(yanwenUrl(sandbox.url, "express.order.getlist", body), posted(`${body} `));
    expect(other.body).toMatchObject({ success: false, code: "S004" });
  });

  it("YunExpress OpenAPI gives a token, and takes either encoding of its signature until that ends", async () => {
    const base = `${sandbox.url}/yunexpress-openapi`;
    const { appId, appSecret, sourceKey } = ACCOUNTS.YUNEXPRESS_OPENAPI;
    const grant = { grantType: "client_credentials", appId, appSecret, sourceKey };
    const given = (await ask(`${base}/openapi/oauth2/token`, posted(grant))).body as { accessToken: string };
    const uri = "/v1/order/info/get";
    const find = (headers: Record<string, string>) => ask(`${base}${uri}?order_number=none`, { headers });
    for (const encoding of ["base64", "hex"] as const) {
      const found = await find(openApiHeaders(given.accessToken, "GET", uri, "", encoding));
      expect(found.body).toMatchObject({ code: "02039012" });
    }
    const signedForAnother = openApiHeaders(given.accessToken, "POST", uri, "");
    expect((await find(signedForAnother)).body).toMatchObject({ code: "0200401101" });
    const skewed = openApiHeaders(given.accessToken, "GET", uri, "", "base64", Date.now() - 600_000);
    expect((await find(skewed)).body).toMatchObject({ code: "0200401101", msg: "The date is too far from ours" });

    await ask(`${sandbox.url}/control/faults`, posted({ fault: "EXPIRED_TOKEN", call: "FIND", times: 1 }));
    expect((await find(openApiHeaders(given.accessToken, "GET", uri, ""))).body).toMatchObject({ code: "0200401002" });
    expect((await find(openApiHeaders(given.accessToken, "GET", uri, ""))).body).toMatchObject({ code: "0200401002" });
  });
});

it("what was accepted outlives the process, cut lines do not, and its clock goes on", async () => {
  await create("BY-1");
  await setClock({ leapMs: 86_400_000 });
  const before = await parcels();
  await sandbox.close();
  appendFileSync(join(folder, "journal.ndjson"), '{"parcel":{"serial":2,"coun');
  sandbox = await startSandbox({ folder, host: "127.0.0.1", port: 0 });
  const after = await parcels();
  expect(after).toEqual(before);
  expect(after.parcels[0]).toMatchObject({
    scans: [{ stage: "ANNOUNCED" }, { stage: "PICKED_UP" }, { stage: "SORTED" }],
  });
  expect((await create("BY-1")).body).toMatchObject({ Item: [{ Success: 0 }] });
  expect((await create("BY-2")).body).toMatchObject({ Code: "0000" });
});

it("a parcel lives twelve days on the fast clock, as the words in its recipient's name have it", async () => {
  await create("BY-1");
  const receiver = { CountryCode: "DE", FirstName: "SBX-CUSTOMS_HELD", LastName: "Test", Street: "Somewhere 1" };
  await create("BY-2", { Receiver: receiver });
  const track = async (number: string) => {
    const url = `${sandbox.url}/yunexpress/api/Tracking/GetTrackInfo?OrderNumber=${number}`;
    const { body } = await ask(url, { headers: OMS_HEADERS });
    return (body as { Item: { PackageState: number; TrackingNumber: string | null } }).Item;
  };
  expect(await track("BY-1")).toMatchObject({ PackageState: 10, TrackingNumber: null });
  await setClock({ leapMs: 12 * 86_400_000 });
  expect(await track("BY-1")).toMatchObject({ PackageState: 50, TrackingNumber: s10Number("LX", 1, "DE") });
  expect(await track("BY-2")).toMatchObject({ PackageState: 80, TrackingNumber: null });
});

it("magic numbers stand at every stage, at each counterpart", async () => {
  const body = (number: string) => JSON.stringify({ deliveryOrderNo: number });
  const lasts = await Promise.all(
    STAGES.map(async (_stage, index) => {
      const yun = await ask(
        `${sandbox.url}/yunexpress/api/Tracking/GetTrackInfo?OrderNumber=${YUN_EXPRESS_NUMBERS.magic(index)}`,
        { headers: OMS_HEADERS },
      );
      const sent = body(FOUR_PX_NUMBERS.magic(index));
      const four = await ask(fourPxUrl(sandbox.url, "tr.order.tracking.get", sent), posted(sent));
      const yanwen = await ask(`${sandbox.url}/yanwen/api/tracking?nums=${YANWEN_NUMBERS.magic(index)}`, {
        headers: { authorization: ACCOUNTS.YANWEN.userId },
      });
      const details = (yun.body as { Item: { OrderTrackingDetails: { TrackNodeCode: string }[] } }).Item;
      return [
        details.OrderTrackingDetails.at(-1)!.TrackNodeCode.toUpperCase(),
        (four.body as { data: { trackingList: { businessLinkCode: string }[] } }).data.trackingList[0]!
          .businessLinkCode,
        (yanwen.body as { result: { checkpoints: { tracking_status: string }[] }[] }).result[0]!.checkpoints.at(-1)!
          .tracking_status,
      ];
    }),
  );
  expect(lasts.map(([yun]) => yun)).toEqual([...STAGES]);
  expect(new Set(lasts.map(([, four]) => four)).size).toBe(STAGES.length);
  expect(lasts.map(([, , yanwen]) => yanwen).slice(0, 10)).toEqual([
    "OR10",
    "PU10",
    "SC10",
    "LH20",
    "LM10",
    "IC50",
    "IC60",
    "LM20",
    "LM25",
    "LM40",
  ]);
});

it("a label is one page of 100 by 150 mm that says SANDBOX, shows its number and is the same each time", async () => {
  await create("BY-1");
  const { number } = (await parcels()).parcels[0]!;
  const printed = await ask(`${sandbox.url}/yunexpress/api/Label/Print`, posted(["BY-1", "BY-9"], OMS_HEADERS));
  const { Item } = printed.body as { Item: { Url: string | null }[] };
  expect(Item.map(({ Url }) => Url)).toEqual([`${sandbox.url}/yunexpress/labels/${number}.pdf`, null]);
  const read = async () => Buffer.from(await (await fetch(Item[0]!.Url!)).arrayBuffer());
  const [label, again] = [await read(), await read()];
  expect(again.equals(label)).toBe(true);
  const picture = await pictureOf(label);
  expect([picture.pages, picture.page]).toEqual([1, { width: 283, height: 425 }]);
  expect(picture.text).toContain("SANDBOX");
  expect(await barcodesOn(picture)).toEqual([number]);
});

it("a parcel is taken out once, and not after it has left", async () => {
  await create("BY-1");
  await create("BY-2");
  const intercept = (reference: string) =>
    ask(
      `${sandbox.url}/yunexpress/api/WayBill/Intercept`,
      posted({ OrderType: 2, OrderNumber: reference, Remark: "cancelled" }, OMS_HEADERS),
    );
  expect((await intercept("BY-1")).body).toMatchObject({ Item: { Status: "Success" } });
  expect((await intercept("BY-1")).body).toMatchObject({ Item: { Status: "Success" } });
  await setClock({ leapMs: 3 * 86_400_000 });
  expect((await intercept("BY-2")).body).toMatchObject({ Item: { Status: "Failure", Remark: "It has left already" } });
  expect((await parcels("reference=BY-2")).parcels[0]).toMatchObject({ cancelledAt: null });
});

it("whatever a person sees of it says sandbox", async () => {
  const answer = await fetch(`${sandbox.url}/`);
  expect(answer.headers.get("x-sandbox")).toBe("BaiYun sandbox: nothing here is real");
  expect(await answer.json()).toMatchObject({ sandbox: true, notice: expect.stringContaining("sandbox") });
  expect((await fetch(`${sandbox.url}/yanwen/api/nothing`)).headers.get("x-sandbox")).not.toBeNull();
});
