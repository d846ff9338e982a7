/** The part of big.js that money arithmetic needs; the package ships no types. */
declare module "big.js" {
  interface Big {
    times(other: Big | string): Big;
    div(other: Big | string): Big;
    plus(other: Big | string): Big;
    minus(other: Big | string): Big;
    abs(): Big;
    gt(other: Big | string): boolean;
    /** -1, 0 or 1. */
    cmp(other: Big | string): number;
    /** Mode 1 rounds half away from zero. */
    round(decimals: number, mode: 0 | 1 | 2 | 3): Big;
    toFixed(decimals?: number): string;
    toString(): string;
  }
  interface BigConstructor {
    new (value: string | Big): Big;
    /** A constructor with settings of its own. */
    (): BigConstructor;
    DP: number;
    RM: number;
  }
  const Big: BigConstructor;
  export default Big;
}
