import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, type ObjectTypeDefinitionNode, parse, valueFromASTUntyped } from "graphql";
import { ROOT } from "../../src/stack/settings";

const supergraph = parse(readFileSync(join(ROOT, "schema", "supergraph.graphql"), "utf8"));

/** The scopes of which one opens a field; `signed-in` for a field of people alone, `anyone` for one of everybody. */
export function opening(coordinate: string): string[] {
  const [type, name] = coordinate.split(".");
  const object = supergraph.definitions.find(
    (one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === type,
  );
  const field = object?.fields?.find((one) => one.name.value === name);
  if (!field) throw new Error(`the supergraph has no ${coordinate}`);
  const directive = (which: string) => field.directives?.find((one) => one.name.value === which);
  const scopes = directive("requiresScopes")?.arguments?.[0];
  if (scopes) return (valueFromASTUntyped(scopes.value) as string[][]).flat();
  return [directive("authenticated") ? "signed-in" : "anyone"];
}
