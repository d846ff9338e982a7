import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { TenantKind } from "./tenant.entity";

registerEnumType(TenantKind, {
  name: "TenantKind",
  description: "What a tenant is to BaiYun.",
  valuesConfig: {
    CUSTOMER: { description: "Ships with us." },
    SUPPLIER: { description: "Delivers goods to our customers' orders." },
    HOUSE: { description: "BaiYun itself: its people may see every tenant." },
  },
});

@ObjectType("Tenant", { description: "A company whose rows nobody else may see." })
@Directive('@key(fields: "id")')
export class TenantType {
  @Field(() => ID, { description: "As in the `tid` of its people's access tokens." })
  id!: string;

  @Field(() => String, { description: "What the company is called." })
  name!: string;

  @Field(() => TenantKind, { description: "It decides which roles the tenant's people may hold." })
  kind!: TenantKind;
}
