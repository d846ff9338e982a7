import { GraphQLError } from "graphql";
import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { isId } from "../ids";
import { type Condition, equals, madeAfter, madeBefore, oneOf } from "../rows/condition";
import { DateTime } from "../schema/scalars";
import type { ChainMark, ChainVerdict } from "./audit";

@ObjectType({
  description: "A place in an audit's chain: noted elsewhere, it proves later that nothing before it was changed.",
})
@Directive("@shareable")
export class AuditMark {
  @Field(() => Int, { description: "How many entries the chain has up to here." })
  position!: number;

  @Field(() => String, { description: "SHA-256 of this entry with the hash of the one before, in hex." })
  hash!: string;
}

@ObjectType({ description: "Whether an audit is as it was written." })
@Directive("@shareable")
export class AuditVerdict {
  @Field(() => AuditMark, { nullable: true, description: "The last entry; null when there is none." })
  head!: AuditMark | null;

  @Field(() => Boolean, { description: "Nothing was changed, taken out or put in." })
  isWhole!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      "The position of the first entry that is missing or not as it was written; null when the audit is whole.",
  })
  brokenAt!: number | null;

  static of({ head, brokenAt }: ChainVerdict): AuditVerdict {
    const shown = head && { position: head.position, hash: head.hash.toString("hex") };
    return Object.assign(new AuditVerdict(), { head: shown, isWhole: brokenAt === null, brokenAt });
  }
}

@InputType({ description: "What `head` was before." })
export class AuditMarkInput {
  @Field(() => Int, { description: "Its position." })
  position!: number;

  @Field(() => String, { description: "Its hash, in hex." })
  hash!: string;
}

/** @throws {GraphQLError} code BAD_USER_INPUT for what was never a head: it would be told as a broken chain. */
export function markOf({ position, hash }: AuditMarkInput): ChainMark {
  if (position >= 1 && /^[0-9a-f]{64}$/i.test(hash)) return { position, hash: Buffer.from(hash, "hex") };
  throw new GraphQLError("This was never the head of an audit.", { extensions: { code: "BAD_USER_INPUT" } });
}

@InputType({ description: "Which entries of an audit: all conditions hold at once." })
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: "What was acted on, by its id." })
  subjectId?: string | null;

  @Field(() => ID, { nullable: true, description: "The person who acted." })
  by?: string | null;

  @Field(() => String, { nullable: true, description: "What was done: the name of a mutation." })
  act?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Later than this instant." })
  after?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Earlier than this instant." })
  before?: Date | null;
}

/** What a filter asks of an entry; none is of a subject or person whose id is none. */
export function auditConditions(filter: AuditFilter | null | undefined): (Condition | null)[] {
  const { subjectId, by, act, after, before } = filter ?? {};
  const nobody = [subjectId, by].some((id) => id != null && !isId(id));
  return [
    nobody ? oneOf("id", []) : null,
    equals("subjectId", nobody ? null : subjectId),
    equals("actor", nobody ? null : by?.toLowerCase()),
    equals("act", act),
    ...madeAfter("at", after),
    ...madeBefore("at", before),
  ];
}
