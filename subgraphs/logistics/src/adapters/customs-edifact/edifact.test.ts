import fc from "fast-check";
import { CustomsAct, type CustomsStatement, CustomsUnread } from "../../customs/customs-port";
import { CustomsRegime, DeclarationDirection } from "../../customs-rule/customs-rule.entity";
import { PUBLISHED_CUSDEC as CUSDEC, PUBLISHED_CUSRES as CUSRES } from "../../testing/published-customs";
import { cusdec } from "./cusdec";
import { readCusres } from "./cusres";
import { checkShape } from "./directory";
import { readInterchange, valueIn } from "./segment-reader";
import { interchange, message, segment } from "./segment-writer";

const T_SHIRT = {
  ...{ description: "T-SHIRT COTTON", hsCode: "610910", quantity: 1n, valueMinor: 1290n, currency: "EUR" },
  ...{ originCountry: "CN", grossWeightG: 210n },
};
const H7: CustomsStatement = {
  ...{ lrn: "LRN20261122000001", mrn: null, direction: DeclarationDirection.IMPORT, country: "DE" },
  ...{
    regime: CustomsRegime.H7,
    office: null,
    iossNumber: "IM2760000742",
    consigneeTaxNumber: null,
    statedAt: null,
    articles: [T_SHIRT],
  },
};
const read = (text: string, timeZone = "Europe/Berlin") => readCusres(Buffer.from(text, "latin1"), timeZone);

describe("what is written", () => {
  it("an import of low value is the published message, byte for byte", () => {
    expect(cusdec(CustomsAct.SUBMIT, H7, "1")).toBe(CUSDEC);
  });

  it("a consignee is named by its tax number into a country alone, whatever the procedure", () => {
    const known = { ...H7, consigneeTaxNumber: "CHE123456788" };
    expect(cusdec(CustomsAct.SUBMIT, known, "1")).toContain("NAD+IM+IM2760000742'NAD+CN+CHE123456788'CST+");
    const dutiable = { ...known, regime: CustomsRegime.H1 };
    expect(cusdec(CustomsAct.SUBMIT, dutiable, "1")).toContain("GIS+H1'NAD+CN+CHE123456788'CST+");
    const out = { ...known, direction: DeclarationDirection.EXPORT, regime: CustomsRegime.CN_9610 };
    expect(cusdec(CustomsAct.SUBMIT, out, "1")).not.toContain("NAD+");
  });

  it("a list of 9610 with its office and day, changed under the office's number; a cancellation states nothing", () => {
    const list: CustomsStatement = {
      ...{ ...H7, direction: DeclarationDirection.EXPORT, country: "CN", regime: CustomsRegime.CN_9610 },
      ...{ office: "CNSZX", mrn: "26CN0000000000001", statedAt: new Date("2026-11-22T08:15:59Z") },
      articles: [{ ...T_SHIRT, quantity: 3n, currency: "JPY" }],
    };
    const head = "LOC+35+CN'LOC+22+CNSZX'DTM+137:202611220815:203'GIS+9610'RFF+ABT:26CN0000000000001'";
    const line = "CST+1+610910'FTX+AAA+++T-SHIRT COTTON'LOC+27+CN'MEA+WT+AAD+KGM:0.210'MEA+CT++PCE:3'MOA+40:1290:JPY'";
    const told = (act: CustomsAct) => cusdec(act, list, "1");
    const open = (code: string) => `UNH+1+CUSDEC:D:96B:UN'BGM+830+LRN20261122000001+${code}'${head}`;
    expect(told(CustomsAct.CHANGE)).toBe(`${open("4")}${line}UNS+S'UNT+15+1'`);
    expect(told(CustomsAct.REPLACE)).toBe(`${open("5")}${line}UNS+S'UNT+15+1'`);
    expect(told(CustomsAct.CANCEL)).toBe(`${open("1")}UNS+S'UNT+9+1'`);
  });

  it.each([
    [CustomsRegime.H1, "H1", true],
    [CustomsRegime.TYPE11, "TYPE11", true],
    [CustomsRegime.TYPE13, "TYPE13", true],
  ])("%s says its procedure, counts its pieces, and names no IOSS number", (regime, indicator, counts) => {
    const told = cusdec(CustomsAct.SUBMIT, { ...H7, regime }, "1");
    expect(told).toContain(`GIS+${indicator}'`);
    expect([told.includes("MEA+CT++PCE:1'"), told.includes("NAD+")]).toEqual([counts, false]);
  });

  it("whatever is declared has the shape of the directory's CUSDEC", () => {
    const article = fc.record({
      ...{
        description: fc.string({ unit: "grapheme", maxLength: 300 }),
        hsCode: fc.constantFrom("610910", "8517120000"),
      },
      ...{ quantity: fc.bigInt(1n, 1_000_000n), valueMinor: fc.bigInt(0n, 10n ** 16n), currency: fc.constant("EUR") },
      ...{ originCountry: fc.constantFrom("CN", "VN"), grossWeightG: fc.bigInt(0n, 100_000n) },
    });
    const statement = fc.record({
      ...{ lrn: fc.constant("LRN20261122000001"), mrn: fc.constantFrom(null, "26DE0000000000001") },
      ...{ direction: fc.constantFrom(...Object.values(DeclarationDirection)), country: fc.constantFrom("DE", "CN") },
      ...{ regime: fc.constantFrom(...Object.values(CustomsRegime)), office: fc.constantFrom(null, "CNSZX") },
      ...{
        consigneeTaxNumber: fc.constantFrom(null, "52998224725"),
        iossNumber: fc.constantFrom(null, "IM2760000742"),
        statedAt: fc.constantFrom(null, new Date(0)),
      },
      articles: fc.array(article, { minLength: 1, maxLength: 4 }),
    });
    const acts = fc.constantFrom(...Object.values(CustomsAct));
    fc.assert(
      fc.property(acts, statement, (act, stated) => {
        const [only] = readInterchange(Buffer.from(cusdec(act, stated, "1"), "latin1")).messages;
        checkShape(only!);
        const articles = only!.segments.filter(({ tag }) => tag === "CST").length;
        expect(articles).toBe(act === CustomsAct.CANCEL ? 0 : stated.articles.length);
      }),
    );
    const short = CUSDEC.replace("MOA+40:12.90:EUR'", "").replace("UNT+12", "UNT+11");
    const [moneyless] = readInterchange(Buffer.from(short)).messages;
    expect(() => checkShape(moneyless!)).toThrow("MOA is missing.");
  });

  it("separators are released, other scripts written in Latin letters, long texts in pieces", () => {
    const description = `Bob's 5+1: why? Größe Łódź 茶 ${"x".repeat(150)}`;
    const told = cusdec(CustomsAct.SUBMIT, { ...H7, articles: [{ ...T_SHIRT, description }] }, "1");
    expect(told).toContain("FTX+AAA+++Bob?'s 5?+1?: why?? Größe Lódz Cha xxx");
    const envelope = {
      sender: "BAIYUN",
      recipient: "DECUS",
      control: "BY1",
      preparedAt: new Date("2026-11-22T08:15:00Z"),
    };
    const bytes = interchange({ ...envelope, isTest: true }, [told]);
    expect(bytes.subarray(0, 56).toString("latin1")).toBe("UNB+UNOC:3+BAIYUN+DECUS+261122:0815+BY1++++++1'UNH+1+CUS");
    const ftx = readInterchange(bytes).messages[0]!.segments.find(({ tag }) => tag === "FTX")!;
    expect(ftx.elements[3]!.join("")).toBe(`Bob's 5+1: why? Größe Lódz Cha ${"x".repeat(150)}`);
    expect(ftx.elements[3]!.map(({ length }) => length)).toEqual([70, 70, 41]);
  });
});

