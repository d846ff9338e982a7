import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "../stack/settings";
import { type Names, namesOf, pluralOf } from "./names";

/** A domain like any other, which is compiled, linted and tested here so that what is copied from it works. */
const TEMPLATE = join(ROOT, "deploy", "template");

/** The texts of a new domain by their path below its folder. */
export function domainFiles(domain: string, entity: string, now: Date): Map<string, string> {
  return new Map(templateFiles().map(([path, text]) => renamed(path, text, domain, entity, now)));
}

/** The texts of a new entity in a domain that is there: what only a domain's first one has is left out. */
export function entityFiles(domain: string, entity: string, now: Date): Map<string, string> {
  const own = templateFiles().filter(([path]) => /^src\/(sample|migrations)\//.test(path));
  return new Map(own.map(([path, text]) => renamed(path, withoutConsumer(path, text), domain, entity, now)));
}

function templateFiles(): [path: string, text: string][] {
  const entries = readdirSync(TEMPLATE, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.sort().map((file) => [relative(TEMPLATE, file).replaceAll("\\", "/"), readFileSync(file, "utf8")]);
}

function renamed(path: string, text: string, domain: string, entity: string, now: Date): [string, string] {
  const [one, many] = [namesOf(entity), namesOf(pluralOf(entity))];
  const dated = text.replace(/(CreateSamples)\d{13}/, `$1${now.getTime()}`);
  const titled = dated.replace('name: "samples"', `name: "${domain}"`).replace(/^# samples$/m, `# ${domain}`);
  const lines = titled.split("\n").map((line) => renamedLine(line, path.endsWith(".md"), one, many));
  return [path.replaceAll("samples", many.kebab).replaceAll("sample", one.kebab), lines.join("\n")];
}

function renamedLine(line: string, isProse: boolean, one: Names, many: Names): string {
  const form = (text: string, as: keyof Names) => text.replaceAll("samples", many[as]).replaceAll("sample", one[as]);
  const code = (text: string) =>
    form(text.replaceAll("Samples", many.pascal).replaceAll("Sample", one.pascal), "camel");
  if (/\bSQL\b|CREATE |TABLE |UPDATE |@Entity|isolateTenants|sample\.created/.test(line)) {
    return form(code(line.replace(/\bsample(?=[ "_.])/g, one.snake)), "snake");
  }
  if (/from "\.|^import /.test(line)) {
    return code(line.replace(/(\/|create-)samples?(?=[./])/g, (path) => form(path, "kebab")));
  }
  if (isProse || /^\s*(\/\*\*|\*|\/\/)/.test(line)) return form(line.replaceAll("Sample", one.pascal), "prose");
  return code(line.replace(/description: "[^"]*"/g, (text) => form(text, "prose")));
}

/** The first entity of a domain shows how an event is consumed; the next ones need none to work. */
function withoutConsumer(path: string, text: string): string {
  if (path.endsWith(".test.ts")) return text.slice(0, text.indexOf('\nit("is archived when'));
  if (!path.endsWith(".service.ts")) return text;
  const cut = text.slice(0, text.indexOf("\n  /** Puts away what"));
  return `${cut.replace('import type { EntityManager } from "typeorm";\n', "").trimEnd()}\n}\n`;
}
