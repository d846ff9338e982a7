import type { GraphQLResolveInfo } from "graphql";
import { answer, needed, type Subgraph } from "./fixtures/federation";

describe("what only some concrete types are asked for in a field of an interface object", () => {
  type Known = { id: string };
  const KINDS = ["Cat", "Dog", "Emu"];
  const visit = (id: string) => ({ id, name: `of ${id}` });
  /** Null is refused before this is asked. */
  const fee = (_: unknown, { in: currency }: { in: string }) => `5 ${needed(currency)}`;

  /** A register that knows what kind each animal is, and a clinic that knows them as animals only. */
  function zoo() {
    const asked: string[] = [];
    const requests = new Set<unknown>();
    const subgraphs: Record<string, Subgraph> = {
      register: {
        typeDefs: `type Query { animals: [Animal]! }
          union Tame = Cat | Dog
          interface Animal @key(fields: "id") { id: ID! weight: Int }
          ${KINDS.map((kind) => `type ${kind} implements Animal @key(fields: "id") { id: ID! weight: Int }`).join("\n")}`,
        resolvers: {
          Query: { animals: () => KINDS.map((kind) => ({ id: `${kind}1`, weight: 9 })) },
          Animal: { __resolveType: ({ id }: Known) => id.slice(0, -1) },
        },
      },
      clinic: {
        typeDefs: `type Query { quiet: Boolean }
          type Animal @interfaceObject @key(fields: "id") { id: ID! visit: Visit! visits(last: Int! = 2): [Visit!]!
            weight: Int @external dose: Int @requires(fields: "weight") }
          type Visit { id: ID! name: String fee(in: String! = "EUR"): String! next: Visit by: Staff! }
          union Staff = Vet | Nurse
          type Vet { id: ID! fee(in: String! = "EUR"): String! }
          type Nurse { id: ID! fee(in: String! = "EUR"): String! }`,
        resolvers: {
          Animal: {
            __resolveReference: (animal: Known, _context: unknown, { operation }: GraphQLResolveInfo) => {
              requests.add(operation);
              return animal;
            },
            visit: ({ id }: Known) => {
              asked.push(`visit ${id}`);
              return visit(id);
            },
            visits: ({ id }: Known, { last }: { last: number }) => {
              asked.push(`last ${last} ${id}`);
              return Array.from({ length: last }, (_, index) => visit(`${id}.${index}`));
            },
            dose: ({ weight }: { weight: number }) => needed(weight) * 2,
          },
          Visit: { fee, next: ({ id }: Known) => visit(`${id}+`), by: ({ id }: Known) => ({ id }) },
          Staff: { __resolveType: ({ id }: Known) => (id.startsWith("Cat") ? "Vet" : "Nurse") },
          Vet: { fee },
          Nurse: { fee },
        },
      },
    };
    return { asked, requests, subgraphs };
  }

  const DECLARED = { in: 'String = "USD"', yes: "Boolean = true", no: "Boolean = false" };

  async function outcome(selections: string, variables: Record<string, unknown>) {
    const used = Object.entries(DECLARED).filter(([name]) => selections.includes(`$${name}`));
    const declared = used.map(([name, type]) => `$${name}: ${type}`).join(" ");
    const query = `query ${declared && `(${declared})`} { animals { ${selections} } }`;
    const { asked, requests, subgraphs } = zoo();
    const { data, errors = [] } = await answer(subgraphs, query, variables);
    const places = errors.map(({ path }: { path: (string | number)[] }) => path.join("."));
    return { animals: data.animals, places, asked: asked.sort(), requests: requests.size };
  }

  const ALL = ["visit Cat1", "visit Dog1", "visit Emu1"];
  const [cat, dog, emu] = KINDS.map((kind) => ({ visit: { name: `of ${kind}1` } }));

  it.each([
    {
      what: "a type and a union's member",
      selections: "... on Cat { visit { name } } ... on Tame { ... on Dog { visit { fee(in: $in) } } }",
      animals: [cat, { visit: { fee: "5 CHF" } }, {}],
      lost: { place: "animals.1.visit.fee", animals: [cat, null, {}] },
      asked: ["visit Cat1", "visit Dog1"],
      requests: 2,
    },
    {
      what: "a type and all of them",
      selections: "... on Dog { visit { fee(in: $in) } } visit { name }",
      animals: [cat, { visit: { fee: "5 CHF", name: "of Dog1" } }, emu],
      lost: { place: "animals.1.visit.fee", animals: [cat, null, emu] },
      asked: ALL,
      requests: 2,
    },
    {
      what: "types of which each wants something else",
      selections:
        "... on Cat { visit { name } } ... on Dog { visit { fee(in: $in) } } ... on Emu { visit { fee name } }",
      animals: [cat, { visit: { fee: "5 CHF" } }, { visit: { fee: "5 EUR", name: "of Emu1" } }],
      lost: {
        place: "animals.1.visit.fee",
        animals: [cat, null, { visit: { fee: "5 EUR", name: "of Emu1" } }],
      },
      asked: ALL,
      requests: 3,
    },
    {
      what: "far below",
      selections: "... on Dog { visit { next { next { fee(in: $in) } } } } visit { next { next { id } } }",
      animals: [
        { visit: { next: { next: { id: "Cat1++" } } } },
        { visit: { next: { next: { fee: "5 CHF", id: "Dog1++" } } } },
        { visit: { next: { next: { id: "Emu1++" } } } },
      ],
      lost: {
        place: "animals.1.visit.next.next.fee",
        animals: [
          { visit: { next: { next: { id: "Cat1++" } } } },
          { visit: { next: { next: null } } },
          { visit: { next: { next: { id: "Emu1++" } } } },
        ],
      },
      asked: ALL,
      requests: 2,
    },
    {
      what: "lists",
      selections: "... on Dog { visits(last: 1) { fee(in: $in) } } ... on Cat { visits(last: 1) { name } }",
      animals: [{ visits: [{ name: "of Cat1.0" }] }, { visits: [{ fee: "5 CHF" }] }, {}],
      lost: { place: "animals.1.visits.0.fee", animals: [{ visits: [{ name: "of Cat1.0" }] }, null, {}] },
      asked: ["last 1 Cat1", "last 1 Dog1"],
      requests: 2,
    },
    {
      what: "aliases",
      selections: "... on Dog { seen: visit { cost: fee(in: $in) } } ... on Cat { seen: visit { cost: fee } }",
      animals: [{ seen: { cost: "5 EUR" } }, { seen: { cost: "5 CHF" } }, {}],
      lost: { place: "animals.1.seen.cost", animals: [{ seen: { cost: "5 EUR" } }, null, {}] },
      asked: ["visit Cat1", "visit Dog1"],
      requests: 2,
    },
    {
      what: "fragments on other types within",
      selections: `... on Cat { visit { by { ... on Vet { id } ... on Nurse { fee(in: $in) } } } }
        ... on Dog { visit { by { ... on Vet { id } ... on Nurse { fee(in: $in) } } } }
        ... on Emu { visit { by { ... on Vet { fee(in: $in) } ... on Nurse { id } } } }`,
      animals: [
        { visit: { by: { id: "Cat1" } } },
        { visit: { by: { fee: "5 CHF" } } },
        { visit: { by: { id: "Emu1" } } },
      ],
      lost: {
        place: "animals.1.visit.by",
        animals: [{ visit: { by: { id: "Cat1" } } }, null, { visit: { by: { id: "Emu1" } } }],
      },
      asked: ALL,
      requests: 2,
    },
    {
      what: "conditions within",
      selections: `... on Cat { visit { name fee(in: $in) @include(if: $no) } }
        ... on Dog { visit { fee(in: $in) @include(if: $yes) } } ... on Emu { visit { ... @skip(if: $no) { name } } }`,
      animals: [cat, { visit: { fee: "5 CHF" } }, emu],
      lost: { place: "animals.1.visit.fee", animals: [cat, null, emu] },
      asked: ALL,
      requests: 3,
    },
    {
      what: "conditions around, and what none of them lets be asked",
      selections: `... on Cat @include(if: $no) { visit { fee(in: $in) } }
        ... on Dog { visit @include(if: $yes) { fee(in: $in) } } ... on Emu @skip(if: $no) { visit { name } } id`,
      animals: [{ id: "Cat1" }, { id: "Dog1", visit: { fee: "5 CHF" } }, { id: "Emu1", ...emu }],
      lost: { place: "animals.1.visit.fee", animals: [{ id: "Cat1" }, null, { id: "Emu1", ...emu }] },
      asked: ["visit Dog1", "visit Emu1"],
      requests: 2,
    },
  ])("$what", async ({ selections, animals, lost, asked, requests }) => {
    expect(await outcome(selections, { in: "CHF" })).toEqual({ animals, places: [], asked, requests });
    expect(await outcome(selections, { in: null })).toEqual({
      animals: lost.animals,
      places: [lost.place],
      asked,
      requests,
    });
  });

  it.each([
    "visit { name }",
    "... on Cat { visit { name } } ... on Dog { visit { name } } ... on Emu { visit { name } }",
    "... on Tame { ... on Animal { visit { name } } } ... on Emu { visit { name } }",
  ])("types that want the same are asked about together: %s", async (selections) => {
    expect(await outcome(selections, {})).toEqual({ animals: [cat, dog, emu], places: [], asked: ALL, requests: 1 });
  });

  it.each([
    { in: true, cat: { dose: 18, ...cat } },
    { in: false, cat },
  ])("beside a field whose requirement is under a condition: $in", async ({ in: yes, cat: first }) => {
    const selections = `... on Cat { dose @include(if: $yes) visit { name } } ... on Dog { visit { fee } }`;
    expect(await outcome(selections, { yes })).toEqual({
      animals: [first, { visit: { fee: "5 EUR" } }, {}],
      places: [],
      asked: ["visit Cat1", "visit Dog1"],
      requests: 2,
    });
  });
});
