import { Code } from "@mantine/core";

/** A message as it came; JSON with its levels apart. */
export function Raw({ label, text }: { label: string; text: string }) {
  return (
    <Code block tabIndex={0} role="region" aria-label={label} mah={260} style={{ overflow: "auto" }}>
      {pretty(text)}
    </Code>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
