import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { InboundSource } from "../inbound/inbound-scans";
import { SANDBOX_ACCOUNTS, SandboxProcess } from "../testing/sandbox";
import { newNumber } from "../testing/stage";
import type { WatchedNumber, Watcher, WatcherAnswer } from "../watch/watcher";
import { fourPxSign } from "./carriers/four-px";
import { seventeenTrackAnswers } from "./seventeen-track/seventeen-track";
import { carrierSources, carrierTracking, watchersOf } from "./watchers";

/** An answer as the client library aio17track (Apache License 2.0) publishes it. */
const SAMPLE = join(__dirname, "../testing/gettrackinfo-yanwen.json");

/** Above what a busy machine needs for an answer; and for one that never comes. */
const [TIMEOUT_MS, HASTE_MS] = [60_000, 4_000];
const DAY_MS = 86_400_000;
let sandbox: SandboxProcess;
/** One for each account and patience, as in a process: it keeps to what the party takes. */
const opened = new Map<string, Watcher[]>();
beforeAll(async () => {
  sandbox = await SandboxProcess.start();
});
afterAll(async () => {
  await Promise.all([...opened.values()].flat().map((watcher) => watcher.close()));
  await sandbox.stop();
});
afterEach(() => sandbox.clearFaults());

function open(name: string, key: string = SANDBOX_ACCOUNTS.SEVENTEEN_TRACK, timeoutMs = TIMEOUT_MS): Watcher {
  const { YUNEXPRESS, FOUR_PX, YANWEN } = SANDBOX_ACCOUNTS;
  const carriers = carrierTracking.parse(
    JSON.stringify({
      YUNEXPRESS: { url: `${sandbox.url}/yunexpress`, ...YUNEXPRESS },
      FOUR_PX: { url: `${sandbox.url}/4px`, ...FOUR_PX },
      YANWEN: { url: `${sandbox.url}/yanwen`, ...YANWEN },
    }),
  );
  const all =
    opened.get(`${key} ${timeoutMs}`) ??
    watchersOf({ url: `${sandbox.url}/17track`, key }, carriers, { timeoutMs, redis: null });
  opened.set(`${key} ${timeoutMs}`, all);
  return all.find((watcher) => watcher.name === name)!;
}

const watched = (number: string, carrier = "YUNEXPRESS"): WatchedNumber => ({
  number,
  carrier,
  destinationCountry: "DE",
});

function done(answer: WatcherAnswer) {
  if (answer.outcome !== "DONE") throw new Error(answer.message);
  return answer;
}
const verdicts = (answer: WatcherAnswer) =>
  done(answer).verdicts.map(({ number, verdict, code }) => [number, verdict, code]);
/** What a person reads of it says where it is from. */
const read = (source: InboundSource, answer: WatcherAnswer) => {
  const reports = source.read(done(answer).raw, new Date());
  const words = reports.flatMap(({ events }) => events.map(({ description }) => description));
  expect(words.filter((text) => !text?.startsWith("Sandbox: "))).toEqual([]);
  return reports;
};
const statuses = (source: InboundSource, answer: WatcherAnswer) =>
  read(source, answer).map(({ number, events }) => [
    number,
    ...events.map(({ status, subStatus }) => (subStatus === "UNSPECIFIED" ? status : `${status} ${subStatus}`)),
  ]);

