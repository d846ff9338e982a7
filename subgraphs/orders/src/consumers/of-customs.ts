import type { Consumer } from "@baiyun/kit";
import type { SagaCustoms } from "../saga/saga-customs.service";
import { onDeclarationAccepted } from "./on-declaration-accepted";
import { onDeclarationHeld } from "./on-declaration-held";
import { onDeclarationRejected } from "./on-declaration-rejected";
import { onDeclarationReleased } from "./on-declaration-released";
import { onDeclarationSeized } from "./on-declaration-seized";

/** What logistics tells of an order's declarations. */
export const ofCustoms = (customs: SagaCustoms): Consumer[] => [
  onDeclarationRejected(customs),
  onDeclarationAccepted(customs),
  onDeclarationHeld(customs),
  onDeclarationReleased(customs),
  onDeclarationSeized(customs),
];
