import { Readable } from "node:stream";
import { type FileLinks, isId, type Subgraph } from "@baiyun/kit";
import { MOST_FILE_BYTES } from "./batch-files.service";
import type { OrderExportService } from "./order-export.service";
import { type OrderFiles, templateCsv } from "./order-files.service";
import type { Kept, OrderImportService } from "./order-import.service";

type App = Parameters<Subgraph["routes"]>[0];

interface Asked {
  Params: { file: string };
  Querystring: { token?: unknown };
}

interface Services {
  imports: OrderImportService;
  orderFiles: OrderFiles;
  exports: OrderExportService;
  orderFileLinks: FileLinks;
}

export const TEMPLATE_FILE = "template.csv";

const REFUSED: Record<Exclude<Kept, object>, [number, string]> = {
  unknown: [404, "Not Found"],
  taken: [409, "This import has another file already."],
  "too-large": [413, `A file has ${MOST_FILE_BYTES} bytes at most: split it.`],
  "no-table": [415, "Send a CSV or an XLSX. A workbook of another kind is saved as XLSX first."],
};

/**
 * PUT /order-files/<batch>?token=… takes the file of an import; GET of …-refused.csv and …-orders.csv gives what links name: 403 for a
 * wrong token, 410 for an expired one, before a body is read. The template is everybody's.
 */
export function orderFileRoutes(app: App, { imports, orderFiles, exports, orderFileLinks: links }: Services): void {
  const refusal = ({ params, query }: { params: Asked["Params"]; query: Asked["Querystring"] }, use: string) => {
    const verdict = links.check(params.file, query.token, use);
    if (verdict === "valid") return null;
    return verdict === "expired" ? ([410, "This link has expired."] as const) : ([403, "Forbidden"] as const);
  };
  app.register(async (scope) => {
    // It is read as it comes, whatever its sender calls it.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, body, done) => done(null, body));
    scope.put<Asked & { Body?: Readable }>(
      "/order-files/:file",
      {
        bodyLimit: MOST_FILE_BYTES,
        onRequest: async (request, reply) => {
          const isTooLarge = Number(request.headers["content-length"] ?? 0) > MOST_FILE_BYTES;
          const refused = refusal(request, "upload") ?? (isTooLarge ? REFUSED["too-large"] : null);
          if (refused) return reply.code(refused[0]).send({ error: refused[1] });
        },
      },
      async (request, reply) => {
        const { file: id } = request.params;
        const kept = isId(id) ? await imports.keepFile(id, sentIn(request.body)) : "unknown";
        if (typeof kept === "object") return reply.code(201).send(kept);
        const [code, error] = REFUSED[kept];
        // Who goes on sending all the same is cut off.
        if (!request.raw.complete) reply.header("connection", "close");
        return reply.code(code).send({ error });
      },
    );
  });
  app.get<Asked>("/order-files/:file", async (request, reply) => {
    const { file } = request.params;
    if (file !== TEMPLATE_FILE) {
      const refused = refusal(request, "read");
      if (refused) return reply.code(refused[0]).send({ error: refused[1] });
    }
    const content = await contentOf(file);
    if (content === null) return reply.code(404).send({ error: "Not Found" });
    return reply
      .headers({
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${file}"`,
        "cache-control": file === TEMPLATE_FILE ? "public, max-age=3600" : "private, no-store",
        "x-content-type-options": "nosniff",
      })
      .send(typeof content === "string" ? content : Readable.from(content));
  });

  async function contentOf(file: string): Promise<string | AsyncGenerator<string> | null> {
    if (file === TEMPLATE_FILE) return templateCsv();
    const [, id, what] = /^(.{36})-(refused|orders)\.csv$/.exec(file) ?? [];
    if (!id) return null;
    return what === "orders" ? exports.file(id) : orderFiles.refusedRows(id);
  }
}

/** Who sends what we do not take is still told so: the connection is not broken off before. */
const sentIn = (body: Readable | undefined): AsyncIterable<Buffer> =>
  (body ?? Readable.from([])).iterator({ destroyOnReturn: false });
