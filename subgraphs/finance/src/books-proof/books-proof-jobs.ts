import { defineJob, handle, type JobHandler } from "@baiyun/kit";
import { z } from "zod";
import type { BooksProofService } from "./books-proof.service";

const proveBooks = defineJob({ name: "prove-books", payload: z.object({}), schedule: "15 2 * * *" });

export const proofJobs = ({ proofs }: { proofs: BooksProofService }): JobHandler[] => [
  handle(proveBooks, async (tx) => {
    await proofs.prove(tx);
  }),
];
