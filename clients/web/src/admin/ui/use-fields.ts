import { useState } from "react";

/** What is typed into the fields of a form, by their names. */
export function useFields<Draft extends Record<string, string>>(begin: Draft) {
  const [draft, write] = useState(begin);
  const change = (own: Partial<Draft>) => write((before) => ({ ...before, ...own }));
  return {
    draft,
    change,
    /** Of a text field. */
    field: (name: keyof Draft & string) => ({
      value: draft[name],
      onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
        change({ [name]: value } as Partial<Draft>),
    }),
    /** Of a choice that is never empty. */
    choice: (name: keyof Draft & string) => ({
      value: draft[name] || null,
      allowDeselect: false,
      onChange: (value: string | null) => change({ [name]: value ?? "" } as Partial<Draft>),
    }),
  };
}
