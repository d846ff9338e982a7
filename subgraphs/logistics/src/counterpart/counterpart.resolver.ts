import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { HANDLES_PARCELS, SEES_COUNTERPARTS } from "../access";
import { CounterpartCallType } from "../counterpart-call/counterpart-call.type";
import type { TellAgainService } from "../counterpart-call/tell-again.service";
import { TellWarehouseAgainInput, TellWarehouseAgainResult } from "../counterpart-call/tell-again.type";
import { Counterpart } from "./counterpart.entity";
import { StateCounterpartInput } from "./counterpart.input";
import { StateCounterpartResult } from "./counterpart.result";
import type { CounterpartService } from "./counterpart.service";
import { CounterpartHealth, CounterpartType } from "./counterpart.type";

@Resolver(() => CounterpartType)
export class CounterpartResolver {
  constructor(private readonly services: { counterparts: CounterpartService; tellingAgain: TellAgainService }) {}

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

  @FieldResolver(() => [CounterpartCallType], {
    nullable: true,
    description:
      "What a warehouse refused or was told in vain in the last 30 days, and waits for a person; at most 100, the oldest first. For brokers, operations and admin.",
  })
  @Directive("@listSize(assumedSize: 10)")
  @Access(...SEES_COUNTERPARTS)
  toLookAt(@Root() counterpart: Counterpart, @Ctx() context: Context): Promise<CounterpartCallType[]> {
    return context.load(this.services.counterparts.failedOf, counterpart);
  }

  @Mutation(() => TellWarehouseAgainResult, {
    nullable: true,
    description:
      "Tells a warehouse again what it refused or was told in vain. For operations and admin; of a declaration, `sendDeclarationAgain`.",
  })
  @Access(...HANDLES_PARCELS)
  tellWarehouseAgain(
    @Arg("input", () => TellWarehouseAgainInput, { description: "Which call." }) input: TellWarehouseAgainInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof TellWarehouseAgainResult> {
    return this.services.tellingAgain.tell(viewer, input);
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
