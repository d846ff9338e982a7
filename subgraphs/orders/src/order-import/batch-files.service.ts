import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { type Database, type DataKey, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { type FileKind, kindOf } from "./file/file-kind";
import { ImportFailureCode, type StoredFile, UnreadableFile } from "./file/stored-file";
import type { ImportSeal } from "./import-seal";

/** What is held of a file at a time. */
const PIECE = 256 * 1024;
export const MOST_FILE_BYTES = 16 * 1024 * 1024;

/** A file whose bytes are all stored, and whose batch does not know of it yet. */
export interface Upload {
  uploadId: string;
  size: number;
  sha256: string;
  kind: FileKind;
}

/** Where a batch's file is. */
export interface FileOfBatch {
  uploadId: string;
  fileBytes: number;
}

/** The files of batches, encrypted, in pieces, so that none is ever in memory whole. */
export class BatchFiles {
  constructor(
    private readonly database: Database,
    private readonly seal: ImportSeal,
  ) {}

  /** Stores what is sent, however slowly it comes: no transaction waits for it. Null for what is no table; nothing of it stays. */
  async store(tenantId: string, sent: AsyncIterable<Buffer>): Promise<Upload | "too-large" | "no-table"> {
    const uploadId = newId();
    const hash = createHash("sha256");
    let [size, part, kind, held] = [0, 0, null as FileKind | null, [] as Buffer[]];
    const keep = async () => {
      const bytes = Buffer.concat(held);
      held = [];
      if (bytes.length === 0 && part > 0) return true;
      if (part === 0) kind = kindOf(bytes);
      if (kind === null) return false;
      await this.database.transaction(Viewer.system, async (tx) => {
        const sealed = this.seal.piece(await this.seal.keyOf(tx, tenantId), uploadId, part, bytes);
        await tx.query(
          "INSERT INTO order_file_piece (upload_id, part, tenant_id, sealed, stored_at) VALUES ($1, $2, $3, $4, now())",
          [uploadId, part, tenantId, sealed],
        );
      });
      part += 1;
      return true;
    };
    let isStored = false;
    try {
      let waiting = 0;
      for await (const bytes of sent) {
        size += bytes.length;
        if (size > MOST_FILE_BYTES) return "too-large";
        hash.update(bytes);
        // Each piece but the last is of one length, so that a place in the file names its piece.
        for (let rest = bytes; rest.length > 0; ) {
          const taken = rest.subarray(0, PIECE - waiting);
          held.push(taken);
          waiting += taken.length;
          rest = rest.subarray(taken.length);
          if (waiting < PIECE) continue;
          waiting = 0;
          if (!(await keep())) return "no-table";
        }
      }
      if (!(await keep()) || kind === null) return "no-table";
      isStored = true;
      return { uploadId, size, sha256: hash.digest("hex"), kind };
    } finally {
      if (!isStored && part > 0) await this.drop(uploadId);
    }
  }

  async drop(uploadId: string): Promise<void> {
    await this.database.transaction(Viewer.system, (tx) =>
      tx.query("DELETE FROM order_file_piece WHERE upload_id = $1", [uploadId]),
    );
  }

  async isKept(tx: EntityManager, uploadId: string): Promise<boolean> {
    const kept = await tx.query<unknown[]>("SELECT FROM order_file_piece WHERE upload_id = $1 AND part = 0", [
      uploadId,
    ]);
    return kept.length > 0;
  }

  /** As the transaction sees it. */
  open(tx: EntityManager, { uploadId, fileBytes: size }: FileOfBatch, key: DataKey): StoredFile {
    const { seal } = this;
    async function* pieces(start: number, end: number): AsyncGenerator<Buffer> {
      for (let at = start; at < end; ) {
        const part = Math.floor(at / PIECE);
        const from = at - part * PIECE;
        const [piece] = await tx.query<{ bytes: Buffer | null; sealed: Buffer | null }[]>(
          "SELECT bytes, sealed FROM order_file_piece WHERE upload_id = $1 AND part = $2",
          [uploadId, part],
        );
        // What the version before this one stored stands in clear until it is 30 days old.
        const whole = piece?.sealed ? seal.openPiece(key, uploadId, part, piece.sealed) : piece?.bytes;
        const bytes = whole?.subarray(from, from + end - at);
        if (!bytes || bytes.length === 0) {
          throw new UnreadableFile(ImportFailureCode.NOT_READABLE, "The file is not kept any more: upload it again.");
        }
        yield bytes;
        at += bytes.length;
      }
    }
    return { size, read: (start, end) => Readable.from(pieces(start, end)) };
  }
}
