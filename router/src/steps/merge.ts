import { type GraphQLSchema, isObjectType } from "graphql";
import { GeneratedCode, property } from "../generated-code";
import { type Fields, isFields, read } from "./fields";

/**
 * Adds what a subgraph answered to what is known. Objects meet field by field, lists element by element. What is new is
 * taken over by reference: a name always means the same value of one entity, so places may share it.
 */
export class Merging {
  constructor(private readonly schema: GraphQLSchema) {}

  merge(target: Fields, source: Fields): void {
    for (const name of Object.keys(source)) {
      if (name === "__proto__") continue;
      const incoming = source[name];
      if (name === "__typename") this.mergeTypename(target, incoming);
      else target[name] = this.join(read(target, name), incoming);
    }
  }

  /** A merge whose code names the fields that a fetch selects, made once for the fetch. */
  mergerOf(names: readonly string[]): (target: Fields, source: Fields) => void {
    const code = new GeneratedCode({ merging: this });
    for (const name of names) {
      if (name === "__typename") continue;
      code.add(`{ const incoming = ${property("source", name)}; if (incoming !== undefined) {
          const known = ${property("target", name)};
          ${property("target", name)} = known === undefined ? incoming : merging.join(known, incoming);
        } }`);
    }
    if (names.includes("__typename")) code.add("merging.mergeTypename(target, source.__typename);");
    return code.compile(`(target, source) => { ${code.statements} }`);
  }

  /** A subgraph that knows an object by its interface only does not take away the type that another has told. */
  mergeTypename(target: Fields, incoming: unknown): void {
    if (typeof incoming !== "string") return;
    if (target.__typename === undefined || isObjectType(this.schema.getType(incoming))) target.__typename = incoming;
  }

  join(known: unknown, incoming: unknown): unknown {
    if (incoming === undefined) return known;
    if (incoming === known) return known;
    if (isFields(known) && isFields(incoming)) {
      this.merge(known, incoming);
      return known;
    }
    if (Array.isArray(known) && Array.isArray(incoming) && known.length === incoming.length) {
      for (let index = 0; index < known.length; index++) known[index] = this.join(known[index], incoming[index]);
      return known;
    }
    // Another subgraph's null does not take away an object that a first one has given.
    return incoming === null && typeof known === "object" && known !== null ? known : incoming;
  }
}
