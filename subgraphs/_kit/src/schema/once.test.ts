import { Mutation, Query, Resolver } from "type-graphql";
import { Access } from "../access/access";
import { printSdl } from "./build-schema";
import { OnceAnOperation } from "./once";

@Resolver()
class Marked {
  @Query(() => Boolean, { description: "Nothing." })
  @Access("anyone")
  plainly(): boolean {
    return true;
  }

  @Mutation(() => Boolean, { description: "Something costly." })
  @Access("anyone")
  @OnceAnOperation()
  costly(): boolean {
    return true;
  }
}

@Resolver()
class Unmarked {
  @Query(() => Boolean, { description: "Nothing." })
  @Access("anyone")
  simply(): boolean {
    return true;
  }
}

it("marks the field, and has composition carry the directive; a schema that marks nothing links nothing", async () => {
  const marked = await printSdl({ name: "marked", resolvers: [Marked] });
  expect(marked).toMatch(/costly: Boolean! @once\n/);
  expect(marked).toMatch(/plainly: Boolean!\n/);
  expect(marked).toContain('@link(url: "https://specs.baiyun.example/once/v1.0", import: ["@once"])');
  expect(marked).toContain('@composeDirective(name: "@once")');
  expect(await printSdl({ name: "unmarked", resolvers: [Unmarked] })).not.toMatch(/once|composeDirective/);
});
