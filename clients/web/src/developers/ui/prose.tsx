import { Code, Text } from "@mantine/core";
import styles from "../developers.module.css";

/** Text in which what stands in backticks is code. */
export function Words({ of }: { of: string }) {
  return of.split("`").map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text does not change its parts
      <Code key={index} lang="en">
        {part}
      </Code>
    ) : (
      part
    ),
  );
}

export function Prose({ of, dimmed = false }: { of: string; dimmed?: boolean }) {
  return (
    <Text className={styles.prose} {...(dimmed && { c: "dimmed", fz: "sm" })}>
      <Words of={of} />
    </Text>
  );
}
