import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = import.meta.dirname;
const entries = ["index", "portal", "supplier", "admin"];

/** Where the development server finds the API: a stack that runs. */
const stack = process.env.BAIYUN_URL ?? "http://localhost:4000";

export default defineConfig({
  root: here,
  plugins: [react(), documents(), icons(), pages(), compressed()],
  server: {
    proxy: {
      "/graphql": { target: stack, ws: true },
      "/session": stack,
      "/labels": stack,
      "/order-files": stack,
    },
  },
  build: {
    target: "es2023",
    emptyOutDir: true,
    // Tiny files would become data: addresses, which the pages' policy allows for pictures alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: entries.map((entry) => resolve(here, `${entry}.html`)) },
  },
});

/**
 * `graphql(\`query Orders …\`)` becomes the generated document itself, at its place. The function that codegen writes looks it up by its
 * text in a table of all documents, and a module of all documents would be a chunk of all: so each page loads its own alone.
 */
function documents(): Plugin {
  const call = /\bgraphql\(\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;
  const file = join(here, "src", "gql", "graphql.ts");
  let generated = new Map<string, string>();
  let read = 0;
  /** Read again when they were generated again, as beside a development server. */
  const known = (): ReadonlyMap<string, string> => {
    const { mtimeMs } = statSync(file);
    if (mtimeMs === read) return generated;
    const all = readFileSync(file, "utf8").matchAll(/^export const (\w+) = (\{.*\}) as unknown as DocumentNode/gm);
    generated = new Map(Array.from(all, ([, name, document]) => [name!, document!]));
    read = mtimeMs;
    return generated;
  };
  return {
    name: "documents",
    enforce: "pre",
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes("/gql/") || !code.includes("graphql(")) return null;
      const replaced = code.replace(call, (_all, kind: string, name: string) => {
        const document = known().get(kind === "fragment" ? `${name}FragmentDoc` : `${name}Document`);
        if (!document) throw new Error(`${name} of ${id} is not generated: npm run generate.`);
        return `(${document})`;
      });
      return replaced === code ? null : { code: replaced, map: null };
    },
  };
}

/** `import Truck from "~icons/truck"`: the drawing of one of Tabler's icons, the inside of an SVG of 24 by 24. */
function icons(): Plugin {
  const prefix = "~icons/";
  let drawings: Record<string, { body: string }> | undefined;
  return {
    name: "icons",
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const file = join(here, "..", "..", "node_modules", "@iconify-json", "tabler", "icons.json");
      drawings ??= (JSON.parse(readFileSync(file, "utf8")) as { icons: Record<string, { body: string }> }).icons;
      const drawing = drawings[id.slice(prefix.length + 1)];
      if (!drawing) throw new Error(`Tabler has no icon "${id.slice(prefix.length + 1)}".`);
      return `export default ${JSON.stringify(drawing.body)};`;
    },
  };
}

/** The development server shows at every path what the stack shows there by `pages.json`. */
function pages(): Plugin {
  return {
    name: "pages",
    configureServer(server) {
      const shown = JSON.parse(readFileSync(join(here, "public", "pages.json"), "utf8")) as Record<string, string>;
      server.middlewares.use((request, _response, next) => {
        const { pathname } = new URL(request.url ?? "/", stack);
        const path = Object.keys(shown).find((each) =>
          each.endsWith("/*") ? pathname.startsWith(each.slice(0, -1)) : pathname === each,
        );
        if (path) request.url = `/${shown[path]}`;
        next();
      });
    },
  };
}

/** Beside each text file, the same in Brotli and gzip, so that no request waits for it. */
function compressed(): Plugin {
  let folder = "";
  return {
    name: "compressed",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const content = readFileSync(path);
        if (content.length < 512) continue;
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
        writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
