import { type Condition, ConnectionArgs, oneOf, type SortInput, sortingOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { ClientMode, ClientStatus } from "./api-client.entity";
import { isGrantable } from "./partner-scope";

const KEY = "The same key with the same input gives the first answer again, but no secret a second time.";
const NAME = "What people call it: 1 to 100 characters.";
const CALLS = "How many calls of the graph it may make in a minute, by all of its tokens together:";
const SCOPES =
  "What it may do: of `orders:read`, `orders:write`, `quotes:write`, `shipments:read`, `labels:read`, `tracking:read`, `wallet:read` and `webhooks:manage`. In the sandbox without what writes, prints or shows money.";

@InputType({ description: "The system to let in." })
export class CreateApiClientInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => ClientMode, { description: "What it is for." })
  mode!: ClientMode;

  @Field(() => [String], { description: SCOPES })
  scopes!: string[];

  @Field(() => Int, { defaultValue: 60, description: "How many access tokens it is given in a minute, 1 to 600." })
  perMinute!: number;

  @Field(() => Int, { defaultValue: 5_000, description: "How many in a day, 1 to 100,000." })
  perDay!: number;

  @Field(() => Int, { defaultValue: 600, description: `${CALLS} 1 to 6,000.` })
  callsPerMinute!: number;
}

@InputType({ description: "What an API client is to be called, and what it may do from now on." })
export class ChangeApiClientInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which client." })
  apiClientId!: string;

  @Field(() => Int, { description: "Its `version` as it was read." })
  expectedVersion!: number;

  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => [String], { description: SCOPES })
  scopes!: string[];

  @Field(() => Int, {
    nullable: true,
    description: `${CALLS} 1 to 6,000; as it was when left out. Its tokens tell of it from the next one on.`,
  })
  callsPerMinute?: number | null;
}

@InputType({ description: "The system to shut out." })
export class RevokeApiClientInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which client." })
  apiClientId!: string;
}

const scopes = z
  .array(z.string())
  .min(1, "A client needs a scope.")
  .max(20, "These are too many scopes.")
  .transform((given) => [...new Set(given)].sort());
const calls = z.number().int().min(1, "At least 1.").max(6_000, "At most 6,000.");
const refuseUngrantable = (mode: ClientMode, given: readonly string[], context: z.RefinementCtx) => {
  for (const [index, scope] of given.entries()) {
    if (isGrantable(scope, mode)) continue;
    const message = isGrantable(scope, ClientMode.LIVE)
      ? `${scope} is for LIVE clients: the sandbox cannot keep what it does apart.`
      : "There is no such scope.";
    context.addIssue({ code: "custom", path: ["scopes", index], message });
  }
};

export const createApiClientRules = z
  .object({
    name: text(100),
    mode: z.enum(ClientMode),
    scopes,
    perMinute: z.number().int().min(1, "At least 1.").max(600, "At most 600."),
    perDay: z.number().int().min(1, "At least 1.").max(100_000, "At most 100,000."),
    callsPerMinute: calls,
  })
  .superRefine(({ mode, scopes: given }, context) => refuseUngrantable(mode, given, context));

export const changeApiClientRules = z.object({
  apiClientId: z.string(),
  expectedVersion: z.number(),
  name: text(100),
  scopes: scopes.superRefine((given, context) => {
    for (const [index, scope] of given.entries())
      if (!isGrantable(scope, ClientMode.LIVE))
        context.addIssue({ code: "custom", path: [index], message: "There is no such scope." });
  }),
  callsPerMinute: calls.nullish(),
});
export const revokeApiClientRules = z.object({ apiClientId: z.string() });

/** Ids are as old as what they name. */
export const apiClientSorting = sortingOf("ApiClient", {
  CREATED_AT: { property: "id", description: "When it was made." },
});

@InputType({ description: "Which API clients to list; all conditions hold at once." })
export class ApiClientFilter {
  @Field(() => [ClientMode], { nullable: true, description: "Of any of these modes." })
  mode?: ClientMode[] | null;

  @Field(() => [ClientStatus], { nullable: true, description: "In any of these states." })
  status?: ClientStatus[] | null;
}

@ArgsType()
export class ApiClientsArgs extends ConnectionArgs {
  @Field(() => ApiClientFilter, { nullable: true, description: "All of them without it." })
  filter?: ApiClientFilter | null;

  @Field(() => apiClientSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = (filter: ApiClientFilter | null | undefined): (Condition | null)[] => [
  oneOf("mode", filter?.mode),
  oneOf("status", filter?.status),
];
