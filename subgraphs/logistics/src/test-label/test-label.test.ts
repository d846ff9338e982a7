import { Viewer } from "@baiyun/kit";
import { run, staff, testDatabaseUrl, viewer } from "@baiyun/kit/testing";
import { getTracking } from "ts-tracking-number";
import { domain } from "../domain";
import { type LabelContent, spacedNumber } from "../label/label-content";
import { consigneeLines, PAGE } from "../label/label-layout";
import { CONSIGNEES } from "../testing/consignees";
import { barcodesOn, inkIn, keepPicture, pictureOf } from "../testing/label-picture";
import { type Logistics, openLogistics } from "../testing/logistics";
import { SAMPLES, TestLabelSample } from "./samples";
import { TEST_NUMBER } from "./test-label.service";

let logistics: Logistics;
beforeAll(async () => {
  // Its own: how many rows its tables hold is counted.
  logistics = await openLogistics({ DATABASE_URL: await testDatabaseUrl("logistics-test-label", domain) });
});
afterAll(() => logistics.close());

const me = viewer("customer_member");
const TEST_LABEL = `query ($input: TestLabelInput!) { testLabel(input: $input) { __typename
  ... on TestLabel { fileName mediaType content } ... on TooManyTestLabels { retryAt } ... on InvalidInput { faults { field message } } } }`;
interface Answered {
  __typename: string;
  fileName: string;
  mediaType: string;
  content: string;
  faults: { field: string; message: string }[];
}
async function drawn(input: object, claims: Parameters<typeof run>[3] = me): Promise<Answered> {
  const { data, errors } = await run<{ testLabel: Answered } | null>(logistics.subgraph, TEST_LABEL, { input }, claims);
  if (!data?.testLabel) throw new Error(String(errors?.[0]?.extensions?.code));
  return data.testLabel;
}
const bytesOf = async (input: object): Promise<Buffer> => Buffer.from((await drawn(input)).content, "base64");

/** How many rows each table holds: whatever is written anywhere is seen. */
async function counts(): Promise<Record<string, number>> {
  return logistics.database.transaction(Viewer.system, async (tx) => {
    const tables: { name: string }[] = await tx.query(
      `SELECT oid::regclass::text AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
         AND has_table_privilege(oid, 'SELECT') ORDER BY 1`,
    );
    const all: Record<string, number> = {};
    for (const { name } of tables) {
      const [{ count }] = await tx.query(`SELECT count(*)::int AS count FROM ${name}`);
      all[name] = count;
    }
    return all;
  });
}

it.each(Object.values(TestLabelSample))(
  "a test label in %s is printed as a real one, and says all over that it is none",
  async (sample) => {
    const label = await drawn({ sample });
    expect([label.__typename, label.fileName, label.mediaType]).toEqual([
      "TestLabel",
      "test-label.pdf",
      "application/pdf",
    ]);
    const pdf = Buffer.from(label.content, "base64");
    expect(pdf.toString("latin1").match(/\/MediaBox \[[^\]]*\]/g)).toEqual(["/MediaBox [0 0 283.46 425.2]"]);
    const picture = await pictureOf(pdf);
    keepPicture(`TEST-${sample}.pdf`, picture);
    expect(picture.pages).toBe(1);
    expect(await barcodesOn(picture)).toEqual(["TEST/NO-PARCEL"]);
    const text = picture.text.split(/\s*[\r\n]+/);
    expect(text).toEqual(expect.arrayContaining(["TEST - NOT FOR SHIPPING", "TEST/NO-PARCEL", "TO"]));
    expect(picture.text).toContain("测试标签 请勿发运");
    const { name } = SAMPLES[sample];
    if (sample !== "ARABIC") expect(picture.text).toContain(name);
    // Every letter of it leaves ink, and so do the band at the top, from edge to edge, and what crosses out the rest.
    const lines = consigneeLines({ consignee: SAMPLES[sample] } as LabelContent);
    for (const { x, width, size, baseline } of lines) {
      expect(inkIn(picture, [x, baseline - size, x + width * size, baseline])).toBeGreaterThan(0);
    }
    for (const left of [0, PAGE.width - 6]) {
      expect(inkIn(picture, [left, 14, left + 5, 54])).toBeGreaterThan(500);
      expect(inkIn(picture, [left, 160, left + 5, 172])).toBeGreaterThan(10);
      expect(inkIn(picture, [left, 416, left + 5, 425])).toBeGreaterThan(10);
    }
  },
);

