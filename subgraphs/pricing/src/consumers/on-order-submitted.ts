import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { OrderQuoteService } from "../order/order-quote.service";
import { BatteryPacking } from "../service/dangerous-goods";

const parcel = z.object({ weightG: z.number(), lengthMm: z.number(), widthMm: z.number(), heightMm: z.number() });

const submittedOrder = z.object({
  orderId: z.guid(),
  serviceCode: z.string(),
  currency: z.string(),
  incoterm: z.string(),
  destination: z.object({ country: z.string(), postalCode: z.string().nullish() }),
  iossNumber: z.string().nullish(),
  hasConsigneeTaxNumber: z.boolean().nullish(),
  parcel,
  /** Told of an order of several, of which `parcel` is the first. */
  parcels: z.array(parcel).nullish(),
  lines: z.array(
    z.object({
      orderLineId: z.guid(),
      description: z.string().nullish(),
      quantity: z.number(),
      unitValue: z.object({ amountMinor: z.string().regex(/^\d{1,18}$/), currency: z.string() }),
      hs6: z.string().nullish(),
      originCountry: z.string(),
      battery: z.enum(BatteryPacking).nullish(),
      inParcels: z.array(z.object({ number: z.number(), quantity: z.number() })).nullish(),
    }),
  ),
  attempt: z.number().int().optional(),
  quoteId: z.guid().nullish(),
});

/** The number itself is not kept: a price depends on there being one. */
export const onOrderSubmitted = (orders: OrderQuoteService) =>
  consumer({
    from: "orders",
    type: "order.submitted.v1",
    payload: submittedOrder,
    handle: (tx, { tenantId, occurredAt, payload }) => {
      const {
        orderId,
        serviceCode,
        currency,
        incoterm,
        destination,
        iossNumber,
        hasConsigneeTaxNumber,
        parcel,
        parcels,
        lines,
        attempt,
        quoteId,
      } = payload;
      return orders.submitted(
        tx,
        { orderId, tenantId, at: new Date(occurredAt) },
        {
          serviceCode,
          currency,
          destination: { country: destination.country, postalCode: destination.postalCode ?? "" },
          ...(parcels ? { parcels } : { parcel }),
          goods: lines.map(
            ({ orderLineId, description, quantity, unitValue, hs6, originCountry, battery, inParcels }) => ({
              orderLineId,
              description: description ?? "",
              quantity,
              unitValue,
              hs6: hs6 || null,
              originCountry,
              battery: battery ?? BatteryPacking.NONE,
              parcels: inParcels?.map(({ number }) => number),
            }),
          ),
          iossRegistered: Boolean(iossNumber),
          dutiesPrepaid: incoterm === "DDP",
          signature: false,
        },
        {
          attempt,
          quoteId,
          stated: hasConsigneeTaxNumber == null ? undefined : { consigneeTaxNumber: hasConsigneeTaxNumber },
        },
      );
    },
  });
