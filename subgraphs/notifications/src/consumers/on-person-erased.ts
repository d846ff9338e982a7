import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { MemberErasure } from "../member/member-erasure.service";

export const onPersonErased = (erasure: MemberErasure) =>
  consumer({
    from: "customers",
    type: "person.erased.v1",
    payload: z.object({ userId: z.guid(), erasedAt: z.iso.datetime() }),
    handle: (tx, { payload: { userId, erasedAt } }) => erasure.erase(tx, userId, new Date(erasedAt)),
  });
