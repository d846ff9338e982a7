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
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => TenantKind)
  kind!: TenantKind;
}
