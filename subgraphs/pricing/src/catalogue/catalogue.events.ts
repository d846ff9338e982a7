import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { NOBODY } from "../audited";

const areas = z
  .array(z.object({ country: z.string(), postalPrefix: z.string().nullable() }))
  .describe("A country, or what of it has postcodes that start so, written without spaces and hyphens.");

const statedZone = z.object({
  name: z.string().describe("For people."),
  areas,
  services: z.array(z.string()).describe("Codes of those that have a price there for everyone, now or later."),
  own: z
    .array(z.object({ tenantId: z.guid(), services: z.array(z.string()) }))
    .describe("Those that have one for a customer alone."),
});

export type StatedZone = z.infer<typeof statedZone>;

export const CATALOGUE_STATED = defineEvent({
  type: "catalogue.stated.v1",
  description: "Which services and currencies can be quoted, and whereto. It replaces what was stated before.",
  payload: z.object({
    services: z.array(z.string()).describe("Their codes."),
    currencies: z
      .array(z.string())
      .describe("ISO 4217 codes. A rate of one may be too old on a day; it is a currency of ours still."),
    zones: z
      .array(statedZone)
      .optional()
      .describe(
        "An address is in the zone whose area matches the most of its postcode. Of a country without one nothing is stated.",
      ),
  }),
});

export const catalogueStated = (payload: { services: string[]; currencies: string[]; zones: StatedZone[] }): NewEvent =>
  CATALOGUE_STATED.event({ aggregateId: "catalogue", tenantId: NOBODY, payload });
