import { defineJob } from "@baiyun/kit";
import { z } from "zod";

const payload = z.object({ batchId: z.guid() });

/** Makes rows of a batch's file, all in one transaction: it is read again from its beginning where that fails. */
export const readBatch = defineJob({ name: "read-order-batch", payload });

/**
 * Makes orders of a batch's next rows, and adds itself again for those that follow. So of several batches each has one job among all
 * that wait, and none waits for another's end.
 */
export const importChunk = defineJob({ name: "import-order-chunk", payload });
