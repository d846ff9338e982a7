import { PARTNER_SCOPES } from "@baiyun/kit";
import { ClientMode } from "./api-client.entity";

/**
 * Orders and quotes know no mode: what a sandbox client wrote would be shipped and paid for, what it printed would travel. So a
 * sandbox client may look and be told, and nothing more.
 */
const NOT_IN_THE_SANDBOX: readonly string[] = ["orders:write", "quotes:write", "labels:read", "wallet:read"];

export const isGrantable = (scope: string, mode: ClientMode): boolean =>
  (PARTNER_SCOPES as readonly string[]).includes(scope) &&
  (mode === ClientMode.LIVE || !NOT_IN_THE_SANDBOX.includes(scope));
