import { ARCHIVE_SDL, createArchive, lacking, reader, unauthorized } from "./fixtures/archive";
import { compose } from "./fixtures/compose";
import { fixed } from "./fixtures/fixed";

const LINK = "https://specs.apollo.dev";

/** Rules taken away again from a supergraph, as compositions before the fix left them out. */
const without = (sdl: string, pattern: RegExp) => {
  const changed = sdl.replace(pattern, "$1");
  expect(changed).not.toBe(sdl);
  return changed;
};

describe("GHSA-mx7m-j9xf-62hw: a rule that stands on an interface was gone round by asking its implementers", () => {
  const bare = compose({
    only: `extend schema @link(url: "${LINK}/federation/v2.9", import: ["@authenticated"])
      type Query { pets: [Pet] cat: Cat vet: Vet }
      interface Pet { name: String chip: String }
      type Cat implements Pet { name: String chip: String }
      type Dog implements Pet { name: String chip: String }
      type Vet { room: Int @authenticated }`,
  });
  const data = {
    only: () => ({ pets: [{ __typename: "Cat", name: "Mia", chip: "77" }], cat: { name: "Mia", chip: "77" } }),
  };

  it.each([
    "{ pets { chip } }",
    "{ pets { ... on Cat { chip } } }",
    "{ pets { ...C } } fragment C on Cat { chip }",
    "{ pets { ... on Cat { ... on Pet { chip } } } }",
    "{ cat { chip } }",
    "{ cat { ... on Pet { chip } } }",
  ])("on a field of the interface: %s", async (query) => {
    const { ask, asked } = fixed(bare.replace(/(interface Pet[^}]*chip: String)/, "$1 @authenticated"), data);
    const { data: refused, errors } = await ask(query);
    expect(JSON.stringify(refused)).not.toContain("77");
    expect(errors).toHaveLength(1);
    expect(asked.join()).not.toContain("chip");
    expect(JSON.stringify((await ask(query, reader())).data)).toContain("77");
  });

  it.each(["{ pets { name } }", "{ pets { ... on Cat { name } } }", "{ cat { name } }"])(
    "on the interface itself: %s",
    async (query) => {
      const { ask, asked } = fixed(bare.replace("interface Pet", "interface Pet @authenticated"), data);
      const { data: refused, errors } = await ask(query);
      expect(Object.values(refused)).toEqual([null]);
      expect(errors).toHaveLength(1);
      expect(asked).toEqual([]);
      expect(JSON.stringify((await ask(query, reader())).data)).toContain("Mia");
    },
  );
});

describe("GHSA-m8jr-fxqx-8xx6: what @requires reads told a guarded field to whoever could read the field computed from it", () => {
  const guard = '@requiresScopes(scopes: [["boss"]])';
  const strip = (field: string) =>
    new RegExp(`(\\b${field}: Int (?:@join__field\\([^)]*\\) ?)+) *@requiresScopes\\([^)]*\\)`, "g");
  const chain = compose({
    goods: `extend schema @link(url: "${LINK}/federation/v2.9", import: ["@key", "@shareable", "@requiresScopes"])
      type Query { crate: Crate }
      type Crate @key(fields: "id") { id: ID! secret: Int ${guard} parts: [Part] load: Load }
      type Part { cost: Int ${guard} size: Int }
      union Load = Gold | Straw
      type Gold ${guard} { grams: Int }
      type Straw @shareable { grams: Int }`,
    fees: `extend schema @link(url: "${LINK}/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@requiresScopes"])
      type Crate @key(fields: "id") {
        id: ID!
        secret: Int @external
        parts: [Part] @external
        load: Load @external
        fee: Int @requires(fields: "secret") ${guard}
        costs: Int @requires(fields: "parts { cost }") ${guard}
        sizes: Int @requires(fields: "parts { size }")
        worth: Int @requires(fields: "load { ... on Gold { grams } }") ${guard}
      }
      type Part { cost: Int @external size: Int @external }
      union Load = Gold | Straw
      type Gold { grams: Int @external }
      type Straw @shareable { grams: Int }`,
    taxes: `extend schema @link(url: "${LINK}/federation/v2.9", import: ["@key", "@external", "@requires", "@requiresScopes"])
      type Crate @key(fields: "id") { id: ID! fee: Int @external tax: Int @requires(fields: "fee") ${guard} }`,
  });
  const older = ["fee", "costs", "worth", "tax"].reduce((sdl, field) => without(sdl, strip(field)), chain);
  const data = {
    goods: () => ({
      crate: {
        __typename: "Crate",
        id: "1",
        secret: 7,
        parts: [{ cost: 5, size: 2 }],
        load: { __typename: "Gold", grams: 9 },
      },
    }),
    fees: () => ({ _entities: [{ fee: 14, costs: 15, sizes: 16, worth: 17 }] }),
    taxes: () => ({ _entities: [{ tax: 18 }] }),
  };

  it.each(["fee", "costs", "worth", "tax"])(
    "through a field, what is nested, a fragment's type, a chain: %s",
    async (field) => {
      const { ask, asked } = fixed(older, data);
      const query = `{ crate { sizes ${field} } }`;
      expect(await ask(query)).toEqual({
        data: { crate: { sizes: 16, [field]: null } },
        errors: [unauthorized("crate", field)],
      });
      expect((await ask(query, reader())).errors).toEqual([lacking("the scope boss", "crate", field)]);
      expect(asked.join()).not.toMatch(/secret|cost|grams|fee|tax/);
      expect((await ask(query, reader("boss"))).errors).toBeUndefined();
    },
  );

  it("through a field that an @interfaceObject adds to each implementer", async () => {
    const sdl = compose({
      goods: `extend schema @link(url: "${LINK}/federation/v2.9", import: ["@key", "@requiresScopes"])
        type Query { crates: [Crate] }
        interface Crate @key(fields: "id") { id: ID! secret: Int }
        type Box implements Crate @key(fields: "id") { id: ID! secret: Int ${guard} }
        type Bag implements Crate @key(fields: "id") { id: ID! secret: Int }`,
      fees: `extend schema @link(url: "${LINK}/federation/v2.9", import: ["@key", "@external", "@requires", "@interfaceObject", "@requiresScopes"])
        type Crate @key(fields: "id") @interfaceObject { id: ID! secret: Int @external fee: Int @requires(fields: "secret") ${guard} }`,
    });
    const bare = sdl.replace(/(fee: Int(?: @join__field(?:\([^)]*\))?)*) *@requiresScopes\([^)]*\)/g, "$1");
    expect(bare.match(/fee: Int.*requiresScopes/)).toBeNull();
    const { ask, asked } = fixed(bare, {
      goods: () => ({ crates: [{ __typename: "Box", id: "1", secret: 7 }] }),
      fees: () => ({ _entities: [{ fee: 14 }] }),
    });
    for (const query of ["{ crates { fee } }", "{ crates { ... on Box { fee } } }"]) {
      expect(await ask(query)).toEqual({
        data: { crates: [{ fee: null }] },
        errors: [unauthorized("crates", "@", "fee")],
      });
    }
    expect(asked.join()).not.toContain("secret");
    expect((await ask("{ crates { ... on Bag { fee } } }")).errors).toBeUndefined();
  });
});

