import nodeFlags from "../../bin/node-flags.json";
import { CLIENT_TOKEN_ISSUER, TOKEN_AUDIENCE, TOKEN_ISSUER } from "../stack/domain-environment";
import type { DomainFacts } from "../stack/domains";
import { CLIENT_JWKS_PATH, JWKS_PATH } from "../stack/published-urls";
import { between } from "./generated-part";

/** Where a domain listens in its container. */
const PORT = 4001;

export const databasePasswordVariable = (domain: string): string =>
  `${domain.toUpperCase().replaceAll("-", "_")}_DATABASE_PASSWORD`;

const databaseOf = (domain: string): string => `baiyun_${domain.replaceAll("-", "_")}`;

/** The compose file with what it says of the domains; the rest of it is written by hand. */
export function composeFile(text: string, domains: readonly DomainFacts[]): string {
  const withDatabase = domains.filter(({ database }) => database);
  const passwords = withDatabase.map(({ name }) => {
    const variable = databasePasswordVariable(name);
    return `      ${variable}: \${${variable}:?}`;
  });
  const keys = [JWKS_PATH, CLIENT_JWKS_PATH].map((path) => {
    const owner = domains.find(({ published }) => published?.paths.some((prefix) => path.startsWith(prefix)));
    if (!owner) throw new Error(`no domain publishes ${path}`);
    return `http://${owner.name}:${PORT}${path}`;
  });
  const router = [`      JWKS_URL: ${keys.join(",")}`, `      TOKEN_ISSUER: ${TOKEN_ISSUER},${CLIENT_TOKEN_ISSUER}`];
  const waits = domains.map(({ name }) => `      ${name}: { condition: service_healthy }`);
  const routes = domains.flatMap(({ name, published }) =>
    (published?.paths ?? []).map((path) => `${path}=http://${name}:${PORT}`),
  );
  const edge = [`      EDGE_ROUTES: ${routes.join(",")}`];
  const parts = { databases: passwords, domains: domains.flatMap(serviceOf), keys: router, waits, routes: edge };
  return Object.entries(parts).reduce((done, [name, lines]) => between(done, "#", name, lines), text);
}

function serviceOf({ name, database, variables, secrets, published }: DomainFacts): string[] {
  const url = `postgres://${databaseOf(name)}:\${${databasePasswordVariable(name)}:?}@postgres:5432/${databaseOf(name)}`;
  const own: Record<string, string | undefined> = {
    DATABASE_URL: database ? url : undefined,
    ...Object.fromEntries(Object.keys(secrets).map((secret) => [secret, `\${${secret}:?}`])),
    TOKEN_ISSUER,
    CLIENT_TOKEN_ISSUER,
    TOKEN_AUDIENCE,
    WEBHOOK_ALLOW_LOOPBACK: `"false"`,
    MAIL: `\${MAIL:-none}`,
    SMTP_URL: `\${SMTP_URL:-}`,
    MAIL_FROM: `\${MAIL_FROM:-BaiYun <no-reply@baiyun.example>}`,
    PORTALS_URL: `\${PORTALS_URL:-}`,
    PUBLIC_URL: published?.port
      ? `\${${name.toUpperCase().replaceAll("-", "_")}_URL:-http://localhost:${published.port}}`
      : undefined,
  };
  const environment = Object.entries(own).filter(([variable, value]) => value && variables.includes(variable));
  const command = ["node", ...nodeFlags, "-r", "./deploy/register.cjs", "deploy/src/serve-domain.ts", name];
  return [
    `  ${name}:`,
    "    <<: *domain",
    `    command: [${command.map((word) => `"${word}"`).join(", ")}]`,
    "    environment:",
    "      <<: *domain-environment",
    ...environment.map(([variable, value]) => `      ${variable}: ${value}`),
    ...(published?.port ? [`    # ${published.paths.join(", ")}`, `    ports: ["${published.port}:${PORT}"]`] : []),
    "",
  ];
}

/** What the PostgreSQL image runs once, on an empty volume. */
export function createDatabasesSql(domains: readonly DomainFacts[]): string {
  const each = domains
    .filter(({ database }) => database)
    .map(
      ({ name }) => `
\\getenv password ${databasePasswordVariable(name)}
CREATE ROLE ${databaseOf(name)} LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE ${databaseOf(name)} OWNER ${databaseOf(name)};
REVOKE ALL ON DATABASE ${databaseOf(name)} FROM PUBLIC;
`,
    );
  return `-- One database per domain, and a role of the same name that owns it and may enter no other. Run once by the PostgreSQL image, on an
-- empty volume; the passwords come from its environment. Written by npm run schema from the domains' declarations.
CREATE ROLE baiyun_application NOLOGIN;
${each.join("")}`;
}
