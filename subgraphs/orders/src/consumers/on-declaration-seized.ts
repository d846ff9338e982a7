import { consumer } from "@baiyun/kit";
import type { SagaCustoms } from "../saga/saga-customs.service";
import { declarationTold, wordOf } from "./declaration-told";

export const onDeclarationSeized = (customs: SagaCustoms) =>
  consumer({
    from: "logistics",
    type: "declaration.seized.v1",
    payload: declarationTold,
    handle: async (tx, told) => {
      const word = wordOf(told);
      if (word) await customs.seized(tx, word);
    },
  });
