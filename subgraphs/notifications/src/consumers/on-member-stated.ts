import { consumer, ROLES } from "@baiyun/kit";
import { z } from "zod";
import type { MemberService } from "../member/member.service";

export const onMemberStated = (members: MemberService) =>
  consumer({
    from: "customers",
    type: "member.stated.v1",
    payload: z.object({
      tenantId: z.guid(),
      userId: z.guid(),
      email: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      locale: z.string().nullable(),
      isActive: z.boolean(),
    }),
    handle: (tx, { payload, occurredAt }) => members.state(tx, { ...payload, statedAt: new Date(occurredAt) }),
  });
