import { FieldResolver, Resolver, Root } from "type-graphql";
import { ConsigneeType, TypedTextType } from "../order/order.type";

@Resolver(() => ConsigneeType)
export class ConsigneeResolver {
  @FieldResolver(() => [TypedTextType], {
    description: "What was typed otherwise than it is read: spaces, brackets, full-width digits.",
  })
  asTyped(@Root() { typed }: ConsigneeType): TypedTextType[] {
    return Object.entries(typed ?? {}).map(([field, text]) => ({ field, text }));
  }
}
