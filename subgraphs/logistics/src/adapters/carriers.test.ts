import { s10CheckDigit } from "@baiyun/kit";
import type { CarrierAdapter, CarrierPort } from "../carrier/carrier-port";
import { barcodesOn, pictureOf } from "../testing/label-picture";
import { carrierOrder, SandboxProcess } from "../testing/sandbox";
import { fourPx } from "./4px/four-px";
import { fourPxSignature } from "./4px/four-px-signature";
import { yanwen } from "./yanwen/yanwen";
import { yanwenSignature } from "./yanwen/yanwen-signature";
import { OPENAPI_SIGNERS } from "./yunexpress/openapi-signature";
import { yunExpress } from "./yunexpress/yunexpress";

/** Of tracking_number_data (MIT). */
const YUN_NUMBERS = {
  valid: ["YT2229521272164446", "YT2229521272164447", " Y T 2 2 2 9 5 2 1 2 7 2 1 6 4 4 4 7 "],
  invalid: ["YT123456789012345"],
};

interface Party {
  name: string;
  adapter: CarrierAdapter;
  credentials: Record<string, string>;
  /** One of the credentials, and the same with another value that the party does not know. */
  wrong: Record<string, string>;
  product: string;
  numbers: RegExp;
  rates: [product: string, minor: bigint][] | null;
}

const OPENAPI = { interface: "OPENAPI", appId: "sandbox-app", sourceKey: "sandbox-source" };
const YUN_RATES: [string, bigint][] = [
  ["THPHR", 6080n],
  ["THZXR", 6580n],
];
const PARTIES: readonly Party[] = [
  {
    ...{ name: "YUNEXPRESS_OMS", adapter: yunExpress, product: "THPHR", numbers: /^YT\d{16}$/, rates: YUN_RATES },
    credentials: { interface: "OMS", code: "SBX001", secret: "sandbox-oms-secret" },
    wrong: { secret: "another" },
  },
  {
    ...{ name: "YUNEXPRESS_OPENAPI", adapter: yunExpress, product: "THZXR", numbers: /^YT\d{16}$/, rates: YUN_RATES },
    credentials: { ...OPENAPI, appSecret: "sandbox-app-secret", signature: "hex" },
    wrong: { appSecret: "another" },
  },
  {
    ...{ name: "FOUR_PX", adapter: fourPx, product: "PX", numbers: /^4PX\d{13}CN$/ },
    rates: [
      ["PX", 5780n],
      ["PXB", 6180n],
    ],
    credentials: { appKey: "demo-app-key", appSecret: "demo-app-secret" },
    wrong: { appSecret: "another" },
  },
  {
    ...{ name: "YANWEN", adapter: yanwen, product: "481", numbers: /^UY\d{9}CN$/, rates: null },
    credentials: { userId: "100000", token: "sandbox-yanwen-token" },
    wrong: { token: "another" },
  },
];

const DAY_MS = 86_400_000;
/** Above what a busy machine needs for an answer; and for one that never comes. */
const [TIMEOUT_MS, HASTE_MS] = [60_000, 4_000];
let sandbox: SandboxProcess;
const opened: CarrierPort[] = [];
beforeAll(async () => {
  sandbox = await SandboxProcess.start();
});
afterAll(async () => {
  await Promise.all(opened.map((port) => port.close()));
  await sandbox.stop();
});
afterEach(() => sandbox.clearFaults());

function open({ adapter, credentials }: Party, more: Record<string, string> = {}, timeoutMs = TIMEOUT_MS): CarrierPort {
  const given = { ...credentials, ...more };
  const port = adapter.open(`${sandbox.url}${adapter.sandboxPath(given)}`, given, {
    timeoutMs,
    redis: null,
  });
  opened.push(port);
  return port;
}