describe("what is read", () => {
  const WORD = {
    ...{ lrn: "LRN20261122000001", about: null, mrn: null, rawTime: "202611221200" },
    saidAt: new Date("2026-11-22T11:00:00Z"),
  };

  it("the published answer: rejected, with where and why", () => {
    const fault = { line: null, segment: null, code: "15", message: "HS CODE INVALID" };
    const said = { verdict: "REJECTED", code: "15", message: "HS CODE INVALID", faults: [fault] };
    expect(read(CUSRES)).toEqual({ words: [{ ...WORD, ...said }] });
  });

  const answer = (...own: string[]) =>
    message(
      "1",
      ["CUSRES", "D", "96B", "UN"],
      [...["BGM+962+LRN20261122000001+11'", "DTM+9:202611221200:203'", ...own]],
    );

  it.each([
    ["1", "ACCEPTED"],
    ["2", "RELEASED"],
    ["3", "HELD_DOCS"],
    ["4", "HELD_EXAM"],
    ["5", "SEIZED"],
    ["6", "RFI"],
    ["7", "RFS"],
    ["8", "DNL"],
    ["9", "CLEARED"],
  ])("indicator %s is %s, before the references or after them", (indicator, verdict) => {
    const references = ["RFF+ABO:LRN20261122000001'", "RFF+ABT:26DE0000000000001'", "RFF+ACW:BY00000000001'"];
    const said = { mrn: "26DE0000000000001", about: "BY00000000001", verdict, code: null, message: null, faults: [] };
    const words = [{ ...WORD, ...said }];
    expect(read(answer(...references, segment("GIS", indicator)))).toEqual({ words });
    expect(read(answer(segment("GIS", indicator), ...references))).toEqual({ words });
  });

  it("each error with its article and segment; a time that cannot be read is not known", () => {
    const told = message(
      "1",
      ["CUSRES", "D", "96B", "UN"],
      [
        ...[
          "BGM+963+L1+11'",
          "DTM+9:2026:602'",
          "FTX+AAI+++Two things'",
          "ERP+2:1+CST'",
          "ERC+15'",
          "FTX+AAO+++Code?: none'",
        ],
        ...["ERP+2:3+MOA'", "ERC+40'"],
      ],
    );
    expect(read(told)).toMatchObject({
      words: [
        {
          ...{ lrn: "L1", verdict: "REJECTED", saidAt: null, rawTime: "2026", code: "15", message: "Two things" },
          faults: [
            { line: 1, segment: "CST", code: "15", message: "Code: none" },
            { line: 3, segment: "MOA", code: "40", message: "" },
          ],
        },
      ],
    });
  });

  const { FORM, INCOMPLETE, MESSAGE_TYPE, UNKNOWN_PART, WRONG_ORDER, MISSING_PART, VALUE } = CustomsUnread;
  it.each([
    ["nothing", "", FORM, null],
    ["prose", "Dear Sir,", FORM, null],
    ["JSON", '{"a":1}', FORM, null],
    ["a form that is none", "UNA+:.* 'UNB+UNOC:3'", FORM, 1],
    ["what breaks off", CUSRES.slice(0, -4), INCOMPLETE, 9],
    ["a count that is wrong", CUSRES.replace("UNT+9", "UNT+8"), INCOMPLETE, 9],
    ["another number at its end", CUSRES.replace("UNT+9+1", "UNT+9+2"), INCOMPLETE, 9],
    ["a declaration", CUSDEC, MESSAGE_TYPE, 1],
    ["an unknown segment", CUSRES.replace("GIS+1'", "XYZ+1'"), UNKNOWN_PART, 5],
    [
      "a segment out of order",
      CUSRES.replace(
        "BGM+963+LRN20261122000001+11'DTM+9:202611221200:203'",
        "DTM+9:202611221200:203'BGM+963+LRN20261122000001+11'",
      ),
      WRONG_ORDER,
      2,
    ],
    [
      "a missing segment",
      CUSRES.replace("BGM+963+LRN20261122000001+11'", "").replace("UNT+9", "UNT+8"),
      MISSING_PART,
      2,
    ],
    ["another declaration in its reference", CUSRES.replace("ABO:LRN20261122000001", "ABO:LRN2"), VALUE, 2],
    ["an unknown document", CUSRES.replace("BGM+963", "BGM+929"), VALUE, 2],
    ["an unknown indicator", answer("GIS+77'"), VALUE, 4],
    ["an indicator named as a thing of the language", answer("GIS+constructor'"), VALUE, 4],
    ["an envelope that does not end", `UNB+UNOC:3+A+B+261122:0815+1'${CUSRES}`, INCOMPLETE, 10],
    ["an envelope that counts wrongly", `UNB+UNOC:3+A+B+261122:0815+1'${CUSRES}UNZ+2+1'`, INCOMPLETE, 11],
    ["an envelope that ends otherwise", `UNB+UNOC:3+A+B+261122:0815+1'${CUSRES}UNZ+1+2'`, INCOMPLETE, 11],
    ["a control character", CUSRES.replace("HS", "H\u0000"), FORM, null],
  ])("%s is not read, and told why and where", (_name, text, unread, part) => {
    expect(read(text)).toEqual({ unread, part, message: expect.stringMatching(/\.$/) });
  });

  it("10,000 that are broken anyhow: each is read or told why, and none crashes", () => {
    const seed = Date.now() % 2_147_483_647;
    const places = fc.array(fc.tuple(fc.nat(CUSRES.length), fc.string({ unit: "binary", maxLength: 4 }), fc.nat(9)), {
      maxLength: 5,
    });
    const broken = places.map((cuts) =>
      cuts.reduce((text, [at, put, gone]) => text.slice(0, at) + put + text.slice(at + gone), CUSRES),
    );
    const shuffled = fc
      .shuffledSubarray(CUSRES.slice(0, -1).split("'"), { minLength: 0 })
      .map((parts) => parts.map((part) => `${part}'`).join(""));
    const any = fc.oneof(broken, shuffled, fc.string({ unit: "binary" }), fc.string());
    const seen = new Set<string>();
    fc.assert(
      fc.property(any, fc.constantFrom("latin1" as const, "utf8" as const), (text, encoding) => {
        const reading = readCusres(Buffer.from(text, encoding), "UTC");
        seen.add("words" in reading ? "READ" : reading.unread);
      }),
      { seed, numRuns: 10_000 },
    );
    process.stdout.write(`EDIFACT fuzzed with seed ${seed}: ${[...seen].sort().join(", ")}\n`);
    expect([...seen].every((each) => each === "READ" || Object.hasOwn(CustomsUnread, each))).toBe(true);
  });
});

it("a component that is left out is empty", () => {
  const [only] = readInterchange(Buffer.from("UNH+1+A'ABC++1::2'UNT+3+1'")).messages;
  expect([0, 1, 2].map((component) => valueIn(only!.segments[1]!, 1, component))).toEqual(["1", "", "2"]);
});
