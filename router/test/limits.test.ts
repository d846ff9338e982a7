import { parse } from "graphql";
import { checkLimits, checkVariables, DEFAULT_LIMITS, type Limits } from "../src/request/limits";

const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");
const nest = (open: string, count: number, inner: string, close = "}") =>
  open.repeat(count) + inner + close.repeat(count);

const LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  operations: 2,
  fragments: 2,
  variables: 3,
  valueDepth: 3,
  textBytes: 12,
  depth: 4,
  introspectionDepth: 6,
  rootFields: 3,
  aliases: 2,
  fields: 12,
  selections: 20,
  directives: 4,
  conditions: 2,
};

const refusalOf = (query: string): string | undefined => {
  try {
    checkLimits(parse(query), LIMITS);
    return undefined;
  } catch (reason) {
    const { status, errors } = reason as { status: number; errors: { extensions: { code: string } }[] };
    expect([status, errors[0]!.extensions.code]).toEqual([400, "LIMIT_EXCEEDED"]);
    return (reason as Error).message;
  }
};

describe("limits", () => {
  it.each([
    [
      "operations",
      (n: number) => many(n, (i) => `query Q${i} { a }`),
      2,
      "The document has more than 2 operations: split it into several requests.",
    ],
    [
      "fragments",
      (n: number) => `{ a } ${many(n, (i) => `fragment F${i} on A { a }`)}`,
      2,
      "The document has more than 2 fragments: split it into several requests.",
    ],
    [
      "variables",
      (n: number) => `query(${many(n, (i) => `$v${i}: Int`)}) { a }`,
      3,
      "The operation has more than 3 variables: split it into several requests.",
    ],
    [
      "depth",
      (n: number) => nest("{ a", n, ""),
      4,
      "The operation is nested deeper than 4 fields: ask for what is further down in a request of its own.",
    ],
    [
      "depth by fragments",
      (n: number) => `{ a { ...F } } fragment F on A ${nest("{ a", n - 1, "")}`,
      4,
      "The operation is nested deeper than 4 fields: ask for what is further down in a request of its own.",
    ],
    [
      "introspection depth",
      (n: number) => `{ __schema ${nest("{ a", n - 1, "")} }`,
      6,
      "The operation introspects deeper than 6 fields: ask for what is further down in a request of its own.",
    ],
    [
      "root fields",
      (n: number) => `{ ${many(n, () => "a")} }`,
      3,
      "The operation has more than 3 root fields: split it into several requests.",
    ],
    [
      "root fields in fragments",
      (n: number) => `{ ...F } fragment F on Q { ... { ${many(n, () => "a")} } }`,
      3,
      "The operation has more than 3 root fields: split it into several requests.",
    ],
    [
      "aliases",
      (n: number) => `{ a { ${many(n, (i) => `x${i}: a`)} } }`,
      2,
      "The operation has more than 2 aliases: split it into several requests.",
    ],
    [
      "aliases in fragments",
      (n: number) => `{ a { ${many(n, () => "...F")} } } fragment F on A { x: a }`,
      2,
      "The operation has more than 2 aliases: split it into several requests.",
    ],
    [
      "fields",
      (n: number) => `{ a { ${many(n - 1, () => "b")} } }`,
      12,
      "The operation selects more than 12 fields: split it into several requests.",
    ],
    [
      "fields in fragments",
      (n: number) => `{ a { ${many(n - 5, () => "b")} ...F ...F } } fragment F on A { b c }`,
      12,
      "The operation selects more than 12 fields: split it into several requests.",
    ],
    [
      "selections",
      (n: number) => `{ a { ${many((n - 2) / 2, () => "... { b }")} ${n % 2 ? "... { b }" : ""} }  }`,
      20,
      "The operation selects more than 20 fields and fragments: split it into several requests.",
    ],
    [
      "selections around nothing",
      (n: number) => `{ a { ${nest("... {", n - 2, "b")} } }`,
      20,
      "The operation selects more than 20 fields and fragments: split it into several requests.",
    ],
    [
      "directives",
      (n: number) => `query @d { a ${"@d ".repeat(n - 1)} }`,
      4,
      "The operation has more than 4 directives: split it into several requests.",
    ],
    [
      "conditions",
      (n: number) => `{ a { ${many(n, (i) => `... @include(if: $v${i}) { b }`)} } }`,
      2,
      "The operation has more than 2 conditional variables: split it into several requests.",
    ],
    [
      "conditions on fields",
      (n: number) => `{ a { ${many(n, (i) => `b${i} @skip(if: $v${i})`)} } }`,
      2,
      "The operation has more than 2 conditional variables: split it into several requests.",
    ],
    [
      "lists in an argument",
      (n: number) => `{ a(b: ${nest("[", n, "1", "]")}) }`,
      3,
      "The operation has a value nested deeper than 3 levels: send a flatter one.",
    ],
    [
      "objects in an argument",
      (n: number) => `{ a(b: ${nest("{ b:", n, "1")}) }`,
      3,
      "The operation has a value nested deeper than 3 levels: send a flatter one.",
    ],
    [
      "values of a directive",
      (n: number) => `{ a @d(b: ${nest("[", n, "1", "]")}) }`,
      3,
      "The operation has a value nested deeper than 3 levels: send a flatter one.",
    ],
    [
      "values by default",
      (n: number) => `query($v: V = ${nest("[", n, "1", "]")}) { a }`,
      3,
      "The operation has a value nested deeper than 3 levels: send a flatter one.",
    ],
  ])("%s: as many as there may be, and one more", (_, query, limit, message) => {
    expect(refusalOf(query(limit))).toBeUndefined();
    expect(refusalOf(query(limit + 1))).toBe(message);
  });

  it("count one condition once, however often it stands", () => {
    expect(refusalOf("{ a { b @skip(if: $v) c @include(if: $v) ... @skip(if: $v) { d } } }")).toBeUndefined();
  });

  it("hold for each operation of a document and for fragments that none spreads", () => {
    expect(refusalOf(`query A { a } query B { ${many(4, () => "a")} }`)).toBe(
      "The operation has more than 3 root fields: split it into several requests.",
    );
    expect(refusalOf(`{ a } fragment F on A { ${many(13, () => "a")} }`)).toBe(
      "The operation selects more than 12 fields: split it into several requests.",
    );
  });

  it("bytes of a text, in a value and in the document, whatever their characters", () => {
    const tooLong = "The operation has a text of more than 12 bytes: send a shorter one.";
    for (const text of ["a".repeat(12), "字".repeat(4), "é".repeat(6), "😀".repeat(3)]) {
      expect(() => checkVariables({ a: { b: [text] } }, LIMITS)).not.toThrow();
      expect(refusalOf(`{ a(b: "${text}") }`)).toBeUndefined();
      for (const longer of [`${text}a`, `${text}字`]) {
        expect(() => checkVariables({ a: { b: [longer] } }, LIMITS)).toThrow(tooLong);
        expect(() => checkVariables({ a: longer }, LIMITS)).toThrow(tooLong);
        expect(refusalOf(`{ a(b: { c: ["${longer}"] }) }`)).toBe(tooLong);
        expect(refusalOf(`query ($a: String = "${longer}") { a }`)).toBe(tooLong);
        expect(refusalOf(`{ a(b: """${longer}""") }`)).toBe(tooLong);
      }
    }
  });

  it("hold for the values of variables", () => {
    expect(() => checkVariables({ a: { b: [{ c: 1 }] }, d: [[[null]]] }, LIMITS)).not.toThrow();
    for (const a of [[[[[]]]], { b: [[{}]] }]) {
      expect(() => checkVariables({ a }, LIMITS)).toThrow(
        "The operation has a value nested deeper than 3 levels: send a flatter one.",
      );
    }
    let deep: unknown = 1;
    for (let level = 0; level < 200_000; level++) deep = [deep];
    expect(() => checkVariables({ deep }, DEFAULT_LIMITS)).toThrow(
      "The operation has a value nested deeper than 20 levels: send a flatter one.",
    );
  });
});
