import { findRows, InvalidInput, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Catalogue } from "./catalogue.entity";

/** What of an order must be in the catalogue; what is left out is not looked at. */
export interface Quotable {
  serviceCode?: string | null | undefined;
  currency?: string | null | undefined;
  lines?: readonly { unitValue: { currency: string } }[] | null | undefined;
}

/** Keeps which services and currencies pricing quotes. */
export class CatalogueService {
  /** Takes a statement unless a later one is known: they may be late, repeated or out of order. */
  async report(tx: EntityManager, { services, currencies, asOf }: Omit<Catalogue, "statedBy">): Promise<void> {
    await tx.query(
      `INSERT INTO catalogue AS known (stated_by, services, currencies, as_of) VALUES ('pricing', $1, $2, $3)
       ON CONFLICT (stated_by) DO UPDATE SET services = excluded.services, currencies = excluded.currencies, as_of = excluded.as_of
       WHERE known.as_of < excluded.as_of`,
      [services, currencies, asOf],
    );
  }

  /** Names what pricing would refuse for good. While it has stated nothing, nothing is known to be wrong. */
  async refuse(tx: EntityManager, { serviceCode, currency, lines }: Quotable): Promise<InvalidInput | null> {
    const [known] = await findRows(tx, Viewer.system, Catalogue, []);
    if (!known) return null;
    const faults: { field: string; message: string }[] = [];
    if (serviceCode && !known.services.includes(serviceCode)) {
      faults.push({
        field: "serviceCode",
        message: `There is no such service. There are ${known.services.join(", ")}.`,
      });
    }
    const message = `We do not quote in this currency. We quote in ${known.currencies.join(", ")}.`;
    if (currency && !known.currencies.includes(currency)) faults.push({ field: "currency", message });
    for (const [index, { unitValue }] of (lines ?? []).entries()) {
      if (known.currencies.includes(unitValue.currency)) continue;
      faults.push({ field: `lines.${index}.unitValue.currency`, message });
    }
    return faults.length > 0 ? InvalidInput.of(faults) : null;
  }
}
