import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";

export const CATALOGUE_STATED = defineEvent({
  type: "catalogue.stated.v1",
  description: "Which services and currencies can be quoted. It replaces what was stated before.",
  payload: z.object({
    services: z.array(z.string()).describe("Their codes."),
    currencies: z
      .array(z.string())
      .describe("ISO 4217 codes. A rate of one may be too old on a day; it is a currency of ours still."),
  }),
});

/** A catalogue is nobody's own. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

export const catalogueStated = (payload: { services: string[]; currencies: string[] }): NewEvent =>
  CATALOGUE_STATED.event({ aggregateId: "catalogue", tenantId: NOBODY, payload });
