declare module "linebreak" {
  export default class LineBreaker {
    constructor(text: string);
    /** Where the text may be broken next, after the spaces there; null at its end. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
