import { z } from "zod";

const draft = z.object({
  customerId: z.guid(),
  lines: z.array(z.object({ orderLineId: z.guid(), sku: z.string(), quantity: z.number().int() })),
});

/** What orders say of a draft, as far as goods are bought for it. */
export const draftOf = (text: string): z.infer<typeof draft> => draft.parse(JSON.parse(text));