const HEAD = {
  DPI_203: [
    ...["^XA", "^CI28", "^PW800", "^LL1200", "^BY3", "^FO0,232^GB800,112,112^FS", "^FO480,292^FR^GFA"],
    ...["^FO0,452^GD800,748,4,B,L^FS", "^FO0,452^GD800,748,4,B,R^FS", "^FO40,40^BCN,120,Y^FDTEST/NO-PARCEL^FS"],
    ...["^FO40,240^FR^A0N,40,40^FDTEST - NOT FOR SHIPPING SAMPLE^FS", "^FO40,300^FR^A0N,34,34^FD0.640 kg^FS"],
    ...["^FO40,400^A0N,34,34^FDTO^FS"],
  ],
  DPI_300: [
    ...["^XA", "^CI28", "^PW1200", "^LL1800", "^BY4", "^FO0,348^GB1200,168,168^FS", "^FO720,438^FR^GFA"],
    ...["^FO0,678^GD1200,1122,6,B,L^FS", "^FO0,678^GD1200,1122,6,B,R^FS", "^FO60,60^BCN,180,Y^FDTEST/NO-PARCEL^FS"],
    ...["^FO60,360^FR^A0N,60,60^FDTEST - NOT FOR SHIPPING SAMPLE^FS", "^FO60,450^FR^A0N,51,51^FD0.640 kg^FS"],
    ...["^FO60,600^A0N,51,51^FDTO^FS"],
  ],
};
it.each([
  ["DPI_203", "test-label-203.zpl"],
  ["DPI_300", "test-label-300.zpl"],
] as const)("in ZPL at %s it is as large, and says the same", async (resolution, fileName) => {
  const label = await drawn({ format: "ZPL", resolution });
  expect([label.fileName, label.mediaType]).toEqual([fileName, "text/plain; charset=utf-8"]);
  const lines = Buffer.from(label.content, "base64").toString().split("\n");
  expect(lines.slice(0, 13).map((line) => line.replace(/(\^GFA),.*/, "$1"))).toEqual(HEAD[resolution]);
  expect(lines.slice(13).map((line) => /\^FD(.*)\^FS/.exec(line)?.[1] ?? line)).toEqual([
    "Jörg Müller-Größing",
    "Straße der Übergrößen 1,",
    "Hinterhaus",
    "50667 Köln",
    "GERMANY",
    "^XZ",
    "",
  ]);
  for (const sample of ["CHINESE", "GREEK", "ARABIC"]) {
    const zpl = (await bytesOf({ format: "ZPL", resolution, sample })).toString();
    expect(zpl.match(/\^GFA/g)!.length).toBeGreaterThan(3);
  }
});

it("its number is nobody's: no carrier's, none of ours, and none that anybody can ask for", async () => {
  expect(getTracking(TEST_NUMBER)).toBeUndefined();
  expect(spacedNumber(TEST_NUMBER)).toBe(TEST_NUMBER);
  // Each range of ours and each carrier's has digits; tracking takes letters, digits and hyphens alone.
  expect(TEST_NUMBER).toMatch(/^[^\d]+$/);
  expect(TEST_NUMBER).toContain("/");
  const BY_NUMBER = "query ($number: String!) { shipmentByTrackingNumber(number: $number) { id } }";
  const { data } = await run(logistics.subgraph, BY_NUMBER, { number: TEST_NUMBER }, staff("ops"));
  expect(data).toEqual({ shipmentByTrackingNumber: null });
});

