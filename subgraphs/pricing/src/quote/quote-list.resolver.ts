import { Access, type Clock, type Connection, type Context, connectionType } from "@baiyun/kit";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { Quote } from "./quote.entity";
import { conditionsOf } from "./quote.filter";
import { QuoteType } from "./quote.type";
import { QuotesArgs, quoteSorting } from "./quote-list.input";

const QuoteConnection = connectionType("Quote", QuoteType);

@Resolver(() => QuoteType)
export class QuoteListResolver {
  constructor(private readonly services: { now: Clock }) {}

  @Query(() => QuoteConnection, {
    description: "The quotes that the viewer may see, newest first unless sorted otherwise.",
  })
  @Access("signed-in", "quotes:write")
  quotes(
    @Args(() => QuotesArgs) { filter, orderBy, ...page }: QuotesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<QuoteType>> {
    return rows.newestFirst(Quote, conditionsOf(filter, this.services.now()), page, quoteSorting.of(orderBy));
  }
}
