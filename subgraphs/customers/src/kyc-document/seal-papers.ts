import { defineJob, lockRows, oneOf, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { KycDocument } from "./kyc-document.entity";
import type { KycPapers } from "./kyc-papers";

const PAGE = 200;
/** Each is 5 MB at most. */
const FILES = 5;

/** Encrypts what the version before this one has written, also while it runs beside this one. */
export const sealPapers = defineJob({ name: "seal-papers", payload: z.object({}), schedule: "41 * * * *" });

export async function sealNextPapers(tx: EntityManager, papers: KycPapers): Promise<void> {
  const sealed = (await sealDocuments(tx, papers)) + (await sealFiles(tx, papers));
  if (sealed > 0) await sealPapers.add(tx, {});
}

async function sealDocuments(tx: EntityManager, papers: KycPapers): Promise<number> {
  const plain: { id: string }[] = await tx.query(
    "SELECT id FROM kyc_document WHERE number_sealed IS NULL AND erased_at IS NULL ORDER BY id LIMIT $1",
    [PAGE],
  );
  const ids = plain.map(({ id }) => id);
  for (const document of await lockRows(tx, Viewer.system, KycDocument, [oneOf("id", ids)])) {
    if (document.numberSealed || document.erasedAt) continue;
    const said = { number: document.plainNumber, holder: document.plainHolder };
    Object.assign(document, await papers.seal(tx, document, said), { plainNumber: "", plainHolder: "" });
    await storeRow(tx, document, ["numberSealed", "holderSealed", "plainNumber", "plainHolder"]);
  }
  return plain.length;
}

/** A document is held before its file. */
async function sealFiles(tx: EntityManager, papers: KycPapers): Promise<number> {
  const plain: { id: string }[] = await tx.query(
    "SELECT document_id AS id FROM kyc_file WHERE bytes IS NOT NULL ORDER BY document_id LIMIT $1",
    [FILES],
  );
  const ids = plain.map(({ id }) => id);
  let count = 0;
  for (const document of await lockRows(tx, Viewer.system, KycDocument, [oneOf("id", ids)])) {
    const [file] = await tx.query("SELECT bytes FROM kyc_file WHERE document_id = $1 AND bytes IS NOT NULL", [
      document.id,
    ]);
    const sealed = file && (await papers.sealFile(tx, document, file.bytes));
    if (!sealed) continue;
    await tx.query("UPDATE kyc_file SET bytes = NULL, sealed = $2 WHERE document_id = $1", [document.id, sealed]);
    count += 1;
  }
  return count;
}
