import type { GraphQLFieldResolver, GraphQLResolveInfo } from "graphql";
import { getMetadataStorage } from "type-graphql";
import { readsProperty } from "./property-reads";

type Storage = ReturnType<typeof getMetadataStorage>;
type Stated = Pick<
  Storage["queries"][number],
  "target" | "methodName" | "schemaName" | "params" | "middlewares" | "roles"
>;
type Parameter = NonNullable<Stated["params"]>[number];
type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Values = Record<string, unknown>;
type Read = (root: unknown, args: Values, context: unknown, info: GraphQLResolveInfo) => unknown;
// biome-ignore lint/complexity/noBannedTypes: type-graphql names a class of any constructor `Function`
type AnyClass = Function;

/** A field whose resolver is replaced. */
export interface DirectResolver {
  type: string;
  field: string;
  /** @param stated type-graphql's, for what this one does not know. */
  resolve: (stated: Resolve) => Resolve;
}

/**
 * The resolvers' methods, called as they stand. type-graphql finds the instance anew for each call, sorts the parameters and
 * waits for each argument: a tenth of what a page of orders costs. Where it does more (makes input classes, runs middleware,
 * hands in other parameters) its own resolver stays.
 */
export function directResolvers(instances: ReadonlyMap<AnyClass, object>): DirectResolver[] {
  const storage = getMetadataStorage();
  const ofRoot = (type: string) => (stated: Stated) => methodOf(type, stated.schemaName, stated, instances);
  const seen = new Set<object>();
  const ofTypes = storage.fieldResolvers.map((stated) => {
    if (stated.kind === "external" && !instances.has(stated.target)) return null;
    const type = storage.objectTypes.find(({ target }) => target === stated.getObjectType?.());
    const field = type?.fields?.find(({ name }) => name === stated.methodName);
    // Of several for one field type-graphql takes the first.
    if (!type || !field || seen.has(field)) return null;
    seen.add(field);
    const find = stated.kind === "external" ? methodOf : getterOf;
    return find(type.name, field.schemaName, stated, instances);
  });
  const all = [...storage.queries.map(ofRoot("Query")), ...storage.mutations.map(ofRoot("Mutation")), ...ofTypes];
  return all.filter((one) => one !== null);
}

/** A getter of the type's own class. A source that is another object is made one by type-graphql. */
function getterOf(type: string, field: string, stated: Stated): DirectResolver | null {
  const { target, methodName } = stated;
  if (!Object.getOwnPropertyDescriptor(target.prototype, methodName)?.get || isWrapped(stated)) return null;
  return {
    type,
    field,
    resolve: (wrapped) => {
      const read: Resolve = (source, args, context, info) => {
        if (!(source instanceof target)) return wrapped(source, args, context, info);
        const value = (source as Values)[methodName];
        return typeof value === "function" ? wrapped(source, args, context, info) : value;
      };
      return readsProperty(read, { property: methodName, of: target, rule: "anyone" });
    },
  };
}

/** Whether something comes before the method. `@Authorized()` without roles has an empty list of them. */
const isWrapped = ({ middlewares = [], roles }: Stated): boolean => middlewares.length > 0 || roles !== undefined;

function methodOf(
  type: string,
  field: string,
  stated: Stated,
  instances: ReadonlyMap<AnyClass, object>,
): DirectResolver | null {
  const { target, methodName, params = [] } = stated;
  const instance = instances.get(target) as Record<string, (...given: unknown[]) => unknown> | undefined;
  const inputs: string[] = [];
  const reads = params.toSorted((a, b) => a.index - b.index).map((parameter) => reading(parameter, inputs));
  if (!instance || isWrapped(stated) || !reads.every((read) => read !== null)) return null;
  const [first, second] = reads;
  const call = (...given: unknown[]) => instance[methodName]!(...given);
  const resolve: Resolve =
    reads.length > 2
      ? (...asked) => call(...reads.map((read) => read(...asked)))
      : second
        ? (root, args, context, info) =>
            instance[methodName]!(first!(root, args, context, info), second(root, args, context, info))
        : first
          ? (root, args, context, info) => instance[methodName]!(first(root, args, context, info))
          : () => instance[methodName]!();
  if (inputs.length === 0) return { type, field, resolve: () => resolve };
  const hasInput = (args: Values) => inputs.some((name) => args[name] !== undefined && args[name] !== null);
  return {
    type,
    field,
    resolve: (wrapped) => (source, args, context, info) =>
      (hasInput(args) ? wrapped : resolve)(source, args, context, info),
  };
}

/**
 * How a method's parameter is read; null where that is left to type-graphql.
 * @param inputs takes the arguments of which type-graphql makes an input class, when they are given
 */
function reading(parameter: Parameter, inputs: string[]): Read | null {
  if ("validateFn" in parameter && (parameter.validateFn || parameter.validateSettings)) return null;
  switch (parameter.kind) {
    case "root":
      return parameter.propertyName || parameter.getType ? null : (root) => root;
    case "context":
      return parameter.propertyName ? null : (_root, _args, context) => context;
    case "info":
      return (_root, _args, _context, info) => info;
    case "arg": {
      const { name, getType } = parameter;
      if (isInput(getType())) inputs.push(name);
      return (_root, args) => own(args[name]);
    }
    case "args":
      return argsReading(parameter.getType() as new () => Values, inputs);
    default:
      return null;
  }
}

/** A list that a method may change: a default is the schema's, and a variable's value every field's that takes it. */
const own = (value: unknown): unknown => (Array.isArray(value) ? value.map(own) : value);

const isInput = (type: unknown): boolean => getMetadataStorage().inputTypes.some(({ target }) => target === type);

/** An instance of the class that a method's arguments are declared in. */
function argsReading(Args: new () => Values, inputs: string[]): Read {
  const fields: { name: string; getType: () => unknown }[] = [];
  for (let target: AnyClass = Args; target.prototype !== undefined; target = Object.getPrototypeOf(target)) {
    fields.push(...(getMetadataStorage().argumentTypes.find((type) => type.target === target)?.fields ?? []));
  }
  for (const { name, getType } of fields) if (isInput(getType())) inputs.push(name);
  return (_root, given) => {
    const args = new Args();
    for (const { name } of fields) if (given[name] !== undefined) args[name] = own(given[name]);
    // What is not given is not there, though the class declares it.
    for (const name in args) if (args[name] === undefined) delete args[name];
    return args;
  };
}
