import { after, closest, type Destination, findRows, InvalidInput, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Catalogue } from "./catalogue.entity";

/** What of an order must be in the catalogue; what is left out is not looked at. */
export interface Quotable {
  serviceCode?: string | null | undefined;
  currency?: string | null | undefined;
  lines?: readonly { unitValue: { currency: string } }[] | null | undefined;
  /** Whereto, by what and for whom: looked at where one of them is new. */
  journey?: Journey | undefined;
}

export interface Journey {
  tenantId: string;
  serviceCode: string;
  consignee: Destination;
}

interface Fault {
  field: string;
  message: string;
}

/** Keeps which services and currencies pricing quotes. */
export class CatalogueService {
  /** As it was last read: with every zone it is by far the largest thing that an order's draft would read. */
  private known: Catalogue | null = null;

  /** Takes a statement unless a later one is known: they may be late, repeated or out of order. */
  async report(tx: EntityManager, { services, currencies, zones, asOf }: Omit<Catalogue, "statedBy">): Promise<void> {
    await tx.query(
      `INSERT INTO catalogue AS known (stated_by, services, currencies, zones, as_of) VALUES ('pricing', $1, $2, $3, $4)
       ON CONFLICT (stated_by) DO UPDATE SET services = excluded.services, currencies = excluded.currencies, zones = excluded.zones,
         as_of = excluded.as_of
       WHERE known.as_of < excluded.as_of`,
      [services, currencies, zones && JSON.stringify(zones), asOf],
    );
  }

  /** Names what pricing would refuse for good. While it has stated nothing, nothing is known to be wrong. */
  async refuse(tx: EntityManager, asked: Quotable): Promise<InvalidInput | null> {
    return (await this.refuser(tx))(asked);
  }

  /** The same for many, of which the catalogue is read once. */
  async refuser(tx: EntityManager): Promise<(asked: Quotable) => InvalidInput | null> {
    const [later] = await findRows(tx, Viewer.system, Catalogue, [after("asOf", this.known?.asOf)]);
    const known = later ?? this.known;
    this.known = known;
    return (asked) => (known ? this.refusalBy(known, asked) : null);
  }

  private refusalBy(known: Catalogue, { serviceCode, currency, lines, journey }: Quotable): InvalidInput | null {
    const faults: Fault[] = [];
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
    // Of a service that there is not it was said already.
    const nowhere = journey && known.services.includes(journey.serviceCode) ? unreachable(known.zones, journey) : null;
    if (nowhere) faults.push(nowhere);
    return faults.length > 0 ? InvalidInput.of(faults) : null;
  }
}

/** Where a country is priced, what of it is not: a price for the mainland is none for its far parts. */
function unreachable(zones: Catalogue["zones"], { tenantId, serviceCode, consignee }: Journey): Fault | null {
  const zone = closest(zones ?? [], consignee);
  if (!zone) return null;
  const own = zone.own.find((one) => one.tenantId === tenantId)?.services ?? [];
  const going = [...new Set([...zone.services, ...own])].sort();
  if (going.includes(serviceCode)) return null;
  const { country, postalCode } = consignee;
  const address = `${country} ${postalCode}`.trim();
  if (going.length === 0) {
    const field = postalCode === "" ? "consignee.country" : "consignee.postalCode";
    return { field, message: `We do not deliver to ${address} (${zone.name}).` };
  }
  const others = going.length === 1 ? `${going[0]} does` : `${going.join(", ")} do`;
  return { field: "serviceCode", message: `${serviceCode} does not deliver to ${address} (${zone.name}). ${others}.` };
}
