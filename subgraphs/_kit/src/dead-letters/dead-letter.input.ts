import { GraphQLError } from "graphql";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { text } from "../acts/rules";
import { ConnectionArgs, decodeCursor } from "../schema/connection";
import { type Sort, type SortInput, sortingOf } from "../schema/sorting";
import type { Place } from "./dead-letter-desk";
import type { DeadLetter } from "./dead-letter-source";

export const deadLetterSorting = sortingOf("DeadLetter", {
  BURIED_AT: { property: "buriedAt", description: "When it was given up, whatever kind it is of." },
});

@ArgsType()
export class DeadLettersArgs extends ConnectionArgs {
  @Field(() => deadLetterSorting.Input, { nullable: true, description: "Oldest first within a kind without it." })
  orderBy?: SortInput | null;
}

const CURSOR = /^(?:(BURIED_AT (?:ASC|DESC)) (\d{1,15}) )?(\S{1,120}) (\S{1,120})$/;

const labelOf = (sort: Sort | null): string | undefined => (sort ? `${sort.field} ${sort.direction}` : undefined);

export const cursorOf = (sort: Sort | null, { kind, id, buriedAt }: DeadLetter): string =>
  sort ? `${labelOf(sort)} ${buriedAt.getTime()} ${kind} ${id}` : `${kind} ${id}`;

/** @throws {GraphQLError} code BAD_CURSOR for what is no cursor of ours, BAD_USER_INPUT for one of another sorting */
export function placeOf(cursor: string, sort: Sort | null): Place {
  const [, label, at, kind, id] = CURSOR.exec(decodeCursor(cursor, CURSOR))!;
  if (label !== labelOf(sort)) {
    throw new GraphQLError("The cursor is of another sorting of this list: leave out `after`, or sort as before.", {
      extensions: { code: "BAD_USER_INPUT" },
    });
  }
  return { kind: kind!, id: id!, ...(at !== undefined && { at: Number(at) }) };
}

@InputType({ description: "Which message to try again." })
export class ReplayDeadLetterInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "The domain that gave up on it." })
  domain!: string;

  @Field(() => String, { description: "Its `kind`." })
  kind!: string;

  @Field(() => ID, { description: "Its `id`." })
  id!: string;
}

export const replayDeadLetterRules = z.object({ domain: text(60), kind: text(120), id: text(120) });
export type NamedLetter = z.infer<typeof replayDeadLetterRules>;
