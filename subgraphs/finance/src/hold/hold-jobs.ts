import { defineJob, handle, type JobHandler } from "@baiyun/kit";
import { z } from "zod";
import { collectDue, type DueService, expireHold } from "./due.service";
import type { FundingService } from "./funding.service";

const tendHolds = defineJob({ name: "tend-holds", payload: z.object({}), schedule: "*/5 * * * *" });
export const holdJobs = ({ fundings, dues }: { fundings: FundingService; dues: DueService }): JobHandler[] => [
  handle(tendHolds, (tx) => dues.findWork(tx)),
  handle(expireHold, (tx, { holdId }) => fundings.expire(tx, holdId)),
  handle(collectDue, (tx, { orderId, customerId }) => fundings.due(tx, orderId, customerId, null)),
];
