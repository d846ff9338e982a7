import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { RecordScanInput } from "./manual-scan.input";
import { RecordScanResult } from "./manual-scan.result";
import type { ManualScanService } from "./manual-scan.service";

@Resolver()
export class ManualScanResolver {
  constructor(private readonly services: { manualScans: ManualScanService }) {}

  @Access("role:ops", "role:admin")
  @Mutation(() => RecordScanResult, {
    description: "Keeps what our operations know of a parcel as a scan, which moves its status as a carrier's would.",
  })
  recordScan(
    @Arg("input", () => RecordScanInput, { description: "Of which parcel, and what happened to it." })
    input: RecordScanInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RecordScanResult> {
    return this.services.manualScans.record(viewer, input);
  }
}
