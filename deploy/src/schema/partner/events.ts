import { join } from "node:path";
import { ROOT } from "../../stack/settings";

/** A kind of event that partners' webhooks tell, as `webhookEventTypes` has it. */
export interface EventEntry {
  name: string;
  description: string;
  scope: string | null;
  /** JSON schema of the whole body. */
  schema: object;
  /** A body of this kind. */
  example: object;
}

interface Catalogue {
  CATALOGUE: readonly { name: string; description: string; scope: string | null }[];
  schemaOf(entry: object): string;
  exampleOf(entry: object): string;
}

/** The catalogue of one domain, which no other knows. */
export function webhookEvents(): EventEntry[] {
  const file = join(ROOT, "subgraphs", "open-platform", "src", "webhook-event", "catalogue");
  const { CATALOGUE, schemaOf, exampleOf } = require(file) as Catalogue;
  return CATALOGUE.map((entry) => ({
    name: entry.name,
    description: entry.description,
    scope: entry.scope,
    schema: JSON.parse(schemaOf(entry)) as object,
    example: JSON.parse(exampleOf(entry)) as object,
  }));
}
