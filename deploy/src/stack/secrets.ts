import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure";

/** What a stack must keep to itself, and keep: tokens, label links and databases outlive a restart only with the same secrets. */
export interface Secrets {
  /** Shared by the router and the subgraphs; signs each request between them. */
  ROUTER_SECRET: string;
  /** Private Ed25519 JWK as JSON; signs access tokens. */
  SIGNING_KEY: string;
  /** What 17TRACK signs its pushes with. */
  SEVENTEEN_TRACK_KEY: string;
  /** Signs the expiring links to label files. */
  LABEL_SECRET: string;
  POSTGRES_PASSWORD: string;
  REDIS_PASSWORD: string;
}

/**
 * The secrets in `secrets.json` of `home` (mode 600), made the first time. A secret given by the environment is preferred.
 *
 * @throws Failure when the file is damaged: making new secrets would lock its owner out of the stored data.
 */
export function readSecrets(home: string, env: NodeJS.ProcessEnv): Secrets {
  const file = join(home, "secrets.json");
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, `${JSON.stringify(makeSecrets(), null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  let kept: Secrets;
  try {
    kept = JSON.parse(readFileSync(file, "utf8")) as Secrets;
  } catch {
    throw new Failure(`${file} cannot be read as JSON: restore it, or remove ${home} to begin anew.`);
  }
  const given = Object.keys(kept).filter((name) => env[name]);
  return { ...kept, ...Object.fromEntries(given.map((name) => [name, env[name]])) };
}

/** New ones, 256 bits each. */
export function makeSecrets(): Secrets {
  const secret = () => randomBytes(32).toString("hex");
  const { privateKey } = generateKeyPairSync("ed25519");
  const jwk = {
    ...privateKey.export({ format: "jwk" }),
    kid: randomBytes(8).toString("hex"),
    alg: "EdDSA",
    use: "sig",
  };
  return {
    ROUTER_SECRET: secret(),
    SIGNING_KEY: JSON.stringify(jwk),
    SEVENTEEN_TRACK_KEY: secret(),
    LABEL_SECRET: secret(),
    POSTGRES_PASSWORD: secret(),
    REDIS_PASSWORD: secret(),
  };
}
