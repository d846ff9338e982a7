import { hashPassword } from "./password";
import { weakness } from "./password-rule";
import type { WeakPassword } from "./user.result";

/** The hash of a password that will do, or why it will not. Slow by design, so never while holding a connection. */
export async function chosenPassword(password: string, owner: { email: string }): Promise<string | WeakPassword> {
  return weakness(password, owner) ?? hashPassword(password);
}
