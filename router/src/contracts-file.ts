import { readFileSync } from "node:fs";
import type { Contract } from "./contracts/contract";
import { DEFAULT_LIMITS, type Limits } from "./request/limits";
import type { EndpointOptions } from "./router";
import { ensureOrigins } from "./transport/origins";

/** A variant as a file states it. */
type StatedContract = Contract & EndpointOptions;

const NAME = /^[a-z][a-z0-9-]*$/;

/** How each key of a contract is read; what is not here is refused, for a misspelt `exclude` would show everything. */
const READERS: { readonly [Key in keyof StatedContract]-?: (value: unknown) => StatedContract[Key] } = {
  include: texts,
  exclude: texts,
  introspection: among("permitted", "off", "full"),
  unauthorized: among("errors", "silent", "reject"),
  graphiql: among(true, false),
  trustedDocuments: texts,
  onlyTrusted: among(true, false),
  keepsDocuments: among(true, false),
  corsOrigins: (value) => ensureOrigins(texts(value)),
  limits: limitsOf,
};

/**
 * The variants that a JSON file states, by name: `{ "partner": { "include": ["partner"], "introspection": "permitted" } }`.
 *
 * @throws Error with a one-line message for what cannot be read, is unknown or is no value for its key.
 */
export function readContracts(file: string): Record<string, StatedContract> {
  const wrong = (what: string) => new Error(`CONTRACTS, the file "${file}": ${what}.`);
  let stated: unknown;
  try {
    stated = JSON.parse(readFileSync(file, "utf8"));
  } catch (reason) {
    throw wrong((reason as NodeJS.ErrnoException).code ?? "it is not JSON");
  }
  if (!isRecord(stated)) throw wrong("it must be an object of contracts by name");
  const contracts = Object.entries(stated).map(([name, contract]): [string, StatedContract] => {
    if (!NAME.test(name)) throw wrong(`"${name}" is no name; it is a part of a path, such as "partner"`);
    if (!isRecord(contract)) throw wrong(`${name} must be an object`);
    const read = Object.entries(contract).map(([key, value]) => {
      if (!Object.hasOwn(READERS, key)) throw wrong(`${name} has the unknown key "${key}"`);
      try {
        return [key, READERS[key as keyof StatedContract](value)];
      } catch (reason) {
        throw wrong(`${name}.${key} ${(reason as Error).message}`);
      }
    });
    return [name, Object.fromEntries(read)];
  });
  return Object.fromEntries(contracts);
}

function texts(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((each) => typeof each === "string" && each !== "")) return value;
  throw new Error("must be a list of texts");
}

function among<Value>(...values: readonly Value[]): (value: unknown) => Value {
  return (value) => {
    if (values.includes(value as Value)) return value as Value;
    throw new Error(`must be one of ${values.join(", ")}`);
  };
}

function limitsOf(value: unknown): Partial<Limits> {
  if (!isRecord(value)) throw new Error("must be an object");
  for (const [name, limit] of Object.entries(value)) {
    if (!Object.hasOwn(DEFAULT_LIMITS, name)) throw new Error(`has the unknown limit "${name}"`);
    if (!Number.isInteger(limit) || (limit as number) < 1) throw new Error(`has a ${name} that is no number above 0`);
  }
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
