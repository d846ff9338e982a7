import { z } from "zod";
import { Battery, HsVersion } from "../goods/shipment-goods.entity";

const draft = z.object({
  customerId: z.guid(),
  serviceCode: z.string(),
  destination: z.object({ country: z.string() }),
  lines: z.array(z.object({ hs6: z.string(), hsVersion: z.enum(HsVersion), battery: z.enum(Battery) })),
});

/** What orders say of a draft, as far as goods are judged by it. */
export type Draft = z.infer<typeof draft>;
export type DraftLine = Draft["lines"][number];

export const draftOf = (text: string): Draft => draft.parse(JSON.parse(text));
