import { makeSecrets } from "./stack/secrets";

// Single quotes: the signing key is JSON, and its quotes are part of it.
for (const [name, value] of Object.entries(makeSecrets())) console.log(`${name}='${value}'`);
