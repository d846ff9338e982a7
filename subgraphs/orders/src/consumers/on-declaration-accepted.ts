import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaCustoms } from "../saga/saga-customs.service";

export const onDeclarationAccepted = (customs: SagaCustoms) =>
  consumer({
    from: "logistics",
    type: "declaration.accepted.v1",
    payload: z.object({ declarationId: z.guid() }),
    handle: (tx, { payload }) => customs.accepted(tx, payload),
  });
