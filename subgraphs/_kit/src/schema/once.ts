import { Directive } from "type-graphql";

/**
 * States that a field costs the whole house much, such as hashing a password: of all fields so marked an operation may ask
 * for one, once. The router reads it from the supergraph and refuses an operation with more before any of it runs.
 */
export const OnceAnOperation = () => Directive("@once");
