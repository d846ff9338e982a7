import { Access, type Context, DateTime } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { STAFF } from "../access";
import type { FiguresService } from "./figures.service";
import { ExceptionDayType, ShipmentDayType, ShipmentFiguresType, ShipmentLaneType } from "./figures.type";

const MOST_DAYS = 92;
const DAY_MS = 24 * 60 * 60 * 1000;

@Resolver(() => ShipmentFiguresType)
export class FiguresResolver {
  constructor(private readonly services: { figures: FiguresService }) {}

  @Query(() => ShipmentFiguresType, {
    description: `Volume, lanes, transit times and exceptions from one instant until before another, at most ${MOST_DAYS} days. For our staff.`,
  })
  @Access(...STAFF)
  shipmentFigures(
    @Arg("from", () => DateTime, { description: "From this instant on." }) from: Date,
    @Arg("until", () => DateTime, { description: "Until before this instant, later than `from`." }) until: Date,
  ): ShipmentFiguresType {
    const days = (until.getTime() - from.getTime()) / DAY_MS;
    if (days > 0 && days <= MOST_DAYS) return { from, until };
    const message = `\`until\` is later than \`from\`, by ${MOST_DAYS} days at most.`;
    throw new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
  }

  @FieldResolver(() => [ShipmentDayType], { description: "By the day they were made, oldest first." })
  @Directive("@listSize(assumedSize: 92)")
  days(@Root() span: ShipmentFiguresType, @Ctx() { viewer }: Context): Promise<ShipmentDayType[]> {
    return this.services.figures.days(viewer, span);
  }

  @FieldResolver(() => [ShipmentLaneType], { description: "By service and country, the fullest first, at most 100." })
  @Directive("@listSize(assumedSize: 100)")
  lanes(@Root() span: ShipmentFiguresType, @Ctx() { viewer }: Context): Promise<ShipmentLaneType[]> {
    return this.services.figures.lanes(viewer, span);
  }

  @FieldResolver(() => [ExceptionDayType], { description: "By the day they happened and kind, oldest first." })
  @Directive("@listSize(assumedSize: 300)")
  exceptions(@Root() span: ShipmentFiguresType, @Ctx() { viewer }: Context): Promise<ExceptionDayType[]> {
    return this.services.figures.exceptions(viewer, span);
  }
}
