import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaCustoms } from "../saga/saga-customs.service";

export const onDeclarationReleased = (customs: SagaCustoms) =>
  consumer({
    from: "logistics",
    type: "declaration.released.v1",
    payload: z.object({ declarationId: z.guid() }),
    handle: (tx, { payload }) => customs.released(tx, payload),
  });
