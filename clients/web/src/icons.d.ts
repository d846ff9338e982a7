/** One of Tabler's drawings, by its name there; vite.config.ts reads it. */
declare module "~icons/*" {
  const drawing: string;
  export default drawing;
}
