import { Access, type Connection, type Context } from "@baiyun/kit";
import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { SEES_CONSIGNEE_TAX_NUMBER, SEES_CUSTOMS_VALUES, SEES_DECLARATIONS } from "../access";
import { OrderType } from "../order/order.type";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentType } from "../shipment/shipment.type";
import { CustomsAnswer, CustomsReferral } from "./customs-record.entity";
import { CustomsDeclaration, CustomsDeclarationVersion } from "./declaration.entity";
import { conditionsOf, DeclarationsArgs, declarationSorting } from "./declaration.input";
import {
  CustomsAnswerType,
  CustomsDeclarationConnection,
  CustomsDeclarationLineType,
  CustomsDeclarationType,
  CustomsDeclarationVersionType,
  CustomsReferralType,
} from "./declaration.type";
import { CustomsDeclarationLine } from "./declaration-line.entity";
import type { DeclaredNumbers, ToldNumbers } from "./declared-numbers";

/** Lines of a declaration at most, as its input says. */
const MAX_LINES = 100;

@Resolver(() => CustomsDeclarationType)
export class DeclarationResolver {
  constructor(private readonly services: { declaredNumbers: Record<keyof ToldNumbers, DeclaredNumbers> }) {}

  @Query(() => CustomsDeclarationConnection, {
    description: "The declarations that our staff work through, newest first unless sorted otherwise. For our staff.",
  })
  @Access(...SEES_DECLARATIONS)
  declarations(
    @Args(() => DeclarationsArgs) { filter, orderBy, ...page }: DeclarationsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<CustomsDeclarationType>> {
    return rows.newestFirst(CustomsDeclaration, conditionsOf(filter), page, declarationSorting.of(orderBy));
  }

  @FieldResolver(() => ShipmentType, { nullable: true, description: "What is declared." })
  shipment(@Root() { shipmentId }: CustomsDeclaration, @Ctx() { rows }: Context): Promise<ShipmentType | null> {
    return rows.one(Shipment, shipmentId);
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "The order that its shipment carries." })
  order(@Root() { orderId }: CustomsDeclaration): OrderType {
    return { id: orderId };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "By which number tax was taken at the sale (IOSS), which is kept encrypted; null where none was given or it cannot be read, and for who neither owns, declares nor books it.",
  })
  @Access(...SEES_CUSTOMS_VALUES)
  iossNumber(@Root() declaration: CustomsDeclaration, @Ctx() { rows }: Context): Promise<string | null> {
    return this.services.declaredNumbers.ioss.read(rows, declaration);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What the destination's customs know the consignee by, such as a CPF, which is kept encrypted; null where none was given or it cannot be read, of an erased consignee, and for who neither owns nor declares it.",
  })
  @Access(...SEES_CONSIGNEE_TAX_NUMBER)
  consigneeTaxNumber(@Root() declaration: CustomsDeclaration, @Ctx() { rows }: Context): Promise<string | null> {
    return this.services.declaredNumbers.consigneeTax.read(rows, declaration);
  }

  @FieldResolver(() => CustomsDeclarationVersionType, { nullable: true, description: "What is declared as of now." })
  async declared(
    @Root() { id, version }: CustomsDeclaration,
    @Ctx() { rows }: Context,
  ): Promise<CustomsDeclarationVersionType | null> {
    const versions = await rows.manyBy(CustomsDeclarationVersion, "declarationId", id);
    return versions.find((one) => one.version === version) ?? null;
  }

  @FieldResolver(() => [CustomsDeclarationVersionType], { description: "Every version, the first one first." })
  async versions(
    @Root() { id }: CustomsDeclaration,
    @Ctx() { rows }: Context,
  ): Promise<CustomsDeclarationVersionType[]> {
    const versions = await rows.manyBy(CustomsDeclarationVersion, "declarationId", id);
    return versions.toSorted((a, b) => a.version - b.version);
  }

  @FieldResolver(() => [CustomsAnswerType], { description: "What the office said, the first one first." })
  answers(@Root() { id }: CustomsDeclaration, @Ctx() { rows }: Context): Promise<CustomsAnswerType[]> {
    return rows.manyBy(CustomsAnswer, "declarationId", id);
  }

  @FieldResolver(() => [CustomsReferralType], {
    description: "What the office said before loading, the first one first.",
  })
  referrals(@Root() { id }: CustomsDeclaration, @Ctx() { rows }: Context): Promise<CustomsReferralType[]> {
    return rows.manyBy(CustomsReferral, "declarationId", id);
  }
}

@Resolver(() => CustomsDeclarationVersionType)
export class DeclarationVersionResolver {
  @FieldResolver(() => [CustomsDeclarationLineType], { description: "In their order." })
  @Directive(`@listSize(assumedSize: ${MAX_LINES})`)
  async lines(
    @Root() { declarationId, version }: CustomsDeclarationVersion,
    @Ctx() { rows }: Context,
  ): Promise<CustomsDeclarationLineType[]> {
    const lines = await rows.manyBy(CustomsDeclarationLine, "declarationId", declarationId);
    return lines.filter((line) => line.version === version).toSorted((a, b) => a.position - b.position);
  }
}
