import { composedDomains } from "./stack/domains";
import { makeSecrets } from "./stack/secrets";

// Single quotes: the signing key is JSON, and its quotes are part of it.
for (const [name, value] of Object.entries(makeSecrets(composedDomains()))) console.log(`${name}='${value}'`);
