import { GraphQLError } from "graphql";
import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { Access } from "../access/access";
import type { Context } from "../domain/context";
import { type Connection, connectionOf, pageSize } from "../schema/connection";
import { cursorOf, DeadLettersArgs, deadLetterSorting, placeOf, ReplayDeadLetterInput } from "./dead-letter.input";
import { ReplayDeadLetterResult } from "./dead-letter.result";
import type { DeadLetterService } from "./dead-letter.service";
import { DeadLetterConnection, DeadLetterCount, DeadLetterType } from "./dead-letter.type";
import { DomainSilentError } from "./dead-letter-desk";
import { shownContent, shownError } from "./shown-content";

const TENDS_DEAD_LETTERS = ["role:ops", "role:admin"] as const;

/** For the one domain that owns our own staff: it speaks for all. */
@Resolver(() => DeadLetterType)
export class DeadLetterResolver {
  constructor(private readonly services: { deadLetters: DeadLetterService }) {}

  @Query(() => [DeadLetterCount], {
    description: "How many messages each domain gave up on, by kind. For operations and administrators.",
  })
  @Access(...TENDS_DEAD_LETTERS)
  deadLetterCounts(): Promise<DeadLetterCount[]> {
    return this.services.deadLetters.counts();
  }

  @Query(() => DeadLetterConnection, {
    description:
      "Messages that a domain gave up on, oldest first within a kind unless sorted otherwise. For operations and administrators.",
  })
  @Access(...TENDS_DEAD_LETTERS)
  async deadLetters(
    @Arg("domain", () => String, { description: "Such as `orders`." }) domain: string,
    @Args(() => DeadLettersArgs) { first, after, orderBy }: DeadLettersArgs,
  ): Promise<Connection<DeadLetterType>> {
    const size = pageSize(first);
    const sort = deadLetterSorting.of(orderBy);
    const place = after ? placeOf(after, sort) : null;
    try {
      const { letters, hasNextPage } = await this.services.deadLetters.list(domain, size, place, sort?.direction);
      const count = () => this.services.deadLetters.count(domain);
      const listed = { first: size, after: after ?? null, hasNextPage, count };
      const shown = letters.map((letter) => ({
        ...letter,
        content: shownContent(letter.content),
        error: letter.error && shownError(letter.error),
      }));
      return connectionOf(shown, listed, (letter) => cursorOf(sort, letter));
    } catch (error) {
      if (!(error instanceof DomainSilentError)) throw error;
      throw new GraphQLError(`${domain} does not answer.`, { extensions: { code: "DOMAIN_SILENT" } });
    }
  }

  @Mutation(() => ReplayDeadLetterResult, {
    description: "Tries a message again that a domain gave up on. For operations and administrators.",
  })
  @Access(...TENDS_DEAD_LETTERS)
  replayDeadLetter(
    @Arg("input", () => ReplayDeadLetterInput, { description: "Which." }) input: ReplayDeadLetterInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReplayDeadLetterResult> {
    return this.services.deadLetters.replay(viewer, input);
  }
}
