import { text, tidyCode } from "@baiyun/kit";
import { DateTime } from "luxon";
import { Field, InputType, Int } from "type-graphql";
import { z } from "zod";

export const warehouseCode = text(20, tidyCode);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time of day is HH:MM, 00:00 to 23:59.");
const day = z
  .string()
  .refine(
    (given) => /^\d{4}-\d\d-\d\d$/.test(given) && DateTime.fromISO(given, { zone: "utc" }).isValid,
    "A day is YYYY-MM-DD, and on the calendar.",
  );

@InputType({ description: "One day of the week." })
export class WarehouseDayInput {
  @Field(() => Int, { description: "1 is Monday, 7 is Sunday." })
  weekday!: number;

  @Field(() => String, { nullable: true, description: "`HH:MM` there. Null: nothing leaves on that day." })
  cutOff?: string | null;

  @Field(() => String, { nullable: true, description: "When the carrier comes at the earliest, `HH:MM`." })
  pickupFrom?: string | null;

  @Field(() => String, { nullable: true, description: "When the carrier comes at the latest, `HH:MM`." })
  pickupTo?: string | null;
}

@InputType({ description: "Until when parcels of a service have to be in, on which days, from a date on." })
export class StateWarehouseDaysInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "The warehouse's code, such as `SZX1`." })
  warehouseCode!: string;

  @Field(() => String, { description: "The service, such as `YUN-STD`." })
  serviceCode!: string;

  @Field(() => String, { description: "The first day that it holds for, `YYYY-MM-DD`." })
  validFrom!: string;

  @Field(() => [WarehouseDayInput], { description: "Each day of the week at most once; the others stay as they are." })
  days!: WarehouseDayInput[];
}

const statedDay = z
  .object({
    weekday: z.number().refine((number) => number >= 1 && number <= 7, "A day of the week is 1 to 7."),
    cutOff: time.nullish(),
    pickupFrom: time.nullish(),
    pickupTo: time.nullish(),
  })
  .refine(({ pickupFrom, pickupTo }) => !pickupFrom === !pickupTo && (pickupFrom ?? "") <= (pickupTo ?? ""), {
    path: ["pickupTo"],
    message: "A pickup window begins before it ends.",
  });

export const stateWarehouseDaysRules = z.object({
  warehouseCode,
  serviceCode: text(40, tidyCode),
  validFrom: day,
  days: z
    .array(statedDay)
    .min(1, "Say at least one day.")
    .refine((days) => new Set(days.map(({ weekday }) => weekday)).size === days.length, "A day is stated once."),
});
export type StatedDays = z.infer<typeof stateWarehouseDaysRules>;

@InputType({ description: "A day on which nothing leaves a warehouse." })
export class StateWarehouseHolidayInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "The warehouse's code, such as `SZX1`." })
  warehouseCode!: string;

  @Field(() => String, { description: "`YYYY-MM-DD` in the warehouse's own zone." })
  day!: string;

  @Field(() => String, { description: "What it is called, in 1 to 100 characters." })
  name!: string;
}

export const stateWarehouseHolidayRules = z.object({ warehouseCode, day, name: text(100) });
export type StatedHoliday = z.infer<typeof stateWarehouseHolidayRules>;
