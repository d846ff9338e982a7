import type { Order } from "../order/order.entity";
import type { OrderLine } from "../order-line/order-line.entity";

/** What other domains judge of a draft: no name and no street, and of the IOSS number and the consignee's tax number whether there is one. */
export const draftText = (order: Order, lines: readonly OrderLine[], iossRegistered: boolean): string =>
  JSON.stringify({
    customerId: order.tenantId,
    serviceCode: order.serviceCode,
    incoterm: order.incoterm,
    currency: order.currency,
    iossRegistered,
    consigneeTaxNumber: order.consigneeTaxSealed !== null,
    destination: { country: order.consignee.country, postalCode: order.consignee.postalCode },
    ...(order.moreParcels.length > 0 ? { parcels: order.parcels } : { parcel: order.parcel }),
    lines: lines
      .toSorted((a, b) => a.position - b.position)
      .map(({ id, sku, description, quantity, unitValueMinor, unitValueCurrency, hs6, hsVersion, ...line }) => ({
        ...{ orderLineId: id, sku, description, quantity, hs6, hsVersion },
        unitValue: { amountMinor: unitValueMinor, currency: unitValueCurrency },
        ...{ originCountry: line.originCountry, battery: line.battery },
        ...(line.inParcels && { parcels: line.inParcels.map(({ number }) => number) }),
      })),
  });
