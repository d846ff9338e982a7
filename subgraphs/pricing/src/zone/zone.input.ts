import { DateTime, text, tidyCode } from "@baiyun/kit";
import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { KEY, REASON, reason } from "../stated";
import { SurchargeAreaInput } from "../surcharge/surcharge.input";

@InputType({ description: "A zone that is nowhere yet." })
export class CreateZoneInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, {
    description: "Capital letters, digits and hyphens, at most 40, such as EU-1. None is used twice.",
  })
  code!: string;

  @Field(() => String, { description: "What people call it. At most 200 characters." })
  name!: string;
}

@InputType({ description: "Where a zone is to be from an instant on, in place of where it is until then." })
export class ProposeZoneReachInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the zone." })
  zoneId!: string;

  @Field(() => [SurchargeAreaInput], { description: "All its places: 1 to 500, each once." })
  areas!: SurchargeAreaInput[];

  @Field(() => DateTime, { description: "Still to come when it is approved." })
  validFrom!: Date;

  @Field(() => String, { description: REASON })
  reason!: string;
}

export const newZone = z.object({
  code: z
    .string()
    .transform(tidyCode)
    .pipe(z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/, "This is 1 to 40 capital letters, digits and hyphens.")),
  name: text(200),
});

const areas = z
  .array(
    z.object({
      country: z.string(),
      postalPrefix: z
        .string()
        .regex(/^[A-Z0-9]{1,12}$/, "This is 1 to 12 capital letters and digits.")
        .nullish()
        .transform((prefix) => prefix ?? null),
    }),
  )
  .min(1, "Must name one place at least.")
  .max(500, "Must be at most 500.")
  .superRefine((given, { addIssue }) => {
    const seen = new Set<string>();
    for (const [index, { country, postalPrefix }] of given.entries()) {
      const place = `${country} ${postalPrefix}`;
      if (seen.has(place)) addIssue({ code: "custom", path: [index], message: "Names this place a second time." });
      seen.add(place);
    }
  });

export const newReach = z.object({ zoneId: z.string(), areas, validFrom: z.date(), reason });
