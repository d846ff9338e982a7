import { createHash } from "node:crypto";

/** MD5 over the parameters by name, each name before its value and nothing between, then the body, then the secret. */
export function fourPxSignature(parameters: Readonly<Record<string, string>>, body: string, secret: string): string {
  const names = Object.keys(parameters).sort();
  const content = names.map((name) => `${name}${parameters[name]}`).join("");
  return createHash("md5").update(`${content}${body}${secret}`).digest("hex");
}
