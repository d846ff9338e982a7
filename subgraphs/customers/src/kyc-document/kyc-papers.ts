import { equals, type FieldCipher, findRows, type Place, type Rows, SubjectKey, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { KycDocument } from "./kyc-document.entity";

type Named = Pick<KycDocument, "id" | "tenantId">;

const NUMBER = "number_sealed";
const HOLDER = "holder_sealed";

const placeOf = (column: string, { id }: Named): Place => ({ table: "kyc_document", column, row: id });
const ofFile = ({ id }: Named): Place => ({ table: "kyc_file", column: "sealed", row: id });

/**
 * What documents say of whom they are, and their files, encrypted with a key of each document: nothing tells that two of them name
 * one person, so each is one.
 */
export class KycPapers {
  constructor(private readonly cipher: FieldCipher) {}

  number(rows: Rows, document: KycDocument): Promise<string> {
    return this.read(rows, document, NUMBER, document.numberSealed, document.plainNumber);
  }

  holder(rows: Rows, document: KycDocument): Promise<string> {
    return this.read(rows, document, HOLDER, document.holderSealed, document.plainHolder);
  }

  /** @returns null for what was erased. */
  async seal(tx: EntityManager, document: Named, { number, holder }: { number: string; holder: string }) {
    const key = await this.cipher.keyOf(tx, document);
    return (
      key && {
        numberSealed: key.seal(placeOf(NUMBER, document), number),
        holderSealed: key.seal(placeOf(HOLDER, document), holder),
      }
    );
  }

  /** @returns null for what was erased. */
  async sealFile(tx: EntityManager, document: Named, bytes: Buffer): Promise<Buffer | null> {
    const key = await this.cipher.keyOf(tx, document);
    return key?.seal(ofFile(document), bytes) ?? null;
  }

  /** @returns null for what cannot be read any more. */
  async openFile(tx: EntityManager, document: Named, sealed: Buffer): Promise<Buffer | null> {
    const key = await this.keyIn(tx, document);
    return key?.openBytes(ofFile(document), sealed) ?? null;
  }

  /** Whether this is what the document says. */
  async says(
    tx: EntityManager,
    document: KycDocument,
    given: { number: string; holderName: string },
  ): Promise<boolean> {
    const key = await this.keyIn(tx, document);
    const reads = (column: string, sealed: Buffer | null, plain: string) => {
      if (!sealed) return plain;
      const opened = key?.open(placeOf(column, document), sealed);
      return opened?.state === "open" ? opened.text : null;
    };
    return (
      reads(NUMBER, document.numberSealed, document.plainNumber) === given.number &&
      reads(HOLDER, document.holderSealed, document.plainHolder) === given.holderName
    );
  }

  /** Nothing that was encrypted for it can be read again, nor is anything more. */
  erase(tx: EntityManager, { id, tenantId }: Named, at: Date): Promise<void> {
    return this.cipher.erase(tx, { id, tenantId }, at);
  }

  private async keyIn(tx: EntityManager, { id }: Named) {
    const [row] = await findRows(tx, Viewer.system, SubjectKey, [equals("id", id)]);
    return row ? this.cipher.using(row) : null;
  }

  private async read(
    rows: Rows,
    document: KycDocument,
    column: string,
    sealed: Buffer | null,
    plain: string,
  ): Promise<string> {
    if (document.erasedAt) return "erased";
    if (!sealed) return plain;
    const opened = this.cipher.open(await rows.one(SubjectKey, document.id), placeOf(column, document), sealed);
    return opened.state === "open" ? opened.text : opened.state;
  }
}
