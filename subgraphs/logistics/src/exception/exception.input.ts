import {
  type Condition,
  ConnectionArgs,
  CountryCode,
  DateTime,
  equals,
  isId,
  isPrintable,
  type SortInput,
  sortingOf,
  text,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { isEmpty } from "../conditions";
import { ExceptionKind } from "./exception.entity";

@InputType({ description: "Which exceptions." })
export class ShipmentExceptionFilter {
  @Field(() => ExceptionKind, { nullable: true, description: "Of this kind." })
  kind?: ExceptionKind | null;

  @Field(() => Boolean, { nullable: true, description: "Only those that need somebody, or only those that do not." })
  isOpen?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: only those that need somebody and should have been settled by now. False: only the others.",
  })
  overdue?: boolean | null;

  @Field(() => ID, { nullable: true, description: "That this member of our staff looks at." })
  ownerId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only those that somebody looks at, or only those that nobody does.",
  })
  isOwned?: boolean | null;

  @Field(() => CountryCode, { nullable: true, description: "Of parcels that go to this country." })
  country?: string | null;
}

export const exceptionSorting = sortingOf("ShipmentException", {
  CREATED_AT: { property: "id", description: "When we learnt of it." },
  OCCURRED_AT: { property: "occurredAt", description: "When what it is about happened." },
});

@ArgsType()
export class ShipmentExceptionsArgs extends ConnectionArgs {
  @Field(() => ShipmentExceptionFilter, { nullable: true, description: "Which; all without it." })
  filter?: ShipmentExceptionFilter | null;

  @Field(() => exceptionSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = (filter: ShipmentExceptionFilter | null | undefined, now: Date): (Condition | null)[] => [
  equals("kind", filter?.kind),
  isEmpty("closedAt", filter?.isOpen),
  equals("ownerId", filter?.ownerId && (isPrintable(filter.ownerId) ? filter.ownerId : "")),
  isEmpty("ownerId", filter?.isOwned == null ? null : !filter.isOwned),
  equals("destinationCountry", filter?.country),
  isOverdue(filter?.overdue, now),
];

/** What is closed is overdue no more, and what has no clock never is. */
function isOverdue(whether: boolean | null | undefined, now: Date): Condition | null {
  if (whether == null) return null;
  const sql: Condition["sql"] = whether
    ? (due, at) => `(${due} < ${at} AND closed_at IS NULL)`
    : (due, at) => `(${due} IS NULL OR ${due} >= ${at} OR closed_at IS NOT NULL)`;
  return { property: "dueAt", sql, value: now };
}

@InputType({ description: "An exception that somebody has looked at." })
export class CloseShipmentExceptionInput {
  @Field(() => ID, { description: "The exception's." })
  exceptionId!: string;

  @Field(() => String, { description: "What was done about it, in 1 to 500 characters." })
  reason!: string;

  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;
}

export const closeShipmentExceptionRules = z.object({ exceptionId: z.string(), reason: text(500) });
export type ClosedException = z.infer<typeof closeShipmentExceptionRules>;

@InputType({ description: "An exception that you look at." })
export class ClaimShipmentExceptionInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which exception." })
  exceptionId!: string;
}

@InputType({ description: "Who looks at an exception." })
export class AssignShipmentExceptionInput extends ClaimShipmentExceptionInput {
  @Field(() => ID, { nullable: true, description: "A member of our staff; null for nobody any more." })
  ownerId?: string | null;
}

@InputType({ description: "What is to be known of an exception." })
export class NoteShipmentExceptionInput extends ClaimShipmentExceptionInput {
  @Field(() => String, { description: "In 1 to 1,000 characters. It stays as it is written." })
  text!: string;
}

const exceptionAct = z.object({ exceptionId: z.string() });
export const claimShipmentExceptionRules = exceptionAct;
export const assignShipmentExceptionRules = exceptionAct.extend({
  ownerId: z.string().refine(isId, "This is the id of nobody.").nullish(),
});
export const noteShipmentExceptionRules = exceptionAct.extend({ text: text(1_000) });

export const exceptionNoteSorting = sortingOf("ShipmentExceptionNote", {
  CREATED_AT: { property: "id", description: "When it was written." },
});

@ArgsType()
export class ExceptionNotesArgs extends ConnectionArgs {
  @Field(() => exceptionNoteSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

const MOST_HOURS = 24 * 90;

@InputType({ description: "Within how many hours exceptions of a kind are to be settled." })
export class StateExceptionHoursInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ExceptionKind, { description: "Of which kind." })
  kind!: ExceptionKind;

  @Field(() => Int, { description: `1 to ${MOST_HOURS}, from when we learn of it.` })
  hours!: number;

  @Field(() => DateTime, { description: "For what we learn of from then on; not before now." })
  validFrom!: Date;
}

export const stateExceptionHoursRules = z.object({
  kind: z.enum(ExceptionKind),
  hours: z.number().refine((hours) => hours >= 1 && hours <= MOST_HOURS, `Hours are 1 to ${MOST_HOURS}.`),
  validFrom: z.date(),
});
export type StatedHours = z.infer<typeof stateExceptionHoursRules>;
