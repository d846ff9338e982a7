import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { DecisionCause } from "../decision/decision.entity";
import type { Parcel } from "../parcel/parcel.entity";
import { numberOf } from "../parcel/parcel-number";
import type { Shipment } from "./shipment.entity";
import { ShipmentStatus } from "./shipment-status";

const ids = { shipmentId: z.guid(), orderId: z.guid() };
const status = z.enum(ShipmentStatus);

export const SHIPMENT_LABELLED = defineEvent({
  type: "shipment.labelled.v1",
  description: "A shipment has its number and its labels: a carrier can take it.",
  payload: z.object({
    ...ids,
    trackingNumber: z.string(),
    carrier: z.string(),
    destinationCountry: z.string(),
    postalCode: z.string(),
    phoneEnd: z
      .string()
      .optional()
      .describe("The last six digits of the recipient's phone, where there is no postal code: proof for who tracks."),
    parcels: z
      .array(z.object({ parcelId: z.guid(), trackingNumber: z.string() }))
      .optional()
      .describe(
        "Of a shipment of several all of them, in the order of their numbers; `trackingNumber` is the first's.",
      ),
    booked: z
      .object({
        amountMinor: z.string().regex(/^\d{1,18}$/),
        currency: z.string(),
        weightG: z.number().int().positive(),
      })
      .optional()
      .describe("What its carrier was chosen at, for all parcels of so many grams; left out where nobody knew."),
  }),
});

export const SHIPMENT_STATUS_CHANGED = defineEvent({
  type: "shipment.status_changed.v1",
  description: "A shipment moved on, or back to its sender.",
  payload: z.object({
    ...ids,
    status,
    occurredAt: z.iso.datetime(),
    decidedFor: z
      .enum(DecisionCause)
      .optional()
      .describe(
        "What had to be decided about, where a decision led here; left out where a scan or an act of ours did.",
      ),
  }),
});

export const SHIPMENT_PARTLY_DEPARTED = defineEvent({
  type: "shipment.partly_departed.v1",
  description: "The first of a shipment's parcels left, and not all of them: its status follows the last.",
  payload: z.object({ ...ids, occurredAt: z.iso.datetime() }),
});

export const SHIPMENT_CANCELLED = defineEvent({
  type: "shipment.cancelled.v1",
  description: "A shipment's parcel was taken out and its labels are void.",
  payload: z.object({
    ...ids,
    trackingNumber: z.string(),
    interceptId: z.guid().optional().describe("By which intercept; left out where its order was cancelled."),
  }),
});

export const SHIPMENT_CANCEL_REFUSED = defineEvent({
  type: "shipment.cancel_refused.v1",
  description: "The order was cancelled when its parcel could no longer be taken out.",
  payload: z.object({ ...ids, status }),
});

const PROOF_DIGITS = 6;

/** Others learn no more of a telephone number than they need. */
function proofBesideCode({ postalCode, phone }: Shipment["consignee"]): { phoneEnd?: string } {
  const digits = phone?.replaceAll(/\D/g, "") ?? "";
  return postalCode === "" && digits.length >= PROOF_DIGITS ? { phoneEnd: digits.slice(-PROOF_DIGITS) } : {};
}

/** Whose event it is, and what every one of them says. */
const about = ({ id, tenantId }: Shipment) => ({ aggregateId: id, tenantId });
const idsOf = ({ id, orderId }: Shipment) => ({ shipmentId: id, orderId });

/** What a carrier was chosen at; null where nobody knew. */
export type BookedPrice = { amountMinor: string; currency: string } | null;

/** @param parcels all of them, in the order of their numbers */
export const shipmentLabelled = (
  shipment: Shipment,
  parcels: readonly Parcel[],
  booked: BookedPrice = null,
): NewEvent =>
  SHIPMENT_LABELLED.event({
    ...about(shipment),
    payload: {
      ...idsOf(shipment),
      trackingNumber: shipment.trackingNumber,
      carrier: shipment.carrier,
      destinationCountry: shipment.destinationCountry,
      postalCode: shipment.consignee.postalCode,
      ...proofBesideCode(shipment.consignee),
      ...(parcels.length > 1 && {
        parcels: parcels.map((parcel) => ({ parcelId: parcel.id, trackingNumber: numberOf(parcel, shipment) })),
      }),
      ...(booked && {
        booked: { ...booked, weightG: parcels.reduce((sum, { declared }) => sum + declared.weightG, 0) },
      }),
    },
  });

export const shipmentStatusChanged = (shipment: Shipment, decidedFor?: DecisionCause): NewEvent =>
  SHIPMENT_STATUS_CHANGED.event({
    ...about(shipment),
    payload: {
      ...idsOf(shipment),
      status: shipment.status,
      occurredAt: shipment.statusAt.toISOString(),
      ...(decidedFor && { decidedFor }),
    },
  });

export const shipmentPartlyDeparted = (shipment: Shipment, at: Date): NewEvent =>
  SHIPMENT_PARTLY_DEPARTED.event({
    ...about(shipment),
    payload: { ...idsOf(shipment), occurredAt: at.toISOString() },
  });

export const shipmentCancelled = (shipment: Shipment, interceptId?: string): NewEvent =>
  SHIPMENT_CANCELLED.event({
    ...about(shipment),
    payload: { ...idsOf(shipment), trackingNumber: shipment.trackingNumber, ...(interceptId && { interceptId }) },
  });

export const shipmentCancelRefused = (shipment: Shipment): NewEvent =>
  SHIPMENT_CANCEL_REFUSED.event({
    ...about(shipment),
    payload: { ...idsOf(shipment), status: shipment.status },
  });
