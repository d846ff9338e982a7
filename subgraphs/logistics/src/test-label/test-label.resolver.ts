import { Access, type Context, OnceAnOperation } from "@baiyun/kit";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { TestLabelInput } from "./test-label.input";
import type { TestLabelService } from "./test-label.service";
import { TestLabelResult } from "./test-label.type";

@Resolver()
export class TestLabelResolver {
  constructor(private readonly services: { testLabels: TestLabelService }) {}

  @OnceAnOperation()
  @Query(() => TestLabelResult, {
    description:
      "A label of no parcel, printed as the real ones are: it costs nothing, no carrier is asked, and nothing is kept of it. A customer has 30 in a minute. For customers and their systems, with a sandbox key too, and for operations.",
  })
  @Access("role:customer_admin", "role:customer_member", "role:ops", "labels:read", "shipments:read")
  testLabel(
    @Arg("input", () => TestLabelInput, { description: "What it looks like." }) input: TestLabelInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof TestLabelResult> {
    return this.services.testLabels.draw(viewer, input);
  }
}
