import type { FileLinks, Subgraph } from "@baiyun/kit";
import { LabelFormat } from "./label.entity";
import type { LabelService } from "./label.service";

type App = Parameters<Subgraph["routes"]>[0];

const FILE = /^(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?<finer>-300)?\.(?<format>pdf|zpl)$/;

const SERVED = {
  pdf: { format: LabelFormat.PDF, mediaType: "application/pdf" },
  zpl: { format: LabelFormat.ZPL, mediaType: "text/plain; charset=utf-8" },
} as const;

/** GET /labels/<label id>.pdf|zpl?token=…, or <label id>-300.zpl: 403 for a wrong token, 410 for an expired link, a void label or a file that is no longer kept, 409 while our staff hold the shipment, 404 for no such file, 500 for one that is not as it was kept. */
export function serveLabels(app: App, labels: LabelService, links: FileLinks): void {
  app.get<{ Params: { file: string }; Querystring: { token?: unknown } }>("/labels/:file", async (request, reply) => {
    const { file } = request.params;
    const parts = FILE.exec(file)?.groups;
    if (!parts) return reply.code(404).send({ error: "Not Found" });

    const verdict = links.check(file, request.query.token);
    if (verdict === "forged") return reply.code(403).send({ error: "Forbidden" });
    if (verdict === "expired") return reply.code(410).send({ error: "This link has expired." });

    const { format, mediaType } = SERVED[parts.format as keyof typeof SERVED];
    const label = await labels.file(parts.id!, format);
    if (!label) return reply.code(404).send({ error: "Not Found" });
    if (label.voided) return reply.code(410).send({ error: "This label is void." });
    if (label.held) return reply.code(409).send({ error: "This shipment is held." });
    // Whoever stuck another file on a parcel would send it elsewhere.
    if (!label.intact) return reply.code(500).send({ error: "This file is not as it was kept." });
    if (!label.bytes) return reply.code(410).send({ error: "This file is no longer kept." });
    const bytes = parts.finer ? await labels.finer(parts.id!) : label.bytes;
    if (!bytes) return reply.code(410).send({ error: "This label cannot be drawn for 300 dpi." });
    return reply
      .headers({
        "content-type": mediaType,
        "content-disposition": `inline; filename="${file}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        etag: `"${label.sha256}${parts.finer ?? ""}"`,
      })
      .send(bytes);
  });
}
