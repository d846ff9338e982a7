import { type BusSeal, consumer } from "@baiyun/kit";
import { z } from "zod";
import { Battery, HsVersion } from "../goods/shipment-goods.entity";
import type { FulfilmentService } from "../shipment/fulfilment.service";

const measure = z.number().int().positive();
const parcel = z.object({ weightG: measure, lengthMm: measure, widthMm: measure, heightMm: measure });
const optional = z.string().nullish();

const EVENT = "order.accepted.v1";

export const onOrderAccepted = (fulfilment: FulfilmentService, bus: BusSeal) =>
  consumer({
    from: "orders",
    type: EVENT,
    payload: z.object({
      orderId: z.uuid(),
      serviceCode: z.string(),
      incoterm: z.string().nullish(),
      consignee: z.object({
        name: z.string(),
        line1: z.string(),
        line2: optional,
        city: z.string(),
        region: optional,
        postalCode: z.string(),
        country: z.string().regex(/^[A-Z]{2}$/),
        phone: optional,
        email: optional,
      }),
      iossSealed: optional,
      consigneeTaxSealed: optional,
      parcel,
      lines: z.array(
        z.object({
          orderLineId: z.guid(),
          sku: z.string(),
          description: z.string(),
          quantity: measure,
          unitValue: z.object({ amountMinor: z.string().regex(/^\d{1,18}$/), currency: z.string() }),
          hs6: z.string(),
          hsVersion: z.enum(HsVersion),
          originCountry: z.string(),
          battery: z.enum(Battery),
          inParcels: z.array(z.object({ number: measure, quantity: measure })).nullish(),
        }),
      ),
      replaces: z.guid().nullish(),
      parcels: z.array(parcel).min(1).nullish(),
    }),
    handle: (tx, { aggregateId, tenantId, payload: { iossSealed, consigneeTaxSealed, ...order } }) => {
      const opened = (field: string, sealed: string | null | undefined) =>
        sealed ? bus.open({ event: EVENT, field, aggregateId, tenantId }, sealed) : null;
      const iossNumber = opened("iossSealed", iossSealed);
      const consigneeTaxNumber = opened("consigneeTaxSealed", consigneeTaxSealed);
      return fulfilment.ship(tx, { tenantId, ...order, iossNumber, consigneeTaxNumber });
    },
  });
