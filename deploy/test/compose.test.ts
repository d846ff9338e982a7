import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readEdgeSettings } from "../edge/settings";
import { postgresSettings } from "../src/services/postgres-settings";
import { domainEnvironment, type Surroundings } from "../src/stack/domain-environment";
import { composedDomains } from "../src/stack/domains";
import { makeSecrets } from "../src/stack/secrets";
import { ROOT, readSettings } from "../src/stack/settings";

interface Service {
  ports?: string[];
  image?: string;
  build?: { context: string; dockerfile: string; target?: string };
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  volumes?: string[];
  logging?: { options: Record<string, string> };
  mem_limit?: string;
  pids_limit?: number;
  stop_grace_period?: string;
}

const text = readFileSync(join(ROOT, "docker-compose.yml"), "utf8");
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
const service = (name: string) => services[name] as Service;
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

const domains = composedDomains();
const DOMAINS = domains.map(({ name }) => name);
const ON_POSTGRES = domains.filter(({ database }) => database).map(({ name }) => name);

const around: Surroundings = {
  settings: readSettings({ MAIL: "none", SMTP_URL: "smtp://mail.example", MAIL_FROM: "accounts@house.example" }),
  secrets: makeSecrets(domains),
  stores: { databaseUrl: "postgres://postgres/postgres", redisUrl: "redis://redis" },
  databases: Object.fromEntries(ON_POSTGRES.map((name) => [name, name])),
};

