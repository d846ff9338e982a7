import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeDefinitionNode,
  type TypeNode,
} from "graphql";
import { Directive } from "type-graphql";
import { PARTNER_SCOPES } from "../access/scopes";

/** What partners' programs see of the graph (`schema/contracts.json`). */
const PARTNER = "partner";
/** What no scope of a partner opens, and their contract excludes. */
const PEOPLE = "people";

const TAG = "tag";
const ROOTS: ReadonlySet<string> = new Set(["Query", "Mutation", "Subscription"]);
const PARTNERS: ReadonlySet<string> = new Set(PARTNER_SCOPES);

/** States whose a type, or a field that everybody may read, is, where no `@Access` says so: in partners' contract, or left out of it. */
export const Contract = (name: typeof PARTNER | typeof PEOPLE) => Directive(`@${TAG}(name: "${name}")`);

/**
 * A domain's schema with the tags that follow from who may ask for what (`schema/adr/0019-contracts.md`): of each field that says
 * so, and of all that what partners may ask for leads to. An entity of another domain is tagged by that domain alone; what ours
 * adds to it is tagged here.
 */
export function withContractTags(document: DocumentNode): DocumentNode {
  const tagged = document.definitions.map((definition) =>
    hasFields(definition) ? withTaggedFields(definition) : definition,
  );
  const reached = reachedIn(tagged);
  const definitions = tagged.map((definition) => {
    if (!isType(definition) || !reached.has(definition.name.value)) return definition;
    return ROOTS.has(definition.name.value) || isStub(definition) ? definition : withTag(definition, PARTNER);
  });
  return { ...document, definitions };
}

type WithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

function withTaggedFields(type: WithFields): WithFields {
  const isRoot = ROOTS.has(type.name.value);
  const fields = type.fields?.map((field) => {
    const scopes = scopesOf(field);
    if (!scopes || directiveOf(field, "external")) return field;
    if (scopes.some((scope) => PARTNERS.has(scope))) return withTag(field, PARTNER);
    // Of a root nothing is shown but what is tagged.
    return isRoot ? field : withTag(field, PEOPLE);
  });
  return { ...type, ...(fields && { fields }) };
}

/** Undefined where nothing restricts the field. */
function scopesOf(field: FieldDefinitionNode): string[] | undefined {
  if (directiveOf(field, "authenticated")) return [];
  const scopes = directiveOf(field, "requiresScopes")?.arguments?.[0]?.value;
  if (!scopes) return undefined;
  const all = scopes.kind === Kind.LIST ? scopes.values : [scopes];
  const alternatives = all.flatMap((each) => (each.kind === Kind.LIST ? each.values : [each]));
  return alternatives.flatMap((each) => (each.kind === Kind.STRING ? each.value : []));
}

/** Names of the types that partners come to, from what they may ask for. */
function reachedIn(definitions: readonly DefinitionNode[]): ReadonlySet<string> {
  const types = new Map(definitions.filter(isType).map((type) => [type.name.value, type]));
  const reached = new Set<string>();
  const met = new Set<string>();
  /** @param isMet whether a field leads here, where any implementer of an interface may be */
  const reach = (name: string, isMet: boolean): void => {
    const type = types.get(name);
    if (!type || ROOTS.has(name)) return;
    const isNew = !reached.has(name);
    reached.add(name);
    if (isNew) for (const next of leadingFrom(type)) reach(next, true);
    if (isNew && hasFields(type)) for (const { name: each } of type.interfaces ?? []) reach(each.value, false);
    if (!isMet || type.kind !== Kind.INTERFACE_TYPE_DEFINITION || met.has(name)) return;
    met.add(name);
    for (const each of implementersOf(name, types)) reach(each, true);
  };
  for (const type of types.values()) {
    if (hasTag(type, PARTNER)) reach(type.name.value, true);
    if (hasFields(type))
      for (const field of type.fields ?? [])
        if (hasTag(field, PARTNER)) for (const each of namesIn(field)) reach(each, true);
  }
  return reached;
}

function leadingFrom(type: TypeDefinitionNode): string[] {
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return (type.fields ?? []).filter((field) => !hasTag(field, PEOPLE)).flatMap(namesIn);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (type.fields ?? []).map((field) => named(field.type));
    case Kind.UNION_TYPE_DEFINITION:
      return (type.types ?? []).map(({ name }) => name.value);
    default:
      return [];
  }
}

function implementersOf(name: string, types: ReadonlyMap<string, TypeDefinitionNode>): string[] {
  return [...types.values()]
    .filter((type) => hasFields(type) && type.interfaces?.some((each) => each.name.value === name))
    .map((type) => type.name.value);
}

const namesIn = (field: FieldDefinitionNode): string[] => [
  named(field.type),
  ...(field.arguments ?? []).map(({ type }) => named(type)),
];

const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type));

/** Its owner alone describes an entity. */
const isStub = (type: TypeDefinitionNode): boolean =>
  hasFields(type) && directiveOf(type, "key") !== undefined && type.description === undefined;

const isType = (definition: DefinitionNode): definition is TypeDefinitionNode =>
  definition.kind.endsWith("TypeDefinition");

const hasFields = (definition: DefinitionNode): definition is WithFields =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

const directiveOf = ({ directives }: Annotated, name: string) => directives?.find((each) => each.name.value === name);

const hasTag = ({ directives }: Annotated, name: string): boolean =>
  directives?.some(({ name: { value }, arguments: given }) => {
    const stated = value === TAG ? given?.[0]?.value : undefined;
    return stated?.kind === Kind.STRING && stated.value === name;
  }) ?? false;

function withTag<Node extends Annotated>(node: Node, name: string): Node {
  return hasTag(node, name) ? node : { ...node, directives: [...(node.directives ?? []), ...tags(name)] };
}

function tags(name: string): readonly ConstDirectiveNode[] {
  const [scalar] = parse(`scalar Any @${TAG}(name: "${name}")`, { noLocation: true }).definitions;
  return (scalar as TypeDefinitionNode).directives ?? [];
}
