import { z } from "zod";
import type { CustomsWord } from "../saga/saga-customs.service";

/** A declaration as logistics tells of it; what customs say with it, where they say something. */
export const declarationTold = z.object({
  declarationId: z.guid(),
  orderId: z.guid().nullable(),
  shipmentId: z.guid().nullable(),
  version: z.number().int(),
  message: z.string().nullish(),
});

interface Told {
  occurredAt: string;
  payload: z.infer<typeof declarationTold>;
}

/** Null for a declaration of no single order. */
export const wordOf = ({ occurredAt, payload: { orderId, message, ...told } }: Told): CustomsWord | null =>
  orderId === null ? null : { ...told, orderId, message: message ?? null, occurredAt: new Date(occurredAt) };
