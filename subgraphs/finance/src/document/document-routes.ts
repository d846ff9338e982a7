import { Readable } from "node:stream";
import type { FileLinks, Subgraph } from "@baiyun/kit";
import type { DocumentService } from "./document.service";

type App = Parameters<Subgraph["routes"]>[0];

const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const INVOICE = new RegExp(`^invoice_(?<id>${ID})\\.(?<format>pdf|csv)$`);
const STATEMENT = new RegExp(`^statement_(?<id>${ID})_(?<from>\\d{1,15})_(?<to>\\d{1,15})\\.csv$`);
const AGED_BALANCES = /^aged-balances_(?<asOf>\d{1,15})\.csv$/;

const CSV = "text/csv; charset=utf-8";

/** GET /finance-documents/<file>?token=…: 403 for a wrong token, 410 for an expired link, 404 for no such document. */
export function serveDocuments(app: App, documents: DocumentService, links: FileLinks): void {
  app.get<{ Params: { file: string }; Querystring: { token?: unknown } }>(
    "/finance-documents/:file",
    async (request, reply) => {
      const { file } = request.params;
      const found = await contentOf(documents, file, () => links.check(file, request.query.token));
      if (typeof found === "number") {
        const error = found === 403 ? "Forbidden" : found === 410 ? "This link has expired." : "Not Found";
        return reply.code(found).send({ error });
      }
      return reply
        .headers({
          "content-type": found.type,
          "content-disposition": `attachment; filename="${file}"`,
          "cache-control": "private, no-store",
          "x-content-type-options": "nosniff",
        })
        .send(found.content);
    },
  );
}

type Found = { type: string; content: Buffer | Readable };

async function contentOf(
  documents: DocumentService,
  file: string,
  check: () => "valid" | "expired" | "forged",
): Promise<Found | 403 | 404 | 410> {
  const [invoice, statement, aged] = [INVOICE, STATEMENT, AGED_BALANCES].map((name) => name.exec(file)?.groups);
  if (!invoice && !statement && !aged) return 404;
  const verdict = check();
  if (verdict !== "valid") return verdict === "forged" ? 403 : 410;
  if (statement) {
    const [from, to] = [new Date(Number(statement.from)), new Date(Number(statement.to))];
    return { type: CSV, content: Readable.from(documents.statementCsv(statement.id!, from, to)) };
  }
  if (aged) return { type: CSV, content: Readable.from(documents.agedBalancesCsv(new Date(Number(aged.asOf)))) };
  if (invoice!.format === "csv") return { type: CSV, content: Readable.from(documents.invoiceCsv(invoice!.id!)) };
  const content = await documents.invoicePdf(invoice!.id!);
  return content ? { type: "application/pdf", content } : 404;
}
