import { Access, type Context, CountryCode } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Quote } from "../quote/quote.entity";
import { QuoteType } from "../quote/quote.type";
import { QuoteRecord } from "../quote/quote-record.entity";
import { importNumber } from "./import-numbers";
import { RequirementKind } from "./import-requirement.entity";
import type { Clears, ImportRequirementService } from "./import-requirement.service";
import { ImportNumberCheckType, ImportRequirementType } from "./import-requirement.type";

@Resolver(() => QuoteType)
export class ImportRequirementResolver {
  constructor(private readonly services: { requirements: ImportRequirementService }) {}

  @Query(() => [ImportRequirementType], {
    nullable: true,
    description:
      "What a destination wants to be told of a parcel that clears at an instant, by code. Null where nothing is known of what it wants.",
  })
  @Directive("@listSize(assumedSize: 5)")
  @Access("signed-in", "quotes:write")
  async importRequirements(
    @Arg("country", () => CountryCode, { description: "Of the address." }) country: string,
    @Ctx() { viewer }: Context,
    @Arg("postalCode", () => String, { defaultValue: "", description: "Empty for the country's mainland." })
    postalCode: string,
    @Arg("at", () => Date, { nullable: true, description: "Now when it is not stated." }) at?: Date | null,
  ): Promise<ImportRequirementType[] | null> {
    const found = await this.services.requirements.of(viewer, { country, postalCode }, at ?? null);
    return found?.map(ImportRequirementType.of) ?? null;
  }

  @Query(() => ImportNumberCheckType, {
    description: "Whether a number that a destination wants can be right, by its form and its check digits.",
  })
  @Access("signed-in", "quotes:write")
  checkImportNumber(
    @Arg("kind", () => RequirementKind, { description: "What it is to be." }) kind: RequirementKind,
    @Arg("number", () => String, { description: "In any spelling, such as 529.982.247-25." }) typed: string,
  ): ImportNumberCheckType {
    const number = importNumber(kind, typed);
    return { isValid: number !== null, number };
  }

  @FieldResolver(() => [ImportRequirementType], {
    nullable: true,
    description:
      "What the destination wants to be told of the parcel on the day of clearance, by code, so that an order can be asked for it. Null where nothing is known of what it wants, and of quotes without a day of clearance.",
  })
  @Directive("@listSize(assumedSize: 5)")
  async requirements(@Root() { id }: Quote, @Ctx() context: Context): Promise<ImportRequirementType[] | null> {
    const document = (await context.rows.one(QuoteRecord, id))!.content;
    if (document.calculation === "baiyun.pricing/1" || !document.destination.territory) return null;
    const { territory, clearance } = document.destination;
    const clears: Clears = { territory, day: clearance.latest };
    const found = await context.load(this.services.requirements.ofMany, JSON.stringify(clears));
    return found?.map(ImportRequirementType.of) ?? null;
  }
}
