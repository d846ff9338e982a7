import { equals, type FieldCipher, findRows, type Place, type Rows, SubjectKey, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CustomsDeclaration } from "./declaration.entity";

/** What is told of an order for its import declaration; null where none was given. */
export interface ToldNumbers {
  /** By which number tax was taken at the sale. */
  ioss: string | null;
  /** What the destination's customs know the consignee by. */
  consigneeTax: string | null;
}

const KINDS = {
  ioss: { field: "iossSealed", column: "ioss_sealed", called: "the IOSS number" },
  consigneeTax: {
    field: "consigneeTaxSealed",
    column: "consignee_tax_sealed",
    called: "the consignee's tax number",
  },
} as const satisfies Record<keyof ToldNumbers, object>;

type Kept = Pick<CustomsDeclaration, "id" | "tenantId" | (typeof KINDS)[keyof ToldNumbers]["field"]>;

/** Numbers of one kind that import declarations state: of each its own, encrypted with a key of its customer's. */
export class DeclaredNumbers {
  private readonly kind: (typeof KINDS)[keyof ToldNumbers];

  constructor(
    private readonly cipher: FieldCipher,
    kind: keyof ToldNumbers,
  ) {
    this.kind = KINDS[kind];
  }

  /** Encrypts one where it will stand; of a customer who was erased there is none. */
  async keep(tx: EntityManager, declaration: Kept, number: string | null): Promise<void> {
    if (number === null) return;
    const { id, tenantId } = declaration;
    const key = await this.cipher.keyOf(tx, { id: tenantId, tenantId });
    declaration[this.kind.field] = key?.seal(this.placeOf(id), number) ?? null;
  }

  /** For people. The keys of all that are asked for at one moment are read together; null for what cannot be read. */
  async read(rows: Rows, declaration: Kept): Promise<string | null> {
    const sealed = declaration[this.kind.field];
    if (!sealed) return null;
    const key = await rows.one(SubjectKey, declaration.tenantId);
    const opened = this.cipher.open(key, this.placeOf(declaration.id), sealed);
    return opened.state === "open" ? opened.text : null;
  }

  /**
   * For the office.
   *
   * @throws {Error} when there is one that cannot be read: without it something else would be declared.
   */
  async open(tx: EntityManager, declaration: Kept): Promise<string | null> {
    const { id, tenantId } = declaration;
    const sealed = declaration[this.kind.field];
    if (!sealed) return null;
    const [key] = await findRows(tx, Viewer.system, SubjectKey, [equals("id", tenantId)]);
    const opened = this.cipher.open(key ?? null, this.placeOf(id), sealed);
    if (opened.state !== "open") throw new Error(`${this.kind.called} of declaration ${id} is ${opened.state}`);
    return opened.text;
  }

  private placeOf(row: string): Place {
    return { table: "customs_declaration", column: this.kind.column, row };
  }
}