describe("docker-compose.yml", () => {
  it("has PostgreSQL, Redis, each domain, the router and the edge", () => {
    expect(Object.keys(services).sort()).toEqual(["edge", "postgres", "redis", "router", ...DOMAINS].sort());
  });

  it("has a service for every subgraph of the supergraph", () => {
    const subgraphs = readdirSync(join(ROOT, "schema", "subgraphs")).map((name) => name.replace(/\.graphql$/, ""));
    expect(subgraphs.filter((name) => !services[name])).toEqual([]);
  });

  it("starts PostgreSQL 18, and Redis 7 with an append-only file that nothing is evicted from", () => {
    expect(service("postgres").image).toBe("postgres:18");
    expect(service("redis").image).toBe("redis:7");
    const command = service("redis").command ?? [];
    expect(command[command.indexOf("--appendonly") + 1]).toBe("yes");
    expect(command[command.indexOf("--appendfsync") + 1]).toBe("always");
    expect(command[command.indexOf("--maxmemory-policy") + 1]).toBe("noeviction");
  });

  it.each([...DOMAINS, "router"])("%s runs a command of files that exist", (name) => {
    const [program, ...args] = service(name).command ?? [];
    const files = args.filter((arg) => /\.(cjs|js|ts)$/.test(arg));
    expect(program).toBe("node");
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    expect(service(name).build).toEqual({ context: ".", dockerfile: "deploy/container/Dockerfile" });
  });

  it.each(domains)("$name is given the variables that the local stack gives it", (domain) => {
    const { name } = domain;
    const given = Object.keys(domainEnvironment(domain, "http://localhost", around));
    expect(Object.keys(service(name).environment ?? {}).sort()).toEqual(given.sort());
  });

  it("figures are scraped within the network, and published to nobody", () => {
    const { environment, ports } = service("router");
    expect([environment?.METRICS_HOST, environment?.METRICS_PORT]).toEqual(["0.0.0.0", "9464"]);
    expect(ports).toEqual(["127.0.0.1:4000:4000"]);
  });

  it("the edge leads each path to who publishes it, and the router believes it", () => {
    const { environment = {}, command, ports, build } = service("edge");
    // What a person may set has its default there.
    const written = Object.entries(environment).filter(([, value]) => !value.startsWith("$"));
    const settings = readEdgeSettings(Object.fromEntries(written));
    expect(settings).toMatchObject({ host: "0.0.0.0", port: 8443, httpPort: 8080, upstream: "router:4000" });
    const published = domains.flatMap(({ name, published }) => (published?.paths ?? []).map((path) => [path, name]));
    expect(settings.routes.map(({ prefix, upstream }) => [prefix, upstream])).toEqual(
      published.map(([path, name]) => [path, `${name}:4001`]),
    );
    expect(command?.filter((word) => word.endsWith(".ts")).map((file) => existsSync(join(ROOT, file)))).toEqual([true]);
    expect(ports).toEqual(["443:8443", "80:8080"]);
    expect(build).toEqual({ context: ".", dockerfile: "deploy/container/Dockerfile", target: "edge" });
    expect(service("router").environment?.TRUSTED_PROXIES).toMatch(/^\$\{TRUSTED_PROXIES:-1\}$/);
  });

  it("every service says whether it is healthy, and the router waits for the domains", () => {
    expect(Object.keys(services).filter((name) => !service(name).healthcheck)).toEqual([]);
    const waits = Object.entries(service("router").depends_on ?? {});
    expect(waits).toEqual(DOMAINS.map((name) => [name, { condition: "service_healthy" }]));
  });

  it("PostgreSQL runs as the embedded one does on a machine of that size", () => {
    const [program, ...options] = service("postgres").command ?? [];
    const settings = postgresSettings(false, 4 * 2 ** 30);
    expect(service("postgres").mem_limit).toBe("4g");
    expect(program).toBe("postgres");
    expect(options).toEqual(Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]));
  });

  it("every service has a bound on memory, processes and logs, and time to stop", () => {
    const bounds = Object.entries(services).map(([name, { mem_limit, pids_limit, stop_grace_period, logging }]) => [
      name,
      [mem_limit, pids_limit, stop_grace_period, logging?.options].every(Boolean),
    ]);
    expect(bounds).toEqual(Object.keys(services).map((name) => [name, true]));
    expect(service("orders").logging?.options).toEqual({ "max-size": "10m", "max-file": "5" });
  });

  it("each domain signs in with a role of its own, which owns its database alone", () => {
    const script = read("deploy/container/create-databases.sql").split("\n\n").slice(1);
    const wanted = ON_POSTGRES.map((name) => {
      const own = name.replaceAll("-", "_");
      const password = `${own.toUpperCase()}_DATABASE_PASSWORD`;
      expect(service(name).environment?.DATABASE_URL).toBe(
        `postgres://baiyun_${own}:\${${password}:?}@postgres:5432/baiyun_${own}`,
      );
      expect(service("postgres").environment?.[password]).toBe(`\${${password}:?}`);
      return [
        `\\getenv password ${password}`,
        `CREATE ROLE baiyun_${own} LOGIN PASSWORD :'password' IN ROLE baiyun_application;`,
        `CREATE DATABASE baiyun_${own} OWNER baiyun_${own};`,
        `REVOKE ALL ON DATABASE baiyun_${own} FROM PUBLIC;`,
      ];
    });
    expect(script.map((part) => part.trim().split("\n"))).toEqual(wanted);
  });

  it("takes every secret from the environment and refuses to start without", () => {
    const required = new Set([...text.matchAll(/\$\{(\w+):\?\}/g)].map(([, name]) => name));
    const printed = execFileSync(process.execPath, ["-r", "./deploy/register.cjs", "deploy/src/print-secrets.ts"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    const names = [...printed.matchAll(/^(\w+)='.+'$/gm)].map(([, name]) => name);
    expect([...required].sort()).toEqual(names.sort());
    const values = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
    const written = values.filter(([name, value]) => /SECRET|KEY|PASSWORD/.test(name) && !/^\$\{\w+:\?\}$/.test(value));
    expect(written).toEqual([]);
  });
});

describe("the image", () => {
  it("runs a Node that is maintained, as an ordinary user", () => {
    const dockerfile = read("deploy/container/Dockerfile");
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, from]) => from)).toEqual([
      ...["node:24-slim", "manifests", "manifests", "stack", "stack"],
    ]);
    expect(dockerfile.trimEnd().split("\n").at(-1)).toBe("USER node");
  });

  it("has the portals' pages where the router looks for them", () => {
    expect(read("deploy/container/Dockerfile")).toMatch(/^COPY --from=pages \/pages pages$/m);
    expect(service("router").environment).toMatchObject({ SITE_FOLDER: "pages" });
  });

  it("installs from the manifest of every workspace", () => {
    const { workspaces } = JSON.parse(read("package.json")) as { workspaces: string[] };
    const folders = workspaces.flatMap((pattern) => {
      if (!pattern.endsWith("/*")) return [pattern];
      const parent = pattern.slice(0, -2);
      return readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`);
    });
    const wanted = folders.filter((folder) => existsSync(join(ROOT, folder, "package.json")));
    const copied = [...read("deploy/container/Dockerfile").matchAll(/^COPY (\S+)\/package\.json \S+$/gm)];
    expect(copied.map(([, folder]) => folder).sort()).toEqual(wanted.sort());
  });
});
