import {
  executeSync,
  getIntrospectionQuery,
  getOperationAST,
  type IntrospectionQuery,
  isObjectType,
  parse,
  validateSchema,
} from "graphql";
import { IntrospectionSchemas, introspectionSchemaFor } from "../src/access/introspection-schemas";
import { ANONYMOUS, type Viewer } from "../src/request/identity";
import { loadSupergraph } from "../src/supergraph";
import { ARCHIVE_SDL, reader } from "./fixtures/archive";
import { compose } from "./fixtures/compose";

const { access: rules, schema } = loadSupergraph(ARCHIVE_SDL);
const ALL = ["audit", "board", "owner"];

/** Of the vault nothing may be read without a key, nor changed or watched. */
const GUARDED = {
  vaults: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@requiresScopes"])
    type Query { door: String vault: Vault found: [Found!]! }
    type Mutation { open: Vault @requiresScopes(scopes: [["keys"]]) }
    type Subscription { opened: Vault @requiresScopes(scopes: [["keys"]]) }
    type Vault { gold: Int @requiresScopes(scopes: [["keys"]]) locked: Locked }
    type Locked { since: String @requiresScopes(scopes: [["keys"]]) }
    union Found = Vault | Locked
  `,
};

describe("introspection", () => {
  const shown = (viewer = ANONYMOUS, ...held: string[]) =>
    introspectionSchemaFor(schema, rules.for(viewer, new Set(held)));
  const fieldsOf = (name: string, viewer = ANONYMOUS, ...held: string[]) => {
    const type = shown(viewer, ...held).getType(name);
    return isObjectType(type) ? Object.keys(type.getFields()) : undefined;
  };

  it("shows a viewer the types and fields that the viewer may read", () => {
    expect(fieldsOf("Query")).toEqual(["entries", "hits", "levelled", "catalogue", "keeper"]);
    expect(fieldsOf("Catalogue")).toEqual(["pages"]);
    expect(fieldsOf("Catalogue", ANONYMOUS, "audit", "board")).toEqual(["pages", "costs"]);
    expect(fieldsOf("Chart")).toEqual(["id", "title", "next", "mark"]);
    expect(fieldsOf("Chart", reader("money", "notes"))).toEqual(["id", "title", "price", "next", "note", "mark"]);
    for (const name of ["Secret", "Scroll", "Urn", "Sealed", "Stamp"]) expect(shown().getType(name)).toBeUndefined();
    expect(shown(reader()).getType("Secret")?.name).toBe("Secret");
    expect(shown(reader()).getType("Stamp")).toBeUndefined();
  });

  it("knows no type of which nothing may be read, nor what only leads to such", () => {
    const { access, schema: whole } = loadSupergraph(compose(GUARDED));
    const valid = (viewer: Viewer) => {
      const shown = introspectionSchemaFor(whole, access.for(viewer, new Set()));
      expect(validateSchema(shown)).toEqual([]);
      return Object.keys(shown.getTypeMap()).filter((name) =>
        /^(Query|Mutation|Subscription|Vault|Found|Locked)$/.test(name),
      );
    };
    expect(valid(ANONYMOUS)).toEqual(["Query"]);
    expect(valid(reader("keys"))).toEqual(["Found", "Locked", "Mutation", "Query", "Subscription", "Vault"]);
  });

  it("keeps what arguments need, whoever may read it as an answer", () => {
    expect(shown().getType("Level")?.name).toBe("Level");
    expect(fieldsOf("Query")).not.toContain("level");
  });

  it("gives a schema that clients can read", () => {
    const result = executeSync({ schema: shown(), document: parse(getIntrospectionQuery()) });
    expect(result.errors).toBeUndefined();
    const { __schema } = result.data as unknown as IntrospectionQuery;
    const hit = __schema.types.find(({ name }) => name === "Hit");
    expect(hit?.kind === "UNION" && hit.possibleTypes.map(({ name }) => name)).toEqual(["Letter", "Keeper"]);
    expect(JSON.stringify(result)).not.toContain("Secret");
    expect(__schema.directives.map(({ name }) => name)).toEqual(expect.arrayContaining(["include", "skip"]));
  });

  it("is the whole API by default, and where nothing is refused", () => {
    const everything = rules.for(reader("money", "notes", "stamp"), new Set(ALL));
    expect(everything.unrestricted).toBe(true);
    expect(new IntrospectionSchemas(schema, "full").for(rules.for(ANONYMOUS))).toBe(schema);
    expect(new IntrospectionSchemas(schema, "permitted").for(everything)).toBe(schema);
  });

  it("makes one schema for all viewers of one standing", () => {
    const schemas = new IntrospectionSchemas(schema, "permitted");
    expect(schemas.for(rules.for(reader("other")))).toBe(schemas.for(rules.for(reader())));
    expect(schemas.for(rules.for(reader()))).not.toBe(schemas.for(rules.for(ANONYMOUS)));
  });

  it.each(["{ __schema { types { name } } }", '{ keeper { name } ... { t: __type(name: "Keeper") { name } } }'])(
    "can be off: %s",
    (query) => {
      const operation = getOperationAST(parse(query))!;
      new IntrospectionSchemas(schema, "full").ensureAllowed(operation);
      new IntrospectionSchemas(schema, "permitted").ensureAllowed(operation);
      const error = {
        status: 400,
        errors: [
          {
            message: "Introspection is off here: read the published schema.",
            extensions: { code: "INTROSPECTION_DISABLED" },
          },
        ],
      };
      expect(() => new IntrospectionSchemas(schema, "off").ensureAllowed(operation)).toThrow(
        expect.objectContaining(error),
      );
    },
  );

  it("off still tells __typename", () => {
    const operation = getOperationAST(parse("{ __typename keeper { __typename } }"))!;
    expect(() => new IntrospectionSchemas(schema, "off").ensureAllowed(operation)).not.toThrow();
  });
});
