import { print } from "graphql";
import { Arg, buildSchema, Directive, Field, ID, InputType, ObjectType, Query, Resolver } from "type-graphql";
import { withDirectives } from "./with-directives";

@ObjectType("Parcel")
@Directive('@key(fields: "id")')
class ParcelType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  @Directive("@authenticated")
  label!: string | null;
}

@InputType()
class ParcelFilter {
  @Field(() => String, { nullable: true })
  @Directive("@deprecated")
  status?: string | null;
}

@Resolver()
class ParcelResolver {
  @Query(() => ParcelType, { nullable: true })
  @Directive("@authenticated")
  parcel(@Arg("filter", () => ParcelFilter) _filter: ParcelFilter): null {
    return null;
  }
}

it("keeps the fields of an annotated type, and the directives of types and fields", async () => {
  const schema = await buildSchema({ resolvers: [ParcelResolver], skipCheck: true });
  expect(print(withDirectives(schema))).toBe(
    `type Query {
  parcel(filter: ParcelFilter!): Parcel @authenticated
}

type Parcel @key(fields: "id") {
  id: ID!
  label: String @authenticated
}

input ParcelFilter {
  status: String @deprecated
}`,
  );
});
