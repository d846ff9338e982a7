import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure, lineOf } from "../failure";
import { domainFolders } from "../stack/domains";
import { ROOT } from "../stack/settings";
import { declareEntity, LIST_FILES } from "./declare-entity";
import { namesOf, singularOf } from "./names";
import { domainFiles, entityFiles } from "./template";

const USAGE = "Usage: npm run new -- domain NAME [ENTITY], or npm run new -- entity DOMAIN NAME";

/** Writes a small working start, tested as it is, and composes it into the supergraph. */
function main([what, first, second]: readonly (string | undefined)[]): void {
  if (what === "domain" && first) newDomain(first, second ?? singularOf(first));
  else if (what === "entity" && first && second) newEntity(first, second);
  else throw new Failure(USAGE);
}

function newDomain(name: string, entity: string): void {
  namesOf(name);
  const folder = join(ROOT, "subgraphs", name);
  if (existsSync(folder)) throw new Failure(`subgraphs/${name} is there already.`);
  refuseTakenType(entity);
  write(folder, domainFiles(name, entity, new Date()));
  compose(folder);
  console.log(`Its test: npm test -- subgraphs/${name}`);
}

function newEntity(domain: string, name: string): void {
  if (!domainFolders().includes(domain))
    throw new Failure(`There is no domain ${domain}: ${domainFolders().join(", ")}.`);
  const folder = join(ROOT, "subgraphs", domain);
  if (existsSync(join(folder, "src", name))) throw new Failure(`subgraphs/${domain}/src/${name} is there already.`);
  refuseTakenType(name);
  const source = join(folder, "src");
  const declaring = ["domain.ts", ...Object.values(LIST_FILES)].filter((file) => existsSync(join(source, file)));
  const declaration = new Map(declaring.map((file) => [file, readFileSync(join(source, file), "utf8")]));
  const declared = declareEntity(declaration, name);
  write(folder, entityFiles(domain, name, new Date()));
  for (const [file, text] of declared) writeFileSync(join(source, file), text);
  compose(folder);
  console.log(`Its test: npm test -- subgraphs/${domain}/src/${name}`);
}

/** A type has one owner. */
function refuseTakenType(entity: string): void {
  const { pascal } = namesOf(entity);
  const api = readFileSync(join(ROOT, "schema", "api.graphql"), "utf8");
  if (new RegExp(`^(type|enum|interface|union|input|scalar) ${pascal}\\b`, "m").test(api)) {
    throw new Failure(`The graph has a type ${pascal} already: name another entity.`);
  }
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    console.log(`Written: ${join(folder, path).slice(ROOT.length + 1)}`);
  }
}

/** Lines are broken by the names' lengths, and what is generated from the domains has one more. */
function compose(folder: string): void {
  run(join(ROOT, "node_modules", "@biomejs", "biome", "bin", "biome"), "check", "--write", "--log-level=error", folder);
  run("-r", join(ROOT, "deploy", "register.cjs"), join(ROOT, "deploy", "src", "schema", "write-schema.ts"));
}

function run(...args: string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) throw new Failure("It is written, and does not fit yet: the reason is above.");
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(lineOf(error));
  process.exitCode = 1;
}
