import { isDeepStrictEqual } from "node:util";
import { equals, type FieldCipher, findRows, newId, type Place, type Rows, SubjectKey, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import type { Supplier } from "./supplier.entity";

const shape = z.object({ name: z.string(), email: z.string(), phone: z.string().nullable() });
export type SupplierContact = z.infer<typeof shape>;

const placeOf = ({ id }: Supplier): Place => ({ table: "supplier", column: "contact_sealed", row: id });

const PLAIN_GONE = { plainContactName: "", plainContactEmail: "", plainContactPhone: null };

/** Whom to write to at suppliers, encrypted with a key of each such person: whoever takes their place has another. */
export class SupplierContacts {
  constructor(private readonly cipher: FieldCipher) {}

  /** @returns null for who was erased. */
  async read(rows: Rows, supplier: Supplier): Promise<SupplierContact | null> {
    const { contactKeyId } = supplier;
    return plainOf(supplier) ?? this.opened(supplier, contactKeyId ? await rows.one(SubjectKey, contactKeyId) : null);
  }

  /** In an act. The supplier is the viewer's to see. */
  async open(tx: EntityManager, supplier: Supplier): Promise<SupplierContact | null> {
    return plainOf(supplier) ?? this.sealed(tx, supplier);
  }

  /**
   * States whom to write to, of a supplier that is locked or new and is stored after it. The same contact is not sealed anew: it would be
   * told as another.
   */
  async put(tx: EntityManager, supplier: Supplier, contact: SupplierContact, at: Date): Promise<void> {
    const known = await this.sealed(tx, supplier);
    if (known && isDeepStrictEqual(known, shape.parse(contact))) {
      Object.assign(supplier, PLAIN_GONE);
      return;
    }
    // Another address is another person: what stands of the one before goes with their key.
    if (known?.email !== contact.email) {
      await this.erase(tx, supplier, at);
      supplier.contactKeyId = newId();
    }
    const key = await this.cipher.keyOf(tx, subjectOf(supplier, supplier.contactKeyId!));
    Object.assign(supplier, PLAIN_GONE, { contactSealed: key!.seal(placeOf(supplier), JSON.stringify(contact)) });
  }

  /** Forgets whom to write to, of a supplier that is locked and is stored after it. */
  async erase(tx: EntityManager, supplier: Supplier, at: Date): Promise<void> {
    if (supplier.contactKeyId) await this.cipher.erase(tx, subjectOf(supplier, supplier.contactKeyId), at);
    Object.assign(supplier, PLAIN_GONE, { contactSealed: null, contactKeyId: null });
  }

  private async sealed(tx: EntityManager, supplier: Supplier): Promise<SupplierContact | null> {
    const { contactKeyId } = supplier;
    const [key] = contactKeyId ? await findRows(tx, Viewer.system, SubjectKey, [equals("id", contactKeyId)]) : [];
    return this.opened(supplier, key ?? null);
  }

  private opened(supplier: Supplier, key: SubjectKey | null): SupplierContact | null {
    if (!supplier.contactSealed) return null;
    const opened = this.cipher.open(key, placeOf(supplier), supplier.contactSealed);
    return opened.state === "open" ? shape.parse(JSON.parse(opened.text)) : null;
  }
}

const subjectOf = ({ id: tenantId }: Supplier, id: string) => ({ id, tenantId });

/** What the version before this one wrote: newer than what may be encrypted already. */
function plainOf({ plainContactName, plainContactEmail, plainContactPhone }: Supplier): SupplierContact | null {
  if (!plainContactEmail) return null;
  return { name: plainContactName, email: plainContactEmail, phone: plainContactPhone };
}
