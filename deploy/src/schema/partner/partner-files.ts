import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_LIMITS, type readContracts } from "@baiyun/router";
import { buildSchema } from "graphql";
import { ROOT } from "../../stack/settings";
import { errorsOf } from "./errors";
import { webhookEvents } from "./events";
import { referenceOf, scopesOf } from "./reference";
import { webhookTypes } from "./webhook-types";

/** Where the developers' pages find what they show. */
const FACTS = "clients/web/src/developers/facts";

type Stated = ReturnType<typeof readContracts>[string];

/** What partners read, and the SDK knows, of the graph and of its events: made from them, so that it cannot be otherwise. */
export function partnerFiles(partnerSdl: string, supergraphSdl: string, { limits }: Stated): [string, string][] {
  const schema = buildSchema(partnerSdl);
  const events = webhookEvents();
  const reference = referenceOf(schema, supergraphSdl);
  const facts = {
    reference,
    errors: errorsOf(schema),
    events,
    limits: { ...DEFAULT_LIMITS, ...limits },
    scopes: scopesOf(reference),
    examples: examples(),
  };
  return [
    ...Object.entries(facts).map(([name, fact]): [string, string] => [
      `${FACTS}/${name}.json`,
      `${JSON.stringify(fact, null, 1)}\n`,
    ]),
    ["clients/sdk/src/webhooks/events.ts", webhookTypes(events)],
  ];
}

/** The SDK's, by name: the pages show what is run. */
function examples(): Record<string, string> {
  const folder = join(ROOT, "clients", "sdk", "examples");
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}
