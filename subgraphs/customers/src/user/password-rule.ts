import { WeakPassword } from "./user.result";

const MIN_LENGTH = 12;
const MAX_LENGTH = 128;
/** Normalising makes up to 18 characters of one, and takes its time: what is longer than this is not looked at. */
export const MAX_UNITS = 4 * MAX_LENGTH;
const MIN_DIFFERENT = 5;

/** Length counts, not kinds of characters; what an attacker tries first is refused. Null when the password will do. */
export function weakness(password: string, owner: { email: string }): WeakPassword | null {
  if (password.length > MAX_UNITS) return new WeakPassword(`Use at most ${MAX_LENGTH} characters.`);
  const characters = [...password.normalize("NFKC")];
  if (characters.length < MIN_LENGTH) return new WeakPassword(`Use at least ${MIN_LENGTH} characters.`);
  if (characters.length > MAX_LENGTH) return new WeakPassword(`Use at most ${MAX_LENGTH} characters.`);
  if (new Set(characters).size < MIN_DIFFERENT) {
    return new WeakPassword(`Use at least ${MIN_DIFFERENT} different characters.`);
  }
  if (password.toLowerCase().includes(owner.email)) return new WeakPassword("Do not use your e-mail address.");
  return null;
}
