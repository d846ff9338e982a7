import { type ConstDirectiveNode, type DirectiveNode, Kind, type TypeNode } from "graphql";

/** An argument of a supergraph's directive that is text, such as `requires` of `@join__field`. */
export function textArgument(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** What `@requires` asks for in the subgraph that a `@join__field` speaks of. */
export function requiresOf(directive: DirectiveNode): string | undefined {
  return directive.name.value === "join__field" ? textArgument(directive, "requires") : undefined;
}

/** The subgraph that a directive speaks of, as the supergraph's enum names it. */
export function graphOf(directive: DirectiveNode): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === "graph")?.value;
  return value?.kind === Kind.ENUM ? value.value : undefined;
}

export function joinTypeFlag(directive: ConstDirectiveNode, name: string): boolean | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return directive.name.value === "join__type" && value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

export function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}
