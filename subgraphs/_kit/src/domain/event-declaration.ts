import type { z } from "zod";

/** An event as its emitter declares it. */
export interface EventDeclaration {
  /** `<entity>.<what happened>.v<n>` */
  type: string;
  description: string;
  payload: z.ZodType;
}
