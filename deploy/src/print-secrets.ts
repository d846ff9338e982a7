import { randomBytes } from "node:crypto";
import { databasePasswordVariable } from "./schema/container-files";
import { composedDomains } from "./stack/domains";
import { makeSecrets } from "./stack/secrets";

const domains = composedDomains();

/** Each domain signs in to its database with a role of its own. */
const databases = domains
  .filter(({ database }) => database)
  .map(({ name }) => [databasePasswordVariable(name), randomBytes(32).toString("hex")]);

// Single quotes: the signing key is JSON, and its quotes are part of it.
for (const [name, value] of [...Object.entries(makeSecrets(domains)), ...databases]) console.log(`${name}='${value}'`);
