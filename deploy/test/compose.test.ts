import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { DOMAINS, domainEnvironment, ON_POSTGRES, type Surroundings } from "../src/stack/domains";
import { makeSecrets } from "../src/stack/secrets";
import { ROOT, readSettings } from "../src/stack/settings";

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  volumes?: string[];
}

const text = readFileSync(join(ROOT, "docker-compose.yml"), "utf8");
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
const service = (name: string) => services[name] as Service;
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

const around: Surroundings = {
  settings: readSettings({}),
  secrets: makeSecrets(),
  stores: { databaseUrl: "postgres://postgres/postgres", redisUrl: "redis://redis" },
  databases: { customers: "c", orders: "o", pricing: "p", logistics: "l" },
};

describe("docker-compose.yml", () => {
  it("has PostgreSQL, Redis, each domain and the router", () => {
    expect(Object.keys(services).sort()).toEqual(["postgres", "redis", "router", ...DOMAINS].sort());
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

  it.each(DOMAINS)("%s is given the variables that the local stack gives it", (name) => {
    const given = Object.keys(domainEnvironment(name, "http://localhost", around));
    expect(Object.keys(service(name).environment ?? {}).sort()).toEqual(given.sort());
  });

  it("every service says whether it is healthy, and the router waits for the domains", () => {
    expect(Object.keys(services).filter((name) => !service(name).healthcheck)).toEqual([]);
    const waits = Object.entries(service("router").depends_on ?? {});
    expect(waits).toEqual(DOMAINS.map((name) => [name, { condition: "service_healthy" }]));
  });

  it("the databases it uses are those created", () => {
    const created = [...read("deploy/container/create-databases.sql").matchAll(/^CREATE DATABASE (\w+);$/gm)];
    const used = ON_POSTGRES.map((name) => service(name).environment?.DATABASE_URL?.split("/").at(-1));
    expect(created.map(([, name]) => name)).toEqual(used);
  });

  it("takes every secret from the environment and refuses to start without", () => {
    const required = new Set([...text.matchAll(/\$\{(\w+):\?\}/g)].map(([, name]) => name));
    expect([...required].sort()).toEqual(Object.keys(around.secrets).sort());
    const values = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
    const written = values.filter(([name, value]) => /SECRET|KEY|PASSWORD/.test(name) && !/^\$\{\w+:\?\}$/.test(value));
    expect(written).toEqual([]);
  });
});

describe("the image", () => {
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
