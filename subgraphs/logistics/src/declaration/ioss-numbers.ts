import { equals, type FieldCipher, findRows, type Place, type Rows, SubjectKey, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CustomsDeclaration } from "./declaration.entity";

type Kept = Pick<CustomsDeclaration, "id" | "tenantId" | "iossSealed">;

const placeOf = (row: string): Place => ({ table: "customs_declaration", column: "ioss_sealed", row });

/** By which numbers tax was taken at the sale: of each declaration its own, encrypted with a key of its customer's. */
export class IossNumbers {
  constructor(private readonly cipher: FieldCipher) {}

  /** Null where none was given, and for a customer who was erased. */
  async seal(
    tx: EntityManager,
    { id, tenantId }: Pick<Kept, "id" | "tenantId">,
    number: string | null,
  ): Promise<Buffer | null> {
    if (number === null) return null;
    const key = await this.cipher.keyOf(tx, { id: tenantId, tenantId });
    return key?.seal(placeOf(id), number) ?? null;
  }

  /** For people. The keys of all that are asked for at one moment are read together; null for what cannot be read. */
  async read(rows: Rows, { id, tenantId, iossSealed }: Kept): Promise<string | null> {
    if (!iossSealed) return null;
    const opened = this.cipher.open(await rows.one(SubjectKey, tenantId), placeOf(id), iossSealed);
    return opened.state === "open" ? opened.text : null;
  }

  /**
   * For the office.
   *
   * @throws {Error} when there is one that cannot be read: without it something else would be declared.
   */
  async open(tx: EntityManager, { id, tenantId, iossSealed }: Kept): Promise<string | null> {
    if (!iossSealed) return null;
    const [key] = await findRows(tx, Viewer.system, SubjectKey, [equals("id", tenantId)]);
    const opened = this.cipher.open(key ?? null, placeOf(id), iossSealed);
    if (opened.state !== "open") throw new Error(`the IOSS number of declaration ${id} is ${opened.state}`);
    return opened.text;
  }
}
