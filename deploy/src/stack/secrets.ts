import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SecretKind } from "@baiyun/kit";
import { Failure } from "../failure";
import type { DomainFacts } from "./domains";

/** Of the installation itself: the router's signature between it and the subgraphs, and the stores' passwords. */
const COMMON = ["ROUTER_SECRET", "POSTGRES_PASSWORD", "REDIS_PASSWORD"] as const;

/** What a stack must keep to itself, and keep: tokens, label links and databases outlive a restart only with the same secrets. */
export type Secrets = Readonly<Record<(typeof COMMON)[number] | string, string>> &
  Readonly<Record<(typeof COMMON)[number], string>>;

/**
 * The secrets in `secrets.json` of `home` (mode 600); what a domain needs and has not yet is made and kept. A secret given by
 * the environment is preferred.
 *
 * @throws Failure when the file is damaged: making new secrets would lock its owner out of the stored data.
 */
export function readSecrets(home: string, domains: readonly DomainFacts[], env: NodeJS.ProcessEnv): Secrets {
  const file = join(home, "secrets.json");
  const kept = existsSync(file) ? parse(file, home) : {};
  const all: Secrets = { ...makeSecrets(domains), ...kept };
  if (Object.keys(all).some((name) => kept[name] === undefined)) {
    writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  const given = Object.keys(all).filter((name) => env[name]);
  return { ...all, ...Object.fromEntries(given.map((name) => [name, env[name]!])) };
}

function parse(file: string, home: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Failure(`${file} cannot be read as JSON: restore it, or remove ${home} to begin anew.`);
  }
}

/** New ones for the installation and each of the domains. */
export function makeSecrets(domains: readonly DomainFacts[]): Secrets {
  const common = COMMON.map((name) => [name, make.random()] as const);
  const own = domains.flatMap(({ secrets }) => Object.entries(secrets).map(([name, kind]) => [name, make[kind]()]));
  return Object.fromEntries([...common, ...own]) as Secrets;
}

const make: Record<SecretKind, () => string> = {
  /** 256 bits. */
  random: () => randomBytes(32).toString("hex"),
  "ed25519-private-jwk": () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const kid = randomBytes(8).toString("hex");
    return JSON.stringify({ ...privateKey.export({ format: "jwk" }), kid, alg: "EdDSA", use: "sig" });
  },
};
