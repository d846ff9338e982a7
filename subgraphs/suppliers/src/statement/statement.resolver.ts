import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { SETTLES } from "../access";
import { SettleSupplierStatementInput } from "./statement.input";
import { SettleSupplierStatementResult } from "./statement.result";
import type { StatementService } from "./statement.service";

@Resolver()
export class StatementResolver {
  constructor(private readonly services: { statements: StatementService }) {}

  @Mutation(() => SettleSupplierStatementResult, {
    description: "Settles what a supplier is owed for a month that has ended, its claims decided. For finance.",
  })
  @Access(...SETTLES)
  settleSupplierStatement(
    @Arg("input", () => SettleSupplierStatementInput, { description: "What to settle." })
    input: SettleSupplierStatementInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SettleSupplierStatementResult> {
    return this.services.statements.settle(viewer, input);
  }
}
