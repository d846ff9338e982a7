import { randomBytes } from "node:crypto";
import { ON_POSTGRES } from "./stack/domains";
import { makeSecrets } from "./stack/secrets";

/** Each domain signs in to its database with a role of its own. */
const databases = ON_POSTGRES.map((domain) => [
  `${domain.toUpperCase().replaceAll("-", "_")}_DATABASE_PASSWORD`,
  randomBytes(32).toString("hex"),
]);

// Single quotes: the signing key is JSON, and its quotes are part of it.
for (const [name, value] of [...Object.entries(makeSecrets()), ...databases]) console.log(`${name}='${value}'`);
