import { execute, type GraphQLObjectType, parse } from "graphql";
import { Field, ObjectType, Query, Resolver, UseMiddleware } from "type-graphql";
import { Access } from "../access/access";
import { buildSchema } from "./build-schema";

@ObjectType("Crate", { description: "A crate." })
class CrateType {
  @Field(() => String, { description: "Read as it stands." })
  label!: string;

  @UseMiddleware(async (_data, next) => `${await next()}, and seen`)
  @Field(() => String, { description: "Read through a middleware." })
  seal!: string;
}

@Resolver()
class CrateResolver {
  @Access("anyone")
  @Query(() => CrateType, { description: "A crate." })
  crate(): CrateType {
    return { label: "tea", seal: "whole" };
  }
}

it("a property is read without a resolver, unless a middleware stands before it", async () => {
  const schema = await buildSchema({ name: "crates", resolvers: [CrateResolver] }, [new CrateResolver()]);
  const { label, seal } = (schema.getType("Crate") as GraphQLObjectType).getFields();
  expect([label!.resolve, typeof seal!.resolve]).toEqual([undefined, "function"]);
  expect(await execute({ schema, document: parse("{ crate { label seal } }") })).toEqual({
    data: { crate: { label: "tea", seal: "whole, and seen" } },
  });
});
