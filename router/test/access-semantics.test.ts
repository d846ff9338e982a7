import { createArchive, lacking, reader, unauthorized } from "./fixtures/archive";

describe.each(["text", "values"] as const)("what a rule guards, where subgraphs answer with %s", (form) => {
  let archive: ReturnType<typeof createArchive>;
  beforeAll(() => {
    archive = createArchive({}, () => form);
  });
  beforeEach(() => {
    archive.asked.length = 0;
  });
  afterAll(() => archive.close());

  describe("an interface with mixed implementers", () => {
    it("keeps a fragment on a permitted type beside what is cut", async () => {
      const { data, errors } = await archive.ask(
        "{ entries { title ... on Letter { price title } ... on Chart { id } } }",
      );
      expect(data).toEqual({ entries: [{ title: "To Ada", price: 1 }, null, { title: null, id: "c1" }] });
      expect(errors).toEqual([unauthorized("entries", "@", "title"), unauthorized("entries", "@")]);
    });

    it("gives no field of its own as long as one implementer is refused", async () => {
      const answer = await archive.ask("{ entries { id price } }");
      expect(answer.data).toEqual({ entries: [null, null, null] });
      expect(answer.errors).toEqual([
        unauthorized("entries", "@", "id"),
        unauthorized("entries", "@", "price"),
        unauthorized("entries", "@"),
      ]);
      expect(archive.asked.join()).not.toMatch(/\bid\b|price/);
    });

    it("gives a field that only one implementer guards to who may read that one", async () => {
      const signedIn = await archive.ask("{ entries { title price } }", reader());
      expect(signedIn.data.entries[1]).toEqual({ title: "Plan B", price: null });
      expect(signedIn.errors).toEqual([lacking("the scope money", "entries", "@", "price")]);
      const rich = await archive.ask("{ entries { price } }", reader("money"));
      expect(rich).toEqual({ data: { entries: [{ price: 1 }, { price: 2 }, { price: 3 }] } });
    });

    it("asks only about the types that can stand inside a narrower fragment", async () => {
      const { data, errors } = await archive.ask("{ entries { ... on Letter { ... on Entry { title price } } } }");
      expect(data).toEqual({ entries: [{ title: "To Ada", price: 1 }, null, {}] });
      expect(errors).toEqual([unauthorized("entries", "@")]);
      const union = await archive.ask("{ hits { ... on Entry { title price } } }", reader());
      expect(union).toEqual({ data: { hits: [{ title: "To Ada", price: 1 }, { title: "Plan B", price: 2 }, {}] } });
    });
  });

  it("cuts a fragment on a refused type, however it is come by", async () => {
    for (const query of [
      "{ hits { ... on Letter { title } ... on Secret { code } } }",
      "{ hits { ... on Letter { title } ...S } } fragment S on Secret { a: code b: __typename }",
      "{ hits { ... on Letter { title } ... on Entry { ... on Secret { code } } } }",
    ]) {
      archive.asked.length = 0;
      const { data, errors } = await archive.ask(query);
      expect(data).toEqual({ hits: [{ title: "To Ada" }, null, {}] });
      expect(errors).toEqual([unauthorized("hits", "@")]);
      expect(archive.asked.join()).not.toContain("code");
    }
  });

  it("does not tell the name of a refused type", async () => {
    for (const query of [
      "{ entries { __typename } }",
      "{ entries { t: __typename } }",
      "{ hits { ... { __typename } } }",
    ]) {
      const answer = await archive.ask(query);
      expect(JSON.stringify(answer.data)).not.toContain("Secret");
      expect(answer.errors).toHaveLength(1);
    }
  });

  it("refuses a place where nothing permitted can stand", async () => {
    const answer = await archive.ask("{ sealed { __typename ... on Scroll { wax } } }");
    expect(answer).toEqual({ data: { sealed: null }, errors: [unauthorized("sealed")] });
    expect(archive.asked).toEqual([]);
    expect((await archive.ask("{ sealed { wax } }", reader())).data).toEqual({ sealed: [{ wax: "red" }] });
  });

  it("guards enums and scalars as what fields return, not as what they take", async () => {
    const answer = await archive.ask("{ level stamps levelled(level: HIGH) }");
    expect(answer.data).toEqual({ level: null, stamps: null, levelled: "HIGH" });
    expect(answer.errors).toEqual([unauthorized("level"), unauthorized("stamps")]);
    const query = "query($level: Level) { levelled(level: $level) }";
    expect((await archive.ask(query, undefined, { level: "LOW" })).data).toEqual({ levelled: "LOW" });
    expect((await archive.ask("{ level stamps }", reader("stamp"))).data).toEqual({ level: "HIGH", stamps: ["1d"] });
  });

  it("guards a field of an @interfaceObject on the interface and on every implementer", async () => {
    const query = "{ entries { ... on Letter { note mark } ... on Chart { note } } }";
    const { data, errors } = await archive.ask(query);
    expect(data).toEqual({ entries: [{ note: null, mark: "mark l1" }, null, { note: null }] });
    expect(errors).toEqual([unauthorized("entries", "@", "note"), unauthorized("entries", "@")]);
    expect((await archive.ask("{ entries { note } }", reader())).errors).toEqual([
      lacking("the scope notes", "entries", "@", "note"),
    ]);
    const permitted = await archive.ask("{ entries { note } }", reader("notes"));
    expect(permitted.data.entries.map(({ note }: { note: string }) => note)).toEqual(["note l1", "note s1", "note c1"]);
  });

  it("lets the router use a refused key, and gives it to nobody", async () => {
    expect(await archive.ask("{ keeper { name shift } }")).toEqual({
      data: { keeper: { name: "Bo", shift: "night" } },
    });
    expect(await archive.ask("{ keeper { badge shift } }")).toEqual({
      data: { keeper: null },
      errors: [unauthorized("keeper", "badge")],
    });
  });

  it("applies under every alias and every parent, with one error for each pattern", async () => {
    const query =
      "{ a: entries { ... on Letter { p: next { ... on Chart { price } } } } b: entries { ... on Chart { q: price } } }";
    const { data, errors } = await archive.ask(query, reader());
    expect(data).toEqual({ a: [{ p: {} }, {}, {}], b: [{}, {}, { q: null }] });
    expect(errors).toEqual([
      lacking("the scope money", "a", "@", "p", "price"),
      lacking("the scope money", "b", "@", "q"),
    ]);
  });

  it("reports what is asked for under the conditions at hand, fragments' included", async () => {
    const query =
      "query($y: Boolean!) { hits { ... on Keeper { name badge @include(if: $y) } ... on Letter @skip(if: $y) { id ... on Letter { note } } } }";
    const asked = await archive.ask(query, undefined, { y: true });
    expect(asked.errors).toEqual([unauthorized("hits", "@", "badge"), unauthorized("hits", "@")]);
    const not = await archive.ask(query, undefined, { y: false });
    expect(not.data).toEqual({ hits: [{ id: "l1", note: null }, null, { name: "Bo" }] });
    expect(not.errors).toEqual([unauthorized("hits", "@", "note"), unauthorized("hits", "@")]);
  });
});
