import { type Condition, ConnectionArgs, equals, oneOf, type SortInput, sortingOf, text, tidyCode } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { unLocode } from "../place/un-locode";
import { ConsignmentStatus } from "./consignment.entity";
import { LOCAL_TIME_DESCRIPTION, localTime } from "./local-time";
import { mawb } from "./mawb";

export const MOST_LEGS = 8;

@InputType({ description: "One flight or truck, from one place to the next." })
export class LegInput {
  @Field(() => String, { description: "Where it begins, as UN/LOCODE." })
  from!: string;

  @Field(() => String, { description: "Where it ends, as UN/LOCODE." })
  to!: string;

  @Field(() => String, { description: "Who carries it, in 1 to 40 characters." })
  carrier!: string;

  @Field(() => String, { description: "The flight or truck, in 1 to 20 characters." })
  flight!: string;

  @Field(() => String, { nullable: true, description: LOCAL_TIME_DESCRIPTION })
  plannedDeparture?: string | null;

  @Field(() => String, { nullable: true, description: LOCAL_TIME_DESCRIPTION })
  plannedArrival?: string | null;
}

@InputType({ description: "A consignment that bags are put into." })
export class PlanConsignmentInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "The air waybill's number, in any spelling." })
  mawb!: string;

  @Field(() => [LegInput], { description: `1 to ${MOST_LEGS}; each begins where the one before it ends.` })
  legs!: LegInput[];
}

const leg = z
  .object({
    from: unLocode,
    to: unLocode,
    carrier: text(40),
    flight: text(20, tidyCode),
    plannedDeparture: localTime.nullish(),
    plannedArrival: localTime.nullish(),
  })
  .refine(
    ({ plannedDeparture, plannedArrival }) =>
      !plannedDeparture || !plannedArrival || plannedDeparture.at < plannedArrival.at,
    {
      path: ["plannedArrival"],
      message: "A leg arrives after it departs.",
    },
  );

export const legsRules = z
  .array(leg)
  .min(1, "Say at least one leg.")
  .max(MOST_LEGS, `A consignment has at most ${MOST_LEGS} legs.`)
  .refine((legs) => legs.every(({ from }, index) => index === 0 || from === legs[index - 1]!.to), {
    message: "Each leg begins where the one before it ends.",
  });
export type PlannedLeg = z.infer<typeof leg>;

export const planConsignmentRules = z.object({ mawb, legs: legsRules });
export type PlannedConsignment = z.infer<typeof planConsignmentRules>;

@InputType()
class ConsignmentActInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which consignment." })
  consignmentId!: string;
}

@InputType({ description: "A closed bag that goes with a consignment." })
export class AddBagToConsignmentInput extends ConsignmentActInput {
  @Field(() => ID, { description: "Which bag." })
  bagId!: string;
}

@InputType({ description: "A consignment that no more bags are put into." })
export class CloseConsignmentInput extends ConsignmentActInput {}

@InputType({ description: "What export customs said of all that is in a consignment." })
export class RecordExportClearanceInput extends ConsignmentActInput {
  @Field(() => String, { description: "What customs call the release, in 1 to 40 characters." })
  reference!: string;
}

@InputType({ description: "A consignment that left." })
export class DepartConsignmentInput extends ConsignmentActInput {
  @Field(() => String, { description: LOCAL_TIME_DESCRIPTION })
  departedAt!: string;
}

@InputType({ description: "A consignment that arrived." })
export class ArriveConsignmentInput extends ConsignmentActInput {
  @Field(() => String, { description: LOCAL_TIME_DESCRIPTION })
  arrivedAt!: string;
}

@InputType({ description: "A consignment whose bags were taken apart." })
export class BreakDownConsignmentInput extends ConsignmentActInput {}

@InputType({ description: "When one leg left or arrived." })
export class RecordLegInput extends ConsignmentActInput {
  @Field(() => ID, { description: "Which leg of the consignment." })
  legId!: string;

  @Field(() => String, { nullable: true, description: `Left out: as it was. ${LOCAL_TIME_DESCRIPTION}` })
  actualDeparture?: string | null;

  @Field(() => String, { nullable: true, description: `Left out: as it was. ${LOCAL_TIME_DESCRIPTION}` })
  actualArrival?: string | null;
}

const act = { consignmentId: z.string() };
export const addBagRules = z.object({ ...act, bagId: z.string() });
export const closeConsignmentRules = z.object(act);
export const exportClearanceRules = z.object({ ...act, reference: text(40, tidyCode) });
export const departRules = z.object({ ...act, departedAt: localTime });
export const arriveRules = z.object({ ...act, arrivedAt: localTime });
export const recordLegRules = z.object({
  ...act,
  legId: z.string(),
  actualDeparture: localTime.nullish(),
  actualArrival: localTime.nullish(),
});

@InputType({ description: "A bag that does not go on with its consignment." })
export class OffloadBagInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which bag." })
  bagId!: string;

  @Field(() => String, { description: "Why, in 1 to 200 characters." })
  reason!: string;
}

@InputType({ description: "A parcel that does not go on with its bag." })
export class OffloadParcelInput extends OffloadBagInput {
  @Field(() => String, { description: "As scanned from its label." })
  trackingNumber!: string;
}

export const offloadBagRules = z.object({ bagId: z.string(), reason: text(200) });
export const offloadParcelRules = offloadBagRules.extend({ trackingNumber: text(64, tidyCode) });

@InputType({ description: "Which consignments: all conditions hold at once." })
export class MasterConsignmentFilter {
  @Field(() => [ConsignmentStatus], { nullable: true, description: "One of these." })
  status?: ConsignmentStatus[] | null;

  @Field(() => String, { nullable: true, description: "Under this air waybill, in any spelling." })
  mawb?: string | null;

  @Field(() => String, { nullable: true, description: "That end there, as UN/LOCODE." })
  destination?: string | null;
}

export const consignmentSorting = sortingOf("MasterConsignment", {
  CREATED_AT: { property: "id", description: "When it was planned." },
});

@ArgsType()
export class MasterConsignmentsArgs extends ConnectionArgs {
  @Field(() => MasterConsignmentFilter, { nullable: true, description: "All without it." })
  filter?: MasterConsignmentFilter | null;

  @Field(() => consignmentSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = (filter: MasterConsignmentFilter): (Condition | null)[] => [
  oneOf("status", filter.status),
  equals("destination", filter.destination && tidyCode(filter.destination).toUpperCase()),
  ofMawb(filter.mawb),
];

/** No consignment is under a number that is none. */
function ofMawb(typed: string | null | undefined): Condition | null {
  if (typed == null) return null;
  const read = mawb.safeParse(typed);
  return read.success ? equals("mawb", read.data) : oneOf("mawb", []);
}
