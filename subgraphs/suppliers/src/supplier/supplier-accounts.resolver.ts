import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_SUPPLIERS } from "../access";
import type { ScorecardService } from "../scorecard/scorecard.service";
import { SupplierScorecardType } from "../scorecard/scorecard.type";
import { StatementsArgs, statementSorting } from "../statement/statement.input";
import type { StatementService } from "../statement/statement.service";
import { SupplierStatementConnection, SupplierStatementType } from "../statement/statement.type";
import { SupplierStatement } from "../statement/supplier-statement.entity";
import type { Supplier } from "./supplier.entity";
import { SupplierType } from "./supplier.type";

interface Services {
  statements: StatementService;
  scorecards: ScorecardService;
}

/** What a supplier is owed, and how it does. */
@Resolver(() => SupplierType)
export class SupplierAccountsResolver {
  constructor(private readonly services: Services) {}

  @FieldResolver(() => SupplierStatementType, {
    nullable: true,
    description:
      "What it is owed for a month: as settled, or as reckoned now. Null for what is no month. For the supplier, finance and admin.",
  })
  @Access("role:supplier", "role:finance", "role:admin")
  statement(
    @Root() { id }: Supplier,
    @Arg("month", () => String, { description: "Such as `2026-11`, by UTC." }) month: string,
    @Ctx() context: Context,
  ): Promise<SupplierStatementType | null> {
    return context.load(this.services.statements.ofMonths, `${id}/${month}`);
  }

  @FieldResolver(() => SupplierStatementConnection, {
    nullable: true,
    description: "What was settled with it, the last first. For the supplier, finance and admin.",
  })
  @Access("role:supplier", "role:finance", "role:admin")
  settledStatements(
    @Root() { id }: Supplier,
    @Args(() => StatementsArgs) { orderBy, ...page }: StatementsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<SupplierStatementType>> {
    return rows.newestFirstOf(SupplierStatement, "tenantId", id, [], page, statementSorting.of(orderBy));
  }

  @FieldResolver(() => SupplierScorecardType, {
    nullable: true,
    description: "How it did in the last 90 days. For the supplier itself and our staff.",
  })
  @Access(...SEES_SUPPLIERS)
  scorecard(@Root() { id }: Supplier, @Ctx() context: Context): Promise<SupplierScorecardType> {
    return context.load(this.services.scorecards.ofSuppliers, id);
  }
}
