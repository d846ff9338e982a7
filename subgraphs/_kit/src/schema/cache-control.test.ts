import { Field, ObjectType, Query, Resolver } from "type-graphql";
import { Access } from "../access/access";
import { printSdl } from "./build-schema";
import { HoldsFor } from "./cache-control";
import { OnceAnOperation } from "./once";

@HoldsFor("as around it")
@ObjectType("Lid", { description: "A lid." })
class LidType {
  @Field(() => String, { description: "Of what." })
  made!: string;
}

@Resolver()
class LidResolver {
  @Access("anyone")
  @HoldsFor(30)
  @OnceAnOperation()
  @Query(() => LidType, { description: "The lid." })
  lid(): LidType {
    return { made: "tin" };
  }
}

it("says how long it holds, and has composition carry the directive beside others of ours", async () => {
  const sdl = await printSdl({ name: "lids", resolvers: [LidResolver] });
  expect(sdl).toMatch(/lid: Lid! (@once )?@cacheControl\(maxAge: 30\)/);
  expect(sdl).toMatch(/type Lid\s+@cacheControl\(inheritMaxAge: true\)/);
  for (const name of ["once", "cacheControl"]) {
    expect(sdl).toContain(`@link(url: "https://specs.baiyun.example/${name}/v1.0", import: ["@${name}"])`);
    expect(sdl).toContain(`@composeDirective(name: "@${name}")`);
  }
});
