import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { SEES_COUNTERPARTS } from "../access";
import { Counterpart } from "./counterpart.entity";
import { StateCounterpartInput } from "./counterpart.input";
import { StateCounterpartResult } from "./counterpart.result";
import type { CounterpartService } from "./counterpart.service";
import { CounterpartHealth, CounterpartType } from "./counterpart.type";

@Resolver(() => CounterpartType)
export class CounterpartResolver {
  constructor(private readonly services: { counterparts: CounterpartService }) {}

  @Query(() => [CounterpartType], {
    nullable: true,
    description: "With whom we exchange messages, by their names; they are few. For brokers, operations and admin.",
  })
  @Access(...SEES_COUNTERPARTS)
  counterparts(@Ctx() { rows }: Context): Promise<CounterpartType[]> {
    return rows.all(Counterpart, [], "code");
  }

  @FieldResolver(() => CounterpartHealth, {
    nullable: true,
    description: "How we have fared with it. For brokers, operations and admin.",
  })
  @Access(...SEES_COUNTERPARTS)
  health(@Root() counterpart: Counterpart, @Ctx() context: Context): Promise<CounterpartHealth> {
    return context.load(this.services.counterparts.healthOf, counterpart);
  }

  @Mutation(() => StateCounterpartResult, {
    nullable: true,
    description:
      "States whom we exchange messages with, by credentials that are kept encrypted and shown to nobody. By whom a live one is spoken to, and where, another admin confirms before it is used. For admin.",
  })
  @Access("role:admin")
  stateCounterpart(
    @Arg("input", () => StateCounterpartInput, { description: "All of it." }) input: StateCounterpartInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof StateCounterpartResult> {
    return this.services.counterparts.state(viewer, input);
  }
}