describe("what is published of the wire forms", () => {
  it("signatures of 4PX and Yanwen, and YunExpress's in either encoding", () => {
    const parameters = {
      ...{
        v: "1.1.0",
        timestamp: "1577836800000",
        method: "ds.xms.order.create",
        format: "json",
        app_key: "demo-app-key",
      },
    };
    const body = '{"ref_no":"BY0001"}';
    expect(fourPxSignature(parameters, body, "demo-app-secret")).toBe("8043845bad215cc903a37b0826b65558");
    const signed = {
      userId: "100000",
      body: "{}",
      method: "express.order.get",
      timestamp: "1577836800000",
      version: "V1.0",
    };
    // md5 of "t100000{}jsonexpress.order.get1577836800000V1.0t"
    expect(yanwenSignature(signed, "t")).toBe("42d491e3c454eadf3ceaea5e6fa852ea");
    const request = { date: "1577836800000", method: "GET", uri: "/v1/order/info/get", body: "" };
    const inHex = OPENAPI_SIGNERS.hex("secret", request);
    expect(inHex).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.from(OPENAPI_SIGNERS.base64("secret", request), "base64").toString("hex")).toBe(inHex);
    expect(OPENAPI_SIGNERS.hex("secret", { ...request, body: "{}" })).not.toBe(inHex);
  });

  it("check digits of S10", () => {
    const vectors = { "47312482": 9, "12345678": 5, "00000000": 5, "12345614": 0 };
    expect(Object.keys(vectors).map(s10CheckDigit)).toEqual(Object.values(vectors));
  });

  it("public samples of YunExpress's numbers have the form of the sandbox's, and what is none has not", () => {
    const [{ numbers }] = PARTIES as readonly [Party];
    const fits = (each: readonly string[]) => each.map((number) => numbers.test(number.replaceAll(" ", "")));
    expect([fits(YUN_NUMBERS.valid), fits(YUN_NUMBERS.invalid)]).toEqual([[true, true, true], [false]]);
  });
});

