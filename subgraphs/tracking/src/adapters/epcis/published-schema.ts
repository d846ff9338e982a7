import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

let published: ValidateFunction | undefined;

/** Made with the first message: that takes longer than a domain does to start, and most processes never meet one. */
function publishedSchema(): ValidateFunction {
  if (published) return published;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  published = ajv.compile(JSON.parse(readFileSync(join(__dirname, "published-epcis.jsonschema"), "utf8")));
  return published;
}

/** What only says that one of several alternatives, each told by itself, does not fit. */
const OF_ALTERNATIVES: readonly string[] = ["if", "anyOf", "oneOf"];

/** Every fault that GS1's own schema of EPCIS 2.0 finds, by its path; none where it finds none. */
export function faultsBySchema(message: unknown): { path: string; message: string }[] {
  const check = publishedSchema();
  if (check(message)) return [];
  const errors = check.errors ?? [];
  const telling = errors.filter(({ keyword }) => !OF_ALTERNATIVES.includes(keyword));
  const faults = (telling.length > 0 ? telling : errors).map((error) => [pathOf(error), error.message ?? ""] as const);
  // The same is found by several ways through the alternatives.
  const byText = new Map(
    faults.map(([path, found]) => [`${path} ${found}`, { path, message: `By the published schema it ${found}.` }]),
  );
  return [...byText.values()];
}

const pathOf = ({ instancePath, params }: ErrorObject): string => {
  const missing = (params as { missingProperty?: string }).missingProperty;
  return [...instancePath.split("/").slice(1), ...(missing ? [missing] : [])].join(".");
};