describe("17TRACK", () => {
  it("takes forty numbers a call, those it has as well, and says what it does not take", async () => {
    const { most, registers } = open("17TRACK");
    const numbers = Array.from({ length: most - 1 }, () => watched(newNumber()));
    const answer = await registers!.register([...numbers, watched("XXX000000001", "NOBODY")]);
    expect(most).toBe(40);
    expect(verdicts(answer)).toEqual([
      ...numbers.map(({ number }) => [number, "TAKEN", null]),
      ["XXX000000001", "REFUSED", "-18019903"],
    ]);
    const again = await registers!.register(numbers.slice(0, 2));
    expect(verdicts(again)).toEqual(numbers.slice(0, 2).map(({ number }) => [number, "TAKEN", null]));
    const { rejected } = JSON.parse(done(again).raw.toString()).data as { rejected: { error: { code: number } }[] };
    expect(rejected.map(({ error }) => error.code)).toEqual([-18019901, -18019901]);
    expect(await sandbox.following("SEVENTEEN_TRACK", numbers[0]!.number)).toMatchObject({ carrier: "190008" });
  });

  it("answers what it knows, in our words; of what it was not told of it knows nothing", async () => {
    const watcher = open("17TRACK");
    const number = newNumber();
    expect(verdicts(await watcher.poll([watched(number)]))).toEqual([[number, "UNKNOWN", "-18019902"]]);
    await watcher.registers!.register([watched(number)]);
    await sandbox.leap(13 * DAY_MS);
    expect(statuses(seventeenTrackAnswers, await watcher.poll([watched(number), watched(newNumber())]))).toEqual([
      [
        ...[number, "INFO_RECEIVED", "IN_TRANSIT PICKED_UP", "IN_TRANSIT", "IN_TRANSIT DEPARTED"],
        ...["IN_TRANSIT ARRIVED", "IN_TRANSIT CUSTOMS_PROCESSING", "IN_TRANSIT CUSTOMS_RELEASED"],
        ...["IN_TRANSIT ARRIVED", "OUT_FOR_DELIVERY", "DELIVERED"],
      ],
    ]);
  });

  it("changes a carrier that was guessed wrong, and stops, once as good as twice", async () => {
    const { registers } = open("17TRACK");
    const number = newNumber();
    await registers!.register([watched(number)]);
    expect(verdicts(await registers!.changeCarrier([watched(number, "YANWEN")]))).toEqual([[number, "TAKEN", null]]);
    expect(await sandbox.following("SEVENTEEN_TRACK", number)).toMatchObject({ carrier: "190012", stopped: false });
    for (const _ of [1, 2])
      expect(verdicts(await registers!.stop([watched(number)]))).toEqual([[number, "TAKEN", null]]);
    expect(await sandbox.following("SEVENTEEN_TRACK", number)).toMatchObject({ stopped: true });
    expect(verdicts(await registers!.changeCarrier([watched(number, "No such carrier")]))).toEqual([
      [number, "REFUSED", "-18019910"],
    ]);
  });

  it.each([
    ["DOWN", "UNAVAILABLE", null],
    ["SERVER_ERROR", "UNAVAILABLE", null],
    ["THROTTLED", "UNAVAILABLE", null],
    ["EXPIRED_TOKEN", "REFUSED", null],
    ["TIMEOUT_AFTER_ACCEPT", "UNAVAILABLE", false],
    ["ERROR_AFTER_ACCEPT", "UNAVAILABLE", false],
    ["GARBAGE", "UNAVAILABLE", false],
    ["HALF_ANSWER", "UNAVAILABLE", false],
    ["REPEAT", "DONE", false],
  ])("whatever a registration ends in (%s: %s), asked again it is there once", async (fault, outcome, stopped) => {
    const number = newNumber();
    const patience = fault === "TIMEOUT_AFTER_ACCEPT" ? HASTE_MS : TIMEOUT_MS;
    await sandbox.plan({ fault, counterpart: "SEVENTEEN_TRACK", call: "REGISTER" });
    const asked = open("17TRACK", undefined, patience).registers!;
    expect((await asked.register([watched(number)])).outcome).toBe(outcome);
    expect((await sandbox.following("SEVENTEEN_TRACK", number))?.stopped ?? null).toBe(stopped);
    await sandbox.clearFaults();
    expect(verdicts(await open("17TRACK").registers!.register([watched(number)]))).toEqual([[number, "TAKEN", null]]);
  });

  it("says that our key is wrong", async () => {
    const answer = await open("17TRACK", "another").registers!.register([watched(newNumber())]);
    expect(answer).toMatchObject({ outcome: "REFUSED", code: "-18010002" });
  });

  it("the public sample of its answers is read", () => {
    const [report] = seventeenTrackAnswers.read(readFileSync(SAMPLE), new Date("2026-06-30T02:12:00Z"));
    expect(report).toMatchObject({ number: "YT2616912345678901", lastMile: null });
    expect(report!.events.at(-1)).toMatchObject({ subStatus: "ARRIVED", countryCode: "US", carrier: "Yanwen" });
  });
});