describe.each(PARTIES)("$name", (party) => {
  const { name, product, numbers, rates, wrong } = party;
  const reference = `BY-${name}-1`;

  it("rates, or says that it has none to ask for", async () => {
    const port = open(party);
    const ask = { country: "DE", weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 };
    if (!rates) return expect(port.rate).toBeNull();
    const answer = await port.rate!(ask);
    if (answer.outcome !== "DONE") throw new Error(answer.message);
    expect(answer.value.map(({ product: each, totalMinor }) => [each, totalMinor])).toEqual(rates);
    expect(answer.value.every(({ currency, transitDays }) => currency === "CNY" && transitDays !== null)).toBe(true);
  });

  it("takes a parcel once, finds it by our reference, labels it, tracks it to the door, and lets it go no more", async () => {
    const port = open(party);
    expect(await port.find(reference)).toMatchObject({ outcome: "DONE", value: null });
    const booked = await port.create(carrierOrder(reference, product));
    if (booked.outcome !== "DONE") throw new Error(booked.message);
    const { number } = booked.value;
    expect(number).toMatch(numbers);
    expect(booked.value).toEqual({ number, lastMileNumber: null, cancelled: false });
    expect(await port.create(carrierOrder(reference, product))).toMatchObject({
      outcome: "REFUSED",
      message: expect.stringContaining("exists already"),
    });
    expect(await port.find(reference)).toMatchObject({ outcome: "DONE", value: { number, cancelled: false } });
    expect(await sandbox.parcelsOf(reference)).toEqual([
      expect.objectContaining({ counterpart: name, number, weightG: 640, country: "DE", cancelledAt: null }),
    ]);

    const label = await port.label(number);
    if (label.outcome !== "DONE") throw new Error(label.message);
    expect(label.value.sha256).toMatch(/^[0-9a-f]{64}$/);
    const picture = await pictureOf(label.value.bytes);
    expect([picture.pages, picture.page]).toEqual([1, { width: 283, height: 425 }]);
    expect(await barcodesOn(picture)).toEqual([number]);

    await sandbox.leap(13 * DAY_MS);
    const tracked = await port.track(number);
    if (tracked.outcome !== "DONE") throw new Error(tracked.message);
    expect(tracked.value.map(({ stage }) => stage)).toEqual(expect.arrayContaining(["ANNOUNCED", "IN_TRANSIT"]));
    expect(tracked.value.at(-1)).toMatchObject({ number, stage: "DELIVERED", text: "Sandbox: Delivered" });
    expect(tracked.value.some(({ stage }) => stage === "UNKNOWN")).toBe(false);
    expect(await port.cancel(number, "too late")).toMatchObject({
      outcome: "REFUSED",
      message: "It has left already",
    });
  });

  it("takes a parcel out, once as good as twice", async () => {
    const port = open(party);
    const booked = await port.create(carrierOrder(`${reference}-out`, product));
    if (booked.outcome !== "DONE") throw new Error(booked.message);
    const { number } = booked.value;
    const outcomes = [await port.cancel(number, "cancelled"), await port.cancel(number, "cancelled")];
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["DONE", "DONE"]);
    expect((await port.find(`${reference}-out`)) as object).toMatchObject({ value: { number, cancelled: true } });
    expect((await port.label(number)).outcome).toBe("REFUSED");
  });

  it("refuses what is wrong with an order, and credentials that it does not know: nothing is there", async () => {
    const asked = carrierOrder(`${reference}-bad`, "NO-SUCH");
    expect((await open(party).create(asked)).outcome).toBe("REFUSED");
    const answer = await open(party, wrong).create(carrierOrder(`${reference}-bad`, product));
    expect(["REFUSED", "UNAVAILABLE"]).toContain(answer.outcome);
    expect(await sandbox.parcelsOf(`${reference}-bad`)).toEqual([]);
  });

  it.each([
    ["DOWN", "UNKNOWN", 0],
    ["SERVER_ERROR", "UNKNOWN", 0],
    ["THROTTLED", "UNAVAILABLE", 0],
    ["REJECT", "REFUSED", 0],
    ["TIMEOUT_AFTER_ACCEPT", "UNKNOWN", 1],
    ["ERROR_AFTER_ACCEPT", "UNKNOWN", 1],
    ["GARBAGE", "UNKNOWN", 1],
    ["HALF_ANSWER", "UNKNOWN", 1],
  ])("when its creating call ends in %s, that is %s, and there are %d parcels", async (fault, outcome, parcels) => {
    const port = open(party, {}, fault === "TIMEOUT_AFTER_ACCEPT" ? HASTE_MS : TIMEOUT_MS);
    const own = `${reference}-${fault}`;
    await sandbox.plan({ fault, counterpart: name, call: "CREATE" });
    expect((await port.create(carrierOrder(own, product))).outcome).toBe(outcome);
    expect(await sandbox.parcelsOf(own)).toHaveLength(parcels);
    const found = await open(party).find(own);
    expect(found).toMatchObject({ outcome: "DONE", value: parcels === 1 ? { cancelled: false } : null });
  });

  it("what is safe is asked again, and a token that ended is fetched anew", async () => {
    const port = open(party);
    await sandbox.plan({ fault: "SERVER_ERROR", counterpart: name, call: "FIND", times: 2 });
    expect((await port.find("nothing")).outcome).toBe("DONE");
    if (name !== "YUNEXPRESS_OPENAPI") return;
    await sandbox.plan({ fault: "EXPIRED_TOKEN", counterpart: name, call: "FIND", times: 1 });
    expect((await port.find("nothing")).outcome).toBe("DONE");
  });
});

it("one that fails again and again is left alone, and says so without being asked", async () => {
  const port = open(PARTIES[2]!);
  await sandbox.plan({ fault: "SERVER_ERROR", counterpart: "FOUR_PX", call: "CREATE" });
  const outcomes = [];
  for (let n = 0; n < 6; n++) outcomes.push((await port.create(carrierOrder(`BY-broken-${n}`, "PX"))).outcome);
  expect(outcomes).toEqual(["UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNAVAILABLE"]);
});

it("credentials that a carrier does not take are named by field, and not repeated", () => {
  expect(fourPx.faultsOf({ appKey: "a", secret: "s3cret" })).toEqual([
    { field: "credentials.appSecret", message: "Missing, or not as this carrier has it." },
    { field: "credentials", message: "This carrier takes other fields." },
  ]);
  expect(PARTIES.map(({ adapter, credentials }) => adapter.faultsOf(credentials))).toEqual([null, null, null, null]);
});
