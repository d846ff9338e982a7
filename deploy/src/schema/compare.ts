import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

/** How two API schemas differ, as sentences with the path they are about. */
export interface Comparison {
  /** A client that worked may stop working. */
  breaking: string[];
  /** A client that assumed too much may stop working: a new enum value, a new member of a union. */
  dangerous: string[];
  /** Nobody stops working. */
  safe: string[];
}

/** Compares two API schemas given as SDL. */
export async function compareSchemas(before: string, after: string): Promise<Comparison> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  const at = (level: CriticalityLevel) =>
    changes
      .filter(({ criticality }) => criticality.level === level)
      .map(({ path, message }) => `${path ?? "schema"}: ${message}`);
  return {
    breaking: at(CriticalityLevel.Breaking),
    dangerous: at(CriticalityLevel.Dangerous),
    safe: at(CriticalityLevel.NonBreaking),
  };
}
