/** What the types in a client's `src/gql` are made from, without the generator: whether they are current can be told where it is not installed. */
const { createHash } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const graphql = require("graphql");

const CLIENTS = join(__dirname, "..", "..");
const SCHEMAS = join(CLIENTS, "..", "schema");
const CALL = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;

/** A client whose types are generated: of which documents, and by which schema. */
const clientIn = (folder, schema, documents, textsOf) => {
  const sources = join(CLIENTS, folder, "src");
  const output = join(sources, "gql");
  return {
    sources,
    output,
    schemaFile: join(SCHEMAS, schema),
    documents: documents.map((pattern) => join(sources, "**", pattern)),
    fingerprintFile: join(output, "fingerprint.txt"),
    textsOf,
  };
};

const WEB = clientIn("web", "api.graphql", ["*.{ts,tsx}"], (path, text) =>
  /\.tsx?$/.test(path) ? [...text.matchAll(CALL)].map(([, document]) => document) : [],
);
const SDK = clientIn("sdk", "partner.graphql", ["*.graphql"], (path, text) =>
  path.endsWith(".graphql") ? text.split(/\n(?=fragment |query |mutation |subscription )/) : [],
);

/** The texts of all documents, sorted. */
function documentTexts({ sources, output, textsOf } = WEB) {
  return readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(output))
    .flatMap((path) => textsOf(path, readFileSync(path, "utf8")).map((text) => text.trim()))
    .sort();
}

/** What is wrong with the documents under the schema as it is; none when all can be asked. */
function faults(client = WEB) {
  const { schema, document } = parsed(client);
  return graphql.validate(schema, document).map(({ message }) => message);
}

/** Of the documents, and of every field, argument and type of the schema that one of them names; nothing else of it matters here. */
function fingerprint(client = WEB) {
  const { schema, document } = parsed(client);
  const named = new Set();
  const inputs = [];
  const note = (type) => {
    const plain = graphql.getNamedType(type);
    if (graphql.isEnumType(plain)) named.add(`${plain.name} ${plain.getValues().map(({ name }) => name)}`);
    else if (graphql.isInputObjectType(plain)) inputs.push(plain);
    else if (graphql.isAbstractType(plain)) named.add(`${plain.name} ${schema.getPossibleTypes(plain)}`);
  };
  const info = new graphql.TypeInfo(schema);
  const enter = {
    Field() {
      const field = info.getFieldDef();
      if (!field) return;
      named.add(`${info.getParentType()}.${field.name}: ${field.type}`);
      note(field.type);
    },
    VariableDefinition({ type }) {
      const input = graphql.typeFromAST(schema, type);
      if (input) note(input);
    },
  };
  graphql.visit(document, graphql.visitWithTypeInfo(info, enter));
  const seen = new Set();
  for (let input = inputs.pop(); input; input = inputs.pop()) {
    if (seen.has(input)) continue;
    seen.add(input);
    for (const { name, type, defaultValue } of Object.values(input.getFields())) {
      named.add(`${input}.${name}: ${type} = ${JSON.stringify(defaultValue)}`);
      note(type);
    }
  }
  const facts = [...documentTexts(client), ...[...named].sort()];
  return createHash("sha256").update(facts.join("\0")).digest("hex");
}

/**
 * What the cache has to know of the schema: which object types a union or an interface may be, of those that are asked, and which types
 * have no id and are part of what they stand in.
 */
function cacheSchema() {
  const { schema, document } = parsed(WEB);
  const asked = new Set();
  const info = new graphql.TypeInfo(schema);
  const enter = () => {
    const type = info.getType() && graphql.getNamedType(info.getType());
    if (graphql.isCompositeType(type)) asked.add(type);
  };
  graphql.visit(document, graphql.visitWithTypeInfo(info, { Field: enter, InlineFragment: enter }));
  const abstract = [...asked].filter(graphql.isAbstractType);
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  // Of an interface, those alone that a union which is asked may be.
  const members = abstract.filter(graphql.isUnionType).flatMap((type) => schema.getPossibleTypes(type));
  const objects = new Set([...asked, ...members].filter(graphql.isObjectType));
  const ref = ({ name }) => ({ kind: "OBJECT", name });
  const byName = (a, b) => (a.name < b.name ? -1 : 1);
  return {
    keyless: [...objects]
      .filter((type) => !type.getFields().id)
      .map(({ name }) => name)
      .sort(),
    introspection: {
      __schema: {
        queryType: { name: roots.query.name },
        mutationType: { name: roots.mutation.name },
        subscriptionType: { name: roots.subscription.name },
        types: [
          ...[...objects, ...Object.values(roots)]
            .sort(byName)
            // By these the cache knows what `... on UserError` is true of: without them it drops what a refusal says.
            .map((type) => ({
              ...ref(type),
              fields: [],
              interfaces: type
                .getInterfaces()
                .filter((each) => asked.has(each))
                .map(({ name }) => ({ kind: "INTERFACE", name })),
            })),
          ...abstract.sort(byName).map((type) => ({
            kind: graphql.isUnionType(type) ? "UNION" : "INTERFACE",
            name: type.name,
            ...(graphql.isInterfaceType(type) && { fields: [], interfaces: [] }),
            possibleTypes: schema
              .getPossibleTypes(type)
              .filter((each) => objects.has(each))
              .map(ref),
          })),
        ],
      },
    },
  };
}

function parsed(client) {
  const schema = graphql.buildSchema(readFileSync(client.schemaFile, "utf8"), { assumeValid: true });
  return { schema, document: graphql.parse(documentTexts(client).join("\n")) };
}

module.exports = { SDK, WEB, cacheSchema, documentTexts, faults, fingerprint };
