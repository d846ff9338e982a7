import { text, tidyCode } from "@baiyun/kit";
import { Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { type CarrierAdapter, CarrierCode } from "../carrier/carrier-port";
import { CarrierAccountMode } from "./carrier-account.entity";

@InputType({ description: "One of the credentials that a carrier gave us." })
export class CarrierCredentialInput {
  @Field(() => String, { description: "What the carrier calls it, such as `appKey`." })
  field!: string;

  @Field(() => String, { description: "What it is. It is kept encrypted and shown to nobody." })
  value!: string;
}

@InputType({ description: "An account of ours with a carrier: a new one, or all of one again." })
export class StateCarrierAccountInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, {
    description: "Our own short name of it, such as `4PX-SZX`. An account of this name is replaced.",
  })
  code!: string;

  @Field(() => CarrierCode, { description: "Whose account it is." })
  carrier!: CarrierCode;

  @Field(() => CarrierAccountMode, { description: "Whether the carrier itself is asked." })
  mode!: CarrierAccountMode;

  @Field(() => String, { nullable: true, description: "Where the carrier is reached, by https. For LIVE alone." })
  baseUrl?: string | null;

  @Field(() => [CarrierCredentialInput], { description: "All that the carrier asks for." })
  credentials!: CarrierCredentialInput[];

  @Field(() => Int, { nullable: true, description: "Calls a day that the carrier takes, where it has said so." })
  dailyCalls?: number | null;

  @Field(() => Int, { nullable: true, description: "The version that was seen, of an account that is there already." })
  expectedVersion?: number | null;
}

@InputType({ description: "Which account to try." })
export class CheckCarrierAccountInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The account." })
  carrierAccountId!: string;
}

const credential = z.object({ field: text(50, tidyCode), value: z.string().min(1).max(2_000) });

/** What an account has to be, which depends on what its carrier asks for. */
export const carrierAccountRules = (adapters: readonly CarrierAdapter[]) =>
  z
    .object({
      code: text(40, tidyCode),
      carrier: z.enum(CarrierCode),
      mode: z.enum(CarrierAccountMode),
      baseUrl: z
        .url({ protocol: /^https$/, error: "A carrier is reached by https." })
        .max(300)
        .nullish(),
      credentials: z.array(credential).max(20, "At most 20 credentials."),
      dailyCalls: z.number().int().positive("At least one call a day.").nullish(),
      expectedVersion: z.number().int().nullish(),
    })
    .superRefine(({ code: name, carrier, mode, baseUrl, credentials }, { addIssue }) => {
      if ([name, carrier, mode].some((stated) => stated === CarrierCode.HOUSE)) {
        addIssue({
          code: "custom",
          path: ["carrier"],
          message: "Our own account is there already, and is not stated.",
        });
        return;
      }
      const isLive = mode === CarrierAccountMode.LIVE;
      if (isLive !== Boolean(baseUrl)) {
        const message = isLive ? "Say where the carrier is reached." : "The sandbox is where the stack says.";
        addIssue({ code: "custom", path: ["baseUrl"], message });
      }
      const adapter = adapters.find(({ code }) => code === carrier);
      const faults = adapter?.faultsOf(credentialsOf(credentials)) ?? [];
      for (const { field, message } of faults) addIssue({ code: "custom", path: field.split("."), message });
    });
export type StatedAccount = z.output<ReturnType<typeof carrierAccountRules>>;

export const credentialsOf = (given: StatedAccount["credentials"]): Record<string, string> =>
  Object.fromEntries(given.map(({ field, value }) => [field, value]));

export const checkCarrierAccountRules = z.object({ carrierAccountId: z.string() });