/** The way of the sandbox's numbers that stand for a stage, by its index there. */
const WAY_TO_CUSTOMS = [
  ...["INFO_RECEIVED", "IN_TRANSIT PICKED_UP", "IN_TRANSIT", "IN_TRANSIT DEPARTED", "IN_TRANSIT ARRIVED"],
  "IN_TRANSIT CUSTOMS_PROCESSING",
];
const WAY_TO_DOOR = [...WAY_TO_CUSTOMS, "IN_TRANSIT CUSTOMS_RELEASED", "IN_TRANSIT ARRIVED", "OUT_FOR_DELIVERY"];

describe.each([
  {
    ...{ name: "4PX", carrier: "FOUR_PX", magic: (stage: string) => `4PX99999999999${stage}CN` },
    toDoor: WAY_TO_DOOR,
    held: "IN_TRANSIT CUSTOMS_INFORMATION_REQUIRED",
  },
  {
    ...{ name: "YunExpress", carrier: "YUNEXPRESS", magic: (stage: string) => `YT99999999999999${stage}` },
    toDoor: [
      ...["INFO_RECEIVED", "IN_TRANSIT", "IN_TRANSIT", "IN_TRANSIT", "IN_TRANSIT", "IN_TRANSIT CUSTOMS_PROCESSING"],
      ...["IN_TRANSIT CUSTOMS_PROCESSING", "IN_TRANSIT", "OUT_FOR_DELIVERY"],
    ],
    held: "EXCEPTION",
  },
])("$name itself", ({ name, carrier, magic, toDoor, held }) => {
  const source = () => carrierSources.find((each) => each.name === `${name} answer`)!;

  it("tells of its own parcels, by the clocks of China", async () => {
    const watcher = open(name);
    expect([watcher.watches(carrier), watcher.watches("SF")]).toEqual([true, false]);
    const [delivered, onHold] = [magic("09"), magic("10")];
    expect(statuses(source(), await watcher.poll([watched(delivered)]))).toEqual([[delivered, ...toDoor, "DELIVERED"]]);
    const [[, ...way] = []] = statuses(source(), await watcher.poll([watched(onHold)]));
    expect(way).toEqual([...toDoor.slice(0, 6), held]);
    const [report] = source().read(done(await watcher.poll([watched(delivered)])).raw, new Date());
    const [scan] = report!.events;
    expect(scan).toMatchObject({ timeBasis: "CARRIER_ZONE", utcOffset: "+08:00", source: name, carrier: name });
    expect(Date.parse(`${scan!.localTime}+08:00`)).toBe(Date.parse(scan!.occurredAt!));
  });

  it("knows nothing of others", async () => {
    expect(statuses(source(), await open(name).poll([watched(newNumber())]))).toEqual([]);
  });
});

it("YunExpress tells under which number the parcel goes on, once it is there", async () => {
  const reference = `BY-LX-${newNumber()}`;
  const { code, secret } = SANDBOX_ACCOUNTS.YUNEXPRESS;
  const authorization = `Basic ${Buffer.from(`${code}&${secret}`).toString("base64")}`;
  const receiver = { CountryCode: "DE", FirstName: "Jo", LastName: "Doe", Street: "Lange Str. 5", Zip: "50667" };
  const order = { CustomerOrderNumber: reference, ShippingMethodCode: "THPHR", Weight: 0.64, Receiver: receiver };
  const created = await sandbox.post(
    "/yunexpress/api/WayBill/CreateOrder",
    [{ ...order, Parcels: [{ EName: "Lamp" }] }],
    {
      authorization,
    },
  );
  const [{ WayBillNumber: number }] = (created as { Item: [{ WayBillNumber: string }] }).Item;
  const source = carrierSources.find(({ name }) => name === "YunExpress answer")!;
  const lastMileOf = async () => {
    const [report] = source.read(done(await open("YunExpress").poll([watched(number)])).raw, new Date());
    return report!.lastMile;
  };
  expect(await lastMileOf()).toBeNull();
  await sandbox.leap(7 * DAY_MS);
  expect(await lastMileOf()).toEqual({ number: expect.stringMatching(/^LX\d{9}DE$/), carrier: null });
});

