import type { FileLinks, Subgraph } from "@baiyun/kit";
import type { ManifestService } from "./manifest.service";
import { fileOf } from "./manifest-link";

type App = Parameters<Subgraph["routes"]>[0];

const MEDIA_TYPES = { csv: "text/csv; charset=utf-8", pdf: "application/pdf" } as const;

/** GET /manifests/<what>-<id>.csv|pdf?token=…: 403 for a wrong token, 410 for an expired link, 404 for no such manifest. */
export function serveManifests(app: App, manifests: ManifestService, links: FileLinks): void {
  app.get<{ Params: { file: string }; Querystring: { token?: unknown } }>(
    "/manifests/:file",
    async (request, reply) => {
      const { file: name } = request.params;
      const file = fileOf(name);
      if (!file) return reply.code(404).send({ error: "Not Found" });
      const verdict = links.check(name, request.query.token);
      if (verdict === "forged") return reply.code(403).send({ error: "Forbidden" });
      if (verdict === "expired") return reply.code(410).send({ error: "This link has expired." });
      const bytes = await manifests.file(file);
      if (!bytes) return reply.code(404).send({ error: "Not Found" });
      return reply
        .headers({
          "content-type": MEDIA_TYPES[file.format],
          "content-disposition": `${file.format === "csv" ? "attachment" : "inline"}; filename="${name}"`,
          "cache-control": "private, no-store",
          "x-content-type-options": "nosniff",
        })
        .send(bytes);
    },
  );
}