describe("GHSA-x33c-7c2v-mrj9: what implementers guard was read through their interface, which carries no rule itself", () => {
  const older = [
    /(interface Entry[^{]*?) @authenticated/,
    /(interface Sealed[^{]*?) @authenticated/,
    /(interface Entry[^}]*price: Int @join__field\(graph: RECORDS\)) @requiresScopes\([^)]*\)/,
  ].reduce(without, ARCHIVE_SDL);
  let archive: ReturnType<typeof createArchive>;
  beforeAll(() => {
    archive = createArchive({ supergraphSdl: older });
  });
  afterAll(() => archive.close());

  it("where all of them have the same rule", async () => {
    expect(await archive.ask("{ sealed { wax } }")).toEqual({
      data: { sealed: null },
      errors: [unauthorized("sealed")],
    });
  });

  it.each([
    "{ entries { title } }",
    "{ entries { ...T } } fragment T on Entry { title }",
    "{ hits { ... on Entry { title } } }",
  ])("where one of them has: %s", async (query) => {
    archive.asked.length = 0;
    const answer = await archive.ask(query);
    expect(JSON.stringify(answer)).not.toMatch(/To Ada|Plan B|North/);
    expect(archive.asked.join()).not.toContain("title");
  });

  it("where one has a rule on the field", async () => {
    const { data, errors } = await archive.ask("{ entries { price } }", reader());
    expect(data).toEqual({ entries: [{ price: null }, { price: null }, { price: null }] });
    expect(errors).toEqual([lacking("the scope money", "entries", "@", "price")]);
  });
});

describe("GHSA-g8jh-vg5j-4h3f: rules whose directives @link renames were ignored", () => {
  const plain = compose({
    only: `extend schema @link(url: "${LINK}/federation/v2.9", import: ["@authenticated", "@requiresScopes", "@policy"])
      type Query {
        free: Int
        one: Int @authenticated
        two: Int @requiresScopes(scopes: [["x"]])
        three: Int @policy(policies: [["p"]])
      }`,
  });
  const SPECS = ["authenticated", "requiresScopes", "policy"];
  /** @param rest what each specification's `@link` says besides */
  const renamed = (names: readonly string[], rest: readonly string[]) => {
    const links = SPECS.reduce((sdl, spec, index) => {
      const link = `url: "${LINK}/${spec}/v0.1", for: SECURITY`;
      expect(sdl).toContain(link);
      return sdl.replace(link, `${link}${rest[index]}`);
    }, plain);
    return links.replace(
      /@(authenticated|requiresScopes|policy)\b(?!")/g,
      (_, spec) => `@${names[SPECS.indexOf(spec)]}`,
    );
  };

  it.each([
    { how: "no renaming", names: SPECS, rest: ["", "", ""] },
    {
      how: "imports under other names",
      names: ["signedIn", "needs", "rule"],
      rest: SPECS.map(
        (spec, index) => `, import: [{ name: "@${spec}", as: "@${["signedIn", "needs", "rule"][index]}" }]`,
      ),
    },
    {
      how: "specifications under other names",
      names: ["who", "what", "why"],
      rest: [', as: "who"', ', as: "what"', ', as: "why"'],
    },
    {
      how: "names that change places",
      names: ["policy", "authenticated", "requiresScopes"],
      rest: [', as: "policy"', ', as: "authenticated"', ', as: "requiresScopes"'],
    },
  ])("$how", async ({ names, rest }) => {
    const { ask, asked } = fixed(renamed(names, rest), { only: () => ({ free: 0, one: 1, two: 2, three: 3 }) });
    const refused = await ask("{ free one two three }");
    expect(refused.data).toEqual({ free: 0, one: null, two: null, three: null });
    expect(refused.errors).toEqual([unauthorized("one"), unauthorized("two"), unauthorized("three")]);
    expect(asked).toEqual(["{free}"]);
    expect((await ask("{ free one two three }", reader("x"))).data).toEqual({ free: 0, one: 1, two: 2, three: null });
  });
});
