import { Directive } from "type-graphql";

/**
 * States for how many seconds a field's answer, or any object of a type, holds for everybody who asks as nobody, so that caches
 * between may keep it; `"as around it"` for an object that holds as long as what it is part of. An answer holds as long as the
 * least of its fields, and objects of which nobody says it hold for no time.
 */
export const HoldsFor = (seconds: number | "as around it") =>
  Directive(`@cacheControl(${seconds === "as around it" ? "inheritMaxAge: true" : `maxAge: ${seconds}`})`);