it("YunExpress's newer interface tells the same, with a token and either signature, and says what it does not know", async () => {
  const number = "YT9999999999999909";
  const source = carrierSources.find(({ name }) => name === "YunExpress OpenAPI answer")!;
  const asked = {
    url: `${sandbox.url}/yunexpress-openapi`,
    interface: "OPENAPI",
    ...SANDBOX_ACCOUNTS.YUNEXPRESS_OPENAPI,
  };
  const poll = async (more: object, which = number) => {
    const carriers = carrierTracking.parse(JSON.stringify({ YUNEXPRESS: { ...asked, ...more } }));
    const [watcher] = watchersOf({ url: undefined, key: "" }, carriers, { timeoutMs: TIMEOUT_MS, redis: null });
    expect([watcher!.name, watcher!.answers, watcher!.most]).toEqual(["YunExpress", source.name, 1]);
    const answers = [await watcher!.poll([watched(which)]), await watcher!.poll([watched(which)])];
    await watcher!.close();
    return answers[1]!;
  };
  for (const signature of ["base64", "hex"]) {
    expect(statuses(source, await poll({ signature }))).toEqual([
      [
        ...[number, "INFO_RECEIVED", "IN_TRANSIT", "IN_TRANSIT", "IN_TRANSIT", "IN_TRANSIT"],
        ...["IN_TRANSIT CUSTOMS_PROCESSING", "IN_TRANSIT CUSTOMS_PROCESSING", "IN_TRANSIT", "OUT_FOR_DELIVERY"],
        "DELIVERED",
      ],
    ]);
  }
  expect(statuses(source, await poll({}, newNumber()))).toEqual([]);
  expect(await poll({ appSecret: "another" })).toMatchObject({ outcome: "REFUSED", code: "0200401001" });
  const [report] = read(source, await poll({}));
  expect(report!.events[0]).toMatchObject({ timeBasis: "CARRIER_ZONE", source: "YunExpress", carrier: "YunExpress" });
  expect(carrierTracking.safeParse(JSON.stringify({ YUNEXPRESS: { ...asked, interface: "OMS" } })).success).toBe(false);
});

it("Yanwen tells of thirty numbers a call, each time with its offset", async () => {
  const watcher = open("Yanwen");
  const source = carrierSources.find(({ name }) => name === "Yanwen answer")!;
  expect(watcher.most).toBe(30);
  const answer = await watcher.poll([watched("UY999999094CN"), watched(newNumber())]);
  const [first, other] = read(source, answer);
  expect(other!.events).toEqual([]);
  expect(first!.events.map(({ rawCode }) => rawCode)).toEqual(
    "OR10 PU10 SC10 LH20 LM10 IC50 IC60 LM20 LM25 LM40".split(" "),
  );
  expect(
    first!.events.every(({ timeBasis, utcOffset }) => timeBasis === "OFFSET_GIVEN" && utcOffset === "+08:00"),
  ).toBe(true);
});

it("4PX's signature is as published", () => {
  const parameters = {
    ...{ app_key: "demo-app-key", format: "json", method: "ds.xms.order.create" },
    ...{ timestamp: "1577836800000", v: "1.1.0" },
  };
  expect(fourPxSign(parameters, '{"ref_no":"BY0001"}', "demo-app-secret")).toBe("8043845bad215cc903a37b0826b65558");
});

it.each(["YunExpress", "4PX", "Yanwen"])("%s that is down is asked again later", async (name) => {
  await sandbox.plan({ fault: "SERVER_ERROR" });
  expect(await open(name).poll([watched("YT9999999999999909")])).toMatchObject({ outcome: "UNAVAILABLE" });
});
