import { CustomsAct, type CustomsPort, type CustomsStatement } from "../../customs/customs-port";
import { CustomsRegime, DeclarationDirection } from "../../customs-rule/customs-rule.entity";
import { OFFICE_CREDENTIALS } from "../../testing/customs-office";
import { PUBLISHED_CUSDEC, PUBLISHED_LRN } from "../../testing/published-customs";
import { SandboxProcess } from "../../testing/sandbox";
import { signedHeaders } from "../party/standard-webhook";
import { customsEdifact } from "./customs-edifact";
import { interchange } from "./segment-writer";

const TIMEOUT_MS = 60_000;
let sandbox: SandboxProcess;
let port: CustomsPort;
beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  const options = { timeoutMs: TIMEOUT_MS, redis: null, answersTo: "", isTest: true };
  port = customsEdifact.open(`${sandbox.url}${customsEdifact.sandboxPath}`, OFFICE_CREDENTIALS, options);
});
afterAll(async () => {
  await port.close();
  await sandbox.stop();
});

const kept = (lrn: string) => sandbox.keptBy<{ message: string; times: number }>("CUSTOMS", `D/${lrn}`);
const T_SHIRT = {
  ...{ description: "T-SHIRT COTTON", hsCode: "610910", quantity: 1n, valueMinor: 1290n, currency: "EUR" },
  ...{ originCountry: "CN", grossWeightG: 210n },
};
const H7: CustomsStatement = {
  ...{ lrn: PUBLISHED_LRN, mrn: null, direction: DeclarationDirection.IMPORT, country: "DE" },
  ...{
    regime: CustomsRegime.H7,
    office: null,
    iossNumber: "IM2760000742",
    consigneeTaxNumber: null,
    statedAt: null,
    articles: [T_SHIRT],
  },
};
const declared = { outcome: "DONE", value: null };

it("the published declaration arrives byte for byte, and is there once", async () => {
  expect(await port.tell(CustomsAct.SUBMIT, H7, "BY1")).toMatchObject(declared);
  expect(await port.arrived("BY1")).toMatchObject({ outcome: "DONE", value: true });
  const { message, times } = (await kept(PUBLISHED_LRN))!;
  expect([message.replace(/^UNB.*?'/, "").replace(/UNZ.*$/, ""), times]).toEqual([PUBLISHED_CUSDEC, 1]);
});

it.each([
  [CustomsRegime.H1, "929", "LOC+36+DE"],
  [CustomsRegime.TYPE11, "929", "LOC+36+US"],
  [CustomsRegime.TYPE13, "929", "LOC+36+US"],
  [CustomsRegime.CN_9610, "830", "LOC+35+CN"],
])("%s arrives with its procedure and its pieces", async (regime, document, country) => {
  const lrn = `LRN-${regime}`;
  const isExport = regime === CustomsRegime.CN_9610;
  const statement = { ...H7, lrn, regime, country: country.slice(-2), articles: [{ ...T_SHIRT, quantity: 3n }] };
  const direction = isExport ? DeclarationDirection.EXPORT : DeclarationDirection.IMPORT;
  expect(await port.tell(CustomsAct.SUBMIT, { ...statement, direction }, `BY${regime.replace("_", "")}`)).toMatchObject(
    declared,
  );
  const indicator = isExport ? "9610" : regime;
  expect((await kept(lrn))!.message).toContain(
    `UNH+1+CUSDEC:D:96B:UN'BGM+${document}+${lrn}+9'${country}'GIS+${indicator}'CST+1+610910'FTX+AAA+++T-SHIRT COTTON'LOC+27+CN'MEA+WT+AAD+KGM:0.210'MEA+CT++PCE:3'MOA+40:12.90:EUR'UNS+S'UNT+12+1'`,
  );
});

it.each([
  ["without its procedure", "GIS+H7'", "", "13"],
  ["with an article before its procedure", "GIS+H7'NAD+IM+IM2760000742'", "NAD+IM+IM2760000742'GIS+H7'", "15"],
  ["that begins twice", "LOC+36+DE'", "BGM+929+LRN-SHAPE+9'LOC+36+DE'", "35"],
  ["of articles that nobody valued", "MOA+40:12.90:EUR'", "", "13"],
  ["that ends twice", "UNS+S'", "UNS+S'UNS+S'", "35"],
])("a declaration %s is none that the office takes", async (_which, part, instead, error) => {
  const control = `BYSHAPE${Math.random().toString(36).slice(2, 8).toUpperCase()}`;
  const { sender, recipient, secret } = OFFICE_CREDENTIALS;
  const envelope = { sender, recipient, control, preparedAt: new Date(), isTest: true };
  const body = interchange(envelope, [PUBLISHED_CUSDEC.replaceAll(PUBLISHED_LRN, "LRN-SHAPE").replace(part, instead)]);
  const headers = { ...signedHeaders(secret, control, body, new Date()), "content-type": "application/edifact" };
  const sent = { method: "POST", headers, body: new Uint8Array(body) };
  const answer = await (await fetch(`${sandbox.url}/customs/interchanges`, sent)).text();
  expect(answer).toContain(`UCI+${control}+BAIYUN+SANDBOX-CUSTOMS+4+${error}'`);
  expect(await kept("LRN-SHAPE")).toBeNull();
});
