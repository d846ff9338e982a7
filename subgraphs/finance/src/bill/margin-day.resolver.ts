import { Access, type Context, DateTime } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Ctx, Directive, Query, Resolver } from "type-graphql";
import { SEES_MARGIN } from "../access";
import type { MarginService } from "./margin.service";
import { MarginDayType } from "./margin-day.type";

const MOST_DAYS = 92;
const DAY_MS = 24 * 60 * 60 * 1000;

@Resolver(() => MarginDayType)
export class MarginDayResolver {
  constructor(private readonly services: { margins: MarginService }) {}

  @Query(() => [MarginDayType], {
    description: `What orders earned, by the day of their first charge and by currency, from one instant until before another, at most ${MOST_DAYS} days. For our finance, pricing and admin.`,
  })
  @Access(...SEES_MARGIN)
  @Directive("@listSize(assumedSize: 92)")
  async marginDays(
    @Arg("from", () => DateTime, { description: "From this instant on." }) from: Date,
    @Arg("until", () => DateTime, { description: "Until before this instant, later than `from`." }) until: Date,
    @Ctx() { viewer }: Context,
  ): Promise<MarginDayType[]> {
    const days = (until.getTime() - from.getTime()) / DAY_MS;
    if (days > 0 && days <= MOST_DAYS) return this.services.margins.byDay(viewer, from, until);
    const message = `\`until\` is later than \`from\`, by ${MOST_DAYS} days at most.`;
    throw new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
  }
}
