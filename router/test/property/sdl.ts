import { unmarked } from "./marks";
import {
  type ArgumentModel,
  type FieldModel,
  type FieldSet,
  type InterfaceModel,
  type KeyModel,
  type Model,
  namedIn,
  type ObjectModel,
  type ObjectPresence,
  type Placement,
  resolversOf,
  type Shape,
} from "./model";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject", "@extends"])`;

/** One subgraph's SDL. */
export function subgraphSdl(model: Model, subgraph: string): string {
  const definitions = [
    LINK,
    ...model.scalars.map((name) => `scalar ${name}`),
    ...model.enums.flatMap(({ name, valuesAt, inaccessible }) => {
      const values = valuesAt[subgraph];
      if (!values) return [];
      return `enum ${name} { ${values.map((value) => (inaccessible.includes(value) ? `${value} @inaccessible` : value)).join(" ")} }`;
    }),
    ...model.inputs.map(
      ({ name, fields }) => `input ${name} { ${fields.map((field) => argumentSdl(model, field)).join(", ")} }`,
    ),
    ...model.interfaces.flatMap((declared) => interfaceSdl(model, declared, subgraph)),
    ...model.unions.flatMap(({ name, membersAt }) => {
      const members = membersAt[subgraph];
      return members?.length ? `union ${name} = ${members.join(" | ")}` : [];
    }),
    ...model.objects.flatMap((object) => objectSdl(model, object, subgraph)),
  ];
  return definitions.join("\n\n");
}

function interfaceSdl(model: Model, declared: InterfaceModel, subgraph: string): string[] {
  if (declared.objectAt.includes(subgraph)) {
    const fields = declared.fields.flatMap((field) => {
      const placement = field.at[subgraph];
      return placement ? fieldSdl(model, field, subgraph, placement) : [];
    });
    const keys = keysSdl([{ fields: [{ field: "id" }], resolvable: true }]);
    return [block(`type ${declared.name} @interfaceObject${keys}`, fields)];
  }
  const here = declared.at[subgraph];
  if (!here) return [];
  const fields = declared.fields.filter(({ name }) => here.fields.includes(name));
  return [
    block(
      `interface ${declared.name}${keysSdl(here.keys)}`,
      fields.map((field) => `${field.name}${argumentsSdl(model, field.arguments)}: ${shapeSdl(field.shape)}`),
    ),
  ];
}

function objectSdl(model: Model, object: ObjectModel, subgraph: string): string[] {
  const here = object.at[subgraph];
  if (!here) return [];
  const fields = object.fields.flatMap((field) => {
    const placement = field.at[subgraph];
    return placement ? fieldSdl(model, field, subgraph, placement) : [];
  });
  if (fields.length === 0) return [];
  const shareable = object.kind === "value" ? " @shareable" : "";
  return [block(`${headSdl(object, here)}${keysSdl(here.keys)}${shareable}`, fields)];
}

function headSdl({ name }: ObjectModel, here: ObjectPresence): string {
  const interfaces = here.implements.length > 0 ? ` implements ${here.implements.join(" & ")}` : "";
  return `${here.extends ? "extend " : ""}type ${name}${interfaces}`;
}

function keysSdl(keys: readonly KeyModel[]): string {
  return keys
    .map(
      ({ fields, resolvable }) => ` @key(fields: "${fieldSetText(fields)}"${resolvable ? "" : ", resolvable: false"})`,
    )
    .join("");
}

function fieldSdl(model: Model, field: FieldModel, subgraph: string, placement: Placement): string {
  const relaxed = placement.kind === "resolved" ? placement.relaxed === true : isRelaxedAnywhere(field);
  const shape = relaxed ? { ...field.shape, nonNull: false } : field.shape;
  return `${field.name}${argumentsSdl(model, field.arguments)}: ${shapeSdl(shape)}${directivesSdl(model, field, subgraph, placement)}`;
}

