import { accepted, CountryCode, DateTime, text, tidyCode } from "@baiyun/kit";
import { Field, InputType, Int } from "type-graphql";
import { z } from "zod";
import { Battery, HsVersion } from "../goods/shipment-goods.entity";

export const MOST_LINES = 100;

@InputType({ description: "One article that somebody would send." })
export class CheckedGoodsInput {
  @Field(() => String, { description: "6 to 10 digits, with or without dots." })
  hsCode!: string;

  @Field(() => HsVersion, { defaultValue: HsVersion.HS2022, description: "The edition of its first six digits." })
  hsVersion!: HsVersion;

  @Field(() => Battery, { defaultValue: Battery.NONE, description: "How its batteries are packed." })
  battery!: Battery;

  @Field(() => Int, { nullable: true, description: "How far they are charged, 0 to 100 percent; left out: not known." })
  chargePercent?: number | null;

  @Field(() => Int, { nullable: true, description: "What the largest cell holds, in mWh: 1 to 10,000,000." })
  cellMwh?: number | null;

  @Field(() => Int, { nullable: true, description: "What the largest battery holds, in mWh: 1 to 10,000,000." })
  batteryMwh?: number | null;

  @Field(() => String, { nullable: true, description: "Number of a permit for it, in 1 to 60 characters." })
  permit?: string | null;
}

@InputType({ description: "Goods that somebody would send." })
export class CheckGoodsInput {
  @Field(() => String, { description: "By which service, such as YUN-BATT." })
  serviceCode!: string;

  @Field(() => CountryCode, { description: "Whereto." })
  country!: string;

  @Field(() => [CheckedGoodsInput], { description: `1 to ${MOST_LINES} articles.` })
  lines!: CheckedGoodsInput[];

  @Field(() => DateTime, { nullable: true, description: "By the rules of then; of now without it." })
  at?: Date | null;
}

const between = (least: number, most: number, message: string) =>
  z.number().refine((value) => value >= least && value <= most, message);
const mwh = between(1, 10_000_000, "This is 1 to 10,000,000 mWh.").nullish();

const checkGoodsRules = z.object({
  serviceCode: text(40, tidyCode),
  country: z.string(),
  at: z.date().nullish(),
  lines: z
    .array(
      z.object({
        hsCode: z
          .string()
          .transform((typed) => tidyCode(typed).replace(/[ .]/g, ""))
          .pipe(z.string().regex(/^\d{6,10}$/, "A commodity code is 6 to 10 digits.")),
        hsVersion: z.enum(HsVersion),
        battery: z.enum(Battery),
        chargePercent: between(0, 100, "A charge is 0 to 100 percent.").nullish(),
        cellMwh: mwh,
        batteryMwh: mwh,
        permit: text(60, tidyCode).nullish(),
      }),
    )
    .min(1, "Say at least one article.")
    .max(MOST_LINES, `At most ${MOST_LINES} articles at once.`),
});

/** All faults at once, or what was asked in one spelling. */
export const readGoods = (input: CheckGoodsInput) => accepted(checkGoodsRules, input);
