import { text } from "@baiyun/kit";
import { z } from "zod";

/** As addresses are kept: lower case. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** What a person or a company is called. */
export const displayName = z.string().trim().pipe(text(120));
