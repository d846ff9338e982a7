/** A client whose types are generated. */
export interface Client {
  readonly fingerprintFile: string;
}
export const SDK: Client;
export const WEB: Client;
export function documentTexts(client?: Client): string[];
export function faults(client?: Client): string[];
export function fingerprint(client?: Client): string;