function directivesSdl(model: Model, field: FieldModel, subgraph: string, placement: Placement): string {
  const inaccessible = field.inaccessible ? " @inaccessible" : "";
  if (placement.kind === "external") return ` @external`;
  const { requires, provides, override } = placement;
  return [
    isShared(field, subgraph) ? " @shareable" : "",
    requires ? ` @requires(fields: ${JSON.stringify(fieldSetText(requires, model))})` : "",
    provides ? ` @provides(fields: "${fieldSetText(provides)}")` : "",
    override
      ? ` @override(from: "${override.from}"${override.label === undefined ? "" : `, label: "${override.label}"`})`
      : "",
    inaccessible,
  ].join("");
}

function isShared(field: FieldModel, subgraph: string): boolean {
  const placement = field.at[subgraph];
  const resolvers = resolversOf(field);
  if (placement?.kind !== "resolved" || placement.overridden) return false;
  if (placement.override?.label !== undefined && resolvers.length <= 2) return false;
  return resolvers.length > 1 || Object.values(field.at).some(({ kind }) => kind === "external");
}

function isRelaxedAnywhere(field: FieldModel): boolean {
  return Object.values(field.at).some((placement) => placement.kind === "resolved" && placement.relaxed === true);
}

export function shapeSdl(shape: Shape): string {
  return `${shape.kind === "named" ? shape.name : `[${shapeSdl(shape.of)}]`}${shape.nonNull ? "!" : ""}`;
}

function argumentsSdl(model: Model, given: readonly ArgumentModel[]): string {
  return given.length > 0 ? `(${given.map((each) => argumentSdl(model, each)).join(", ")})` : "";
}

function argumentSdl(model: Model, { name, shape, inaccessible, ...rest }: ArgumentModel): string {
  const byDefault = "defaultValue" in rest ? ` = ${literal(model, rest.defaultValue, shape)}` : "";
  return `${name}: ${shapeSdl(shape)}${byDefault}${inaccessible ? " @inaccessible" : ""}`;
}

/** A value in GraphQL's own notation. */
export function literal(model: Model, value: unknown, shape: Shape | undefined): string {
  if (Array.isArray(value)) {
    const element = shape?.kind === "list" ? shape.of : undefined;
    return `[${value.map((each) => literal(model, each, element)).join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const input = model.inputs.find(({ name }) => shape && name === namedIn(shape));
    const entries = Object.entries(value).map(([key, each]) => {
      return `${key}: ${literal(model, each, input?.fields.find(({ name }) => name === key)?.shape)}`;
    });
    return `{${entries.join(", ")}}`;
  }
  if (typeof value === "string" && shape && model.enums.some(({ name }) => name === namedIn(shape))) return value;
  return unmarked(value) ?? JSON.stringify(value);
}

/** `model` is needed only where arguments occur, to know enum values from strings. */
export function fieldSetText(set: FieldSet, model?: Model): string {
  return set
    .map((step) => {
      const of = step.of ? ` { ${fieldSetText(step.of, model)} }` : "";
      if ("on" in step) return `... on ${step.on}${of}`;
      const given = Object.entries(step.arguments ?? {}).map(
        ([name, value]) => `${name}: ${model ? literal(model, value, argumentShape(model, step.field, name)) : value}`,
      );
      return `${step.field}${given.length > 0 ? `(${given.join(", ")})` : ""}${of}`;
    })
    .join(" ");
}

/** Arguments of one name have one type all over a model, so that a field set can be printed without its parent. */
function argumentShape(model: Model, field: string, argument: string): Shape | undefined {
  for (const { fields } of [...model.objects, ...model.interfaces]) {
    const found = fields.find(({ name }) => name === field)?.arguments.find(({ name }) => name === argument)?.shape;
    if (found) return found;
  }
  return undefined;
}

function block(head: string, lines: readonly string[]): string {
  return `${head} {\n${lines.map((line) => `  ${line}`).join("\n")}\n}`;
}
