import { Access, type Connection, type Context, equals, isPrintable, tidyCode } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { HANDLES_PARCELS, SEES_LINE_HAUL } from "../access";
import { Warehouse } from "../warehouse/warehouse.entity";
import { WarehouseType } from "../warehouse/warehouse.type";
import { Bag } from "./bag.entity";
import {
  AddParcelToBagInput,
  BagsArgs,
  bagSorting,
  CloseBagInput,
  conditionsOf,
  OpenBagInput,
  RemoveParcelFromBagInput,
} from "./bag.input";
import { AddParcelToBagResult, CloseBagResult, OpenBagResult, RemoveParcelFromBagResult } from "./bag.result";
import type { BagService } from "./bag.service";
import { BagConnection, BagContent, BagParcelConnection, type BagParcelType, BagType } from "./bag.type";
import { BagParcel } from "./bag-parcel.entity";
import { BagParcelsArgs, bagParcelSorting } from "./bag-parcel.input";
import type { BagStore } from "./bag-store.service";
import type { PackedBags } from "./packed-bag";

@Resolver(() => BagType)
export class BagResolver {
  constructor(private readonly services: { bags: BagService; bagStore: BagStore; packedBags: PackedBags }) {}

  @Query(() => BagType, { nullable: true, description: "Null when no bag has this id. For our staff." })
  @Access(...SEES_LINE_HAUL)
  bag(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() { rows }: Context): Promise<BagType | null> {
    return rows.one(Bag, id);
  }

  @Query(() => BagType, { nullable: true, description: "Null when no bag has this number. For our staff." })
  @Access(...SEES_LINE_HAUL)
  async bagByNumber(
    @Arg("number", () => String, { description: "As scanned from it." }) number: string,
    @Ctx() { rows }: Context,
  ): Promise<BagType | null> {
    if (!isPrintable(number)) return null;
    const [bag] = await rows.all(Bag, [equals("number", tidyCode(number).toUpperCase())]);
    return bag ?? null;
  }

  @Query(() => BagConnection, { description: "Bags, newest first. For our staff." })
  @Access(...SEES_LINE_HAUL)
  bags(
    @Args(() => BagsArgs) { filter, orderBy, ...page }: BagsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<BagType>> {
    return rows.newestFirst(Bag, conditionsOf(filter ?? {}), page, bagSorting.of(orderBy));
  }

  @Mutation(() => OpenBagResult, { description: "Opens a bag at a warehouse. For our warehouse staff." })
  @Access(...HANDLES_PARCELS)
  openBag(
    @Arg("input", () => OpenBagInput, { description: "What kind of bag." }) input: OpenBagInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof OpenBagResult> {
    return this.services.bags.open(viewer, input);
  }

  @Mutation(() => AddParcelToBagResult, { description: "Puts a parcel into an open bag. For our warehouse staff." })
  @Access(...HANDLES_PARCELS)
  addParcelToBag(
    @Arg("input", () => AddParcelToBagInput, { description: "Which parcel." }) input: AddParcelToBagInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AddParcelToBagResult> {
    return this.services.bags.add(viewer, input);
  }

  @Mutation(() => RemoveParcelFromBagResult, {
    description: "Takes a parcel out of an open bag. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  removeParcelFromBag(
    @Arg("input", () => RemoveParcelFromBagInput, { description: "Which parcel." }) input: RemoveParcelFromBagInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RemoveParcelFromBagResult> {
    return this.services.bags.remove(viewer, input);
  }

  @Mutation(() => CloseBagResult, {
    description: "Seals a bag: what is in it stays, and its shipments are BAGGED. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  closeBag(
    @Arg("input", () => CloseBagInput, { description: "Which bag." }) input: CloseBagInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CloseBagResult> {
    return this.services.bags.close(viewer, input);
  }

  @FieldResolver(() => BagContent, {
    description: "What is in it: of a closed bag, what was in it when it was closed.",
  })
  content(
    @Root() { id, parcelCount, weightG, weightBasis }: Bag,
    @Ctx() context: Context,
  ): Promise<BagContent> | BagContent {
    if (parcelCount !== null && weightG !== null) return { parcelCount, weightG, weightBasis };
    return context.load(this.services.bagStore.contentOf, id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Which parcels went into it, and which were taken out again, as an EPCIS 2.0 document in JSON-LD. Null before it is closed. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  packingDocument(@Root() bag: Bag, @Ctx() { rows }: Context): Promise<string | null> {
    return this.services.packedBags.documentOf(bag, rows);
  }

  @FieldResolver(() => WarehouseType, { nullable: true, description: "Where it was opened." })
  warehouse(@Root() { warehouseId }: Bag, @Ctx() { rows }: Context): Promise<WarehouseType | null> {
    return rows.one(Warehouse, warehouseId);
  }

  @FieldResolver(() => BagParcelConnection, { description: "What is or was in it, the last one in first." })
  parcels(
    @Root() { id }: Bag,
    @Args(() => BagParcelsArgs) { orderBy, ...page }: BagParcelsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<BagParcelType>> {
    return rows.newestFirstOf(BagParcel, "bagId", id, [], page, bagParcelSorting.of(orderBy));
  }
}
