import { randomInt } from "node:crypto";

/** Without letters that are read or heard as another: people say references aloud. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Random, so that it tells nobody how many orders there are. */
export const newReference = (): string =>
  `BY${Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")}`;
