import { z } from "zod";

/** Whom an order goes to, as orders tells it. */
export const shipToAddress = z.object({
  name: z.string(),
  line1: z.string(),
  line2: z.string().nullish(),
  city: z.string(),
  region: z.string().nullish(),
  postalCode: z.string(),
  country: z.string(),
  phone: z.string().nullish(),
  email: z.string().nullish(),
});
export type ShipToAddress = z.infer<typeof shipToAddress>;
