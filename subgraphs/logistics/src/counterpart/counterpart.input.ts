import { CountryCode, text, tidyCode } from "@baiyun/kit";
import { IANAZone } from "luxon";
import { Field, InputType, Int } from "type-graphql";
import { z } from "zod";
import { CustomsRegime } from "../customs-rule/customs-rule.entity";
import { warehouseCode } from "../warehouse/warehouse.input";
import { CounterpartMode } from "./counterpart.entity";
import { type CounterpartAdapter, CounterpartKind } from "./counterpart-adapter";

@InputType({ description: "One of the credentials that a counterpart gave us." })
export class CounterpartCredentialInput {
  @Field(() => String, { description: "What it is called, such as `secret`." })
  field!: string;

  @Field(() => String, { description: "What it is. It is kept encrypted and shown to nobody." })
  value!: string;
}

@InputType({ description: "A counterpart of ours: a new one, or all of one again." })
export class StateCounterpartInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "Our own short name of it, such as `DE-H7`. One of this name is replaced." })
  code!: string;

  @Field(() => CounterpartKind, { description: "In which wire form it is spoken to." })
  kind!: CounterpartKind;

  @Field(() => CounterpartMode, { description: "Whether it is itself spoken to." })
  mode!: CounterpartMode;

  @Field(() => String, { nullable: true, description: "Where it is reached, by https. For LIVE alone." })
  baseUrl?: string | null;

  @Field(() => [CounterpartCredentialInput], { description: "All that it asks for." })
  credentials!: CounterpartCredentialInput[];

  @Field(() => CountryCode, { nullable: true, description: "Of an office: whose customs it is." })
  country?: string | null;

  @Field(() => String, { nullable: true, description: "The code of one office; for all of the country without it." })
  office?: string | null;

  @Field(() => [CustomsRegime], { nullable: true, description: "The procedures that it takes; all without it." })
  regimes?: CustomsRegime[] | null;

  @Field(() => String, { nullable: true, description: "Of a warehouse: which of ours it works, such as `SZX1`." })
  warehouseCode?: string | null;

  @Field(() => String, { defaultValue: "UTC", description: "IANA name: by what clock it writes times." })
  timeZone!: string;

  @Field(() => Boolean, { defaultValue: true, description: "False: nothing more is sent to it." })
  isActive!: boolean;

  @Field(() => Int, { nullable: true, description: "The version that was seen, of one that is there already." })
  expectedVersion?: number | null;
}

const credential = z.object({ field: text(50, tidyCode), value: z.string().min(1).max(2_000) });
const officeCode = z
  .string()
  .transform((typed) => tidyCode(typed).toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{2,17}$/, "An office's code is 2 to 17 letters and digits."));

/** What a counterpart has to be, which depends on what its wire form asks for. */
export const counterpartRules = (adapters: readonly CounterpartAdapter[]) =>
  z
    .object({
      code: text(40, tidyCode),
      kind: z.enum(CounterpartKind),
      mode: z.enum(CounterpartMode),
      baseUrl: z
        .url({ protocol: /^https$/, error: "A counterpart is reached by https." })
        .max(300)
        .nullish(),
      credentials: z.array(credential).max(20, "At most 20 credentials."),
      country: z.string().nullish(),
      office: officeCode.nullish(),
      regimes: z.array(z.enum(CustomsRegime)).nullish(),
      warehouseCode: warehouseCode.nullish(),
      timeZone: z.string().refine((zone) => IANAZone.isValidZone(zone), "No such time zone."),
      isActive: z.boolean(),
      expectedVersion: z.number().int().nullish(),
    })
    .superRefine(({ kind, mode, baseUrl, credentials, country, warehouseCode: code }, { addIssue }) => {
      const isLive = mode === CounterpartMode.LIVE;
      if (isLive !== Boolean(baseUrl)) {
        const message = isLive ? "Say where it is reached." : "The sandbox is where the stack says.";
        addIssue({ code: "custom", path: ["baseUrl"], message });
      }
      if (kind === CounterpartKind.CUSTOMS_EDIFACT && !country) {
        addIssue({ code: "custom", path: ["country"], message: "Say whose customs it is." });
      }
      if (kind === CounterpartKind.YJT && !code) {
        addIssue({ code: "custom", path: ["warehouseCode"], message: "Say which warehouse of ours it works." });
      }
      const adapter = adapters.find((one) => one.kind === kind);
      for (const { field, message } of adapter?.faultsOf(credentialsOf(credentials)) ?? []) {
        addIssue({ code: "custom", path: field.split("."), message });
      }
    });
export type StatedCounterpart = z.output<ReturnType<typeof counterpartRules>>;

export const credentialsOf = (given: StatedCounterpart["credentials"]): Record<string, string> =>
  Object.fromEntries(given.map(({ field, value }) => [field, value]));
