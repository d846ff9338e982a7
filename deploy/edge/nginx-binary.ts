import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import {
  cacheFolder,
  type FetchedProgram,
  librariesBelow,
  libraryEnvironment,
  onPath,
  type ProgramPlaces,
  unpackedPackages,
} from "../src/services/debian-packages";

/** nginx with ModSecurity and the Core Rule Set: the system's own below `/`, or what was unpacked elsewhere. */
export interface EdgeBinary {
  program: string;
  /** Null where they are the system's. */
  libraries: string | null;
  openssl: string;
  modules: string;
  mimeTypes: string;
  unicode: string;
  /** The rule set's settings, and the folder of its rules. */
  setup: string;
  rules: string;
}

const FOLDER = "edge";
const EDGE: FetchedProgram = {
  title: "nginx with ModSecurity",
  folder: FOLDER,
  packages: ["nginx", "libnginx-mod-http-modsecurity", "modsecurity-crs", "openssl"],
  // The first two may be installed without the others, and what is unpacked stands in one place.
  always: [
    "nginx",
    "nginx-common",
    "libnginx-mod-http-modsecurity",
    "libnginx-mod-http-ndk",
    "modsecurity-crs",
    "openssl",
  ],
  howTo: "Install nginx with its module ModSecurity and the OWASP Core Rule Set, as Debian's packages have them.",
  works: async (root) => works(below(root)),
};

/** What is there already, or null. */
export function foundEdge(cache = cacheFolder()): EdgeBinary | null {
  for (const each of [below("/"), below(join(cache, FOLDER))]) if (works(each)) return each;
  return null;
}

/** @throws Failure saying how to give it where it is missing and cannot be fetched. */
export async function edgeBinary(places: ProgramPlaces): Promise<EdgeBinary> {
  return foundEdge(places.cache) ?? below(await unpackedPackages(EDGE, places));
}

function below(root: string): EdgeBinary {
  const rules = join(root, "usr", "share", "modsecurity-crs", "rules");
  return {
    program: join(root, "usr", "sbin", "nginx"),
    libraries: root === "/" ? null : librariesBelow(root),
    openssl: (root === "/" && onPath("openssl", process.env.PATH ?? "")) || join(root, "usr", "bin", "openssl"),
    modules: join(root, "usr", "lib", "nginx", "modules"),
    mimeTypes: join(root, "etc", "nginx", "mime.types"),
    unicode: join(root, "etc", "nginx", "unicode.mapping"),
    setup: join(root, "etc", "modsecurity", "crs", "crs-setup.conf"),
    rules,
  };
}

function works(binary: EdgeBinary): boolean {
  const { program, modules, mimeTypes, unicode, setup, rules, openssl } = binary;
  const files = [program, join(modules, "ngx_http_modsecurity_module.so"), mimeTypes, unicode, setup, rules, openssl];
  if (!files.every((file) => existsSync(file)) || !readdirSync(rules).some((name) => name.endsWith(".conf")))
    return false;
  try {
    execFileSync(program, ["-v"], { env: libraryEnvironment(binary.libraries), stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
