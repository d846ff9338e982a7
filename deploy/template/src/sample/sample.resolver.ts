import { Access, type Connection, ConnectionArgs, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Sample } from "./sample.entity";
import { CreateSampleInput } from "./sample.input";
import { CreateSampleResult } from "./sample.result";
import type { SampleService } from "./sample.service";
import { SampleConnection, SampleType } from "./sample.type";

@Resolver(() => SampleType)
export class SampleResolver {
  constructor(private readonly services: { samples: SampleService }) {}

  @Query(() => SampleType, { nullable: true, description: "Null when you may see no sample with this id." })
  @Access("signed-in")
  sample(@Arg("id", () => ID) id: string, @Ctx() { rows }: Context): Promise<SampleType | null> {
    return rows.one(Sample, id);
  }

  @Query(() => SampleConnection, { description: "The samples you may see, newest first." })
  @Access("signed-in")
  samples(@Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() { rows }: Context): Promise<Connection<SampleType>> {
    return rows.newestFirst(Sample, [], page);
  }

  @Mutation(() => CreateSampleResult, { description: "Creates a sample of your own. For customers." })
  @Access("role:customer_admin", "role:customer_member")
  createSample(
    @Arg("input", () => CreateSampleInput) input: CreateSampleInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CreateSampleResult> {
    return this.services.samples.create(viewer, input);
  }
}