it("what a caller states is printed instead of a sample, by the rules of real addresses; what will not do is named", async () => {
  for (const consignee of [CONSIGNEES.JP, CONSIGNEES.IL, CONSIGNEES.VN]) {
    const picture = await pictureOf(await bytesOf({ consignee }));
    keepPicture(`TEST-own-${consignee.country}.pdf`, picture);
    expect(await barcodesOn(picture)).toEqual([TEST_NUMBER]);
  }
  const { text } = await pictureOf(await bytesOf({ consignee: CONSIGNEES.VN }));
  expect(text).toContain("12 Phố Tràng Tiền");

  const consignee = { ...CONSIGNEES.DE, name: "ถนน", city: "", postalCode: "1" };
  const refused = await drawn({ format: "ZPL", consignee });
  expect(refused).toEqual({
    __typename: "InvalidInput",
    faults: [
      { field: "consignee.name", message: "A label cannot show ถ (U+0E16), น (U+0E19): write it in other letters." },
      { field: "consignee.city", message: "This is 1 to 80 printable characters." },
      { field: "consignee.postalCode", message: "This is not a postal code of DE." },
    ],
  });
  const commands = await bytesOf({ format: "ZPL", consignee: { ...CONSIGNEES.US, name: "A^XZ^XA~JR" } });
  expect(commands.toString().match(/\^X[AZ]|~/g)).toEqual(["^XA", "^XZ"]);
});

it("it costs nothing, asks nobody and is kept nowhere: no row of any table comes of it", async () => {
  const shipment = await logistics.ship();
  const before = await counts();
  expect(before).toMatchObject({ label: 2, shipment: 1 });
  for (const claims of [viewer("customer_admin", shipment.tenantId), staff("ops")]) {
    for (const format of ["PDF", "ZPL"]) await drawn({ format, sample: "CHINESE", consignee: CONSIGNEES.CN }, claims);
  }
  expect(await counts()).toEqual(before);
});

it("a customer has 30 in a minute, whoever of it asks, so that nobody is kept waiting by a loop of them", async () => {
  const [own, other] = [viewer("customer_admin"), viewer("customer_member")];
  const mine = [own, { ...own, scope: "labels:read" }];
  const ask = (claims: typeof own) => drawn({ format: "ZPL" }, claims);
  logistics.running.clock.set(new Date("2026-11-28T10:00:15Z"));
  try {
    // What is refused for itself is none of them.
    await drawn({ consignee: { ...CONSIGNEES.DE, name: "" } }, own);
    const answers = await Promise.all(Array.from({ length: 32 }, (_none, index) => ask(mine[index % 2]!)));
    const kinds = answers.map(({ __typename }) => __typename);
    expect(kinds.filter((kind) => kind === "TestLabel")).toHaveLength(30);
    expect(answers.filter(({ __typename }) => __typename !== "TestLabel")).toEqual(
      Array(2).fill({ __typename: "TooManyTestLabels", retryAt: "2026-11-28T10:01:00.000Z" }),
    );
    expect((await ask(other)).__typename).toBe("TestLabel");
    logistics.running.clock.set(new Date("2026-11-28T10:01:00Z"));
    expect((await ask(own)).__typename).toBe("TestLabel");
  } finally {
    logistics.running.clock.release();
  }
});

it.each([
  ["labels:read", true],
  ["shipments:read", true],
  ["orders:read", false],
  ["role:supplier", false],
  ["role:finance", false],
])("of who has %s it may be asked: %s", async (scope, may) => {
  const asked = drawn({}, { ...me, scope });
  if (may) expect((await asked).__typename).toBe("TestLabel");
  else await expect(asked).rejects.toThrow("FORBIDDEN");
});
