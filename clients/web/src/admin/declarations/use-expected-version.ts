import { useState } from "react";
import type { DeclaredVersion, FullDeclaration } from "./declaration-document";

/**
 * The `rowVersion` that a correction is made from. What is read anew meanwhile counts only where it declares what the editor began
 * with: what somebody else has declared since is a conflict, which is told once; who saves after that has seen it.
 */
export function useExpectedVersion(declaration: FullDeclaration, declared: DeclaredVersion, isToldOfConflict: boolean) {
  const { rowVersion } = declaration;
  const content = JSON.stringify(declared);
  const [base, begin] = useState({ rowVersion, content });
  const [isSaved, save] = useState(false);
  if (isSaved && content !== base.content) {
    begin({ rowVersion, content });
    save(false);
  }
  const isSame = content === base.content || isToldOfConflict;
  return { expected: isSame ? rowVersion : base.rowVersion, saved: () => save(true) };
}
