import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** The blue of a clear morning; its sixth shade is the one of buttons and links, 5.9:1 on white. */
const sky: MantineColorsTuple = [
  "#eef4ff",
  "#dbe7fe",
  "#b9d1fd",
  "#8fb4fb",
  "#5f91f6",
  "#3a73ee",
  "#1355d8",
  "#1048b8",
  "#103d94",
  "#0f3273",
];

/** Greys with a little of the same blue. */
const dark: MantineColorsTuple = [
  "#e6ebf5",
  "#c3cce0",
  "#9aa7c4",
  "#73819f",
  "#3f4d6b",
  "#2c3852",
  "#1c2740",
  "#141d33",
  "#0e1628",
  "#0a101f",
];

const gray: MantineColorsTuple = [
  "#f7f9fc",
  "#eff3f8",
  "#e3e9f1",
  "#d3dbe7",
  "#b6c1d2",
  "#8b99af",
  "#5f6e87",
  "#47546b",
  "#313c51",
  "#1c2536",
];

const FONT =
  '"Inter Variable", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", system-ui, sans-serif';

export const theme = createTheme({
  colors: { sky, dark, gray },
  primaryColor: "sky",
  primaryShade: 6,
  fontFamily: FONT,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace',
  headings: {
    fontFamily: FONT,
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "clamp(1.6rem, 1.2rem + 1.6vw, 2.1rem)", lineHeight: "1.15" },
      h2: { fontSize: "1.3rem", lineHeight: "1.25" },
      h3: { fontSize: "1.05rem", lineHeight: "1.35" },
    },
  },
  defaultRadius: "md",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Paper: { defaultProps: { radius: "lg" } },
    Badge: {
      defaultProps: { radius: "sm", variant: "light" },
      // In a narrow column its words would be cut, since what may overflow asks for no room.
      styles: { label: { overflow: "visible" } },
    },
    Modal: { styles: { title: { fontWeight: 650 } } },
    Table: { defaultProps: { verticalSpacing: "sm", horizontalSpacing: "md" } },
    Anchor: { defaultProps: { underline: "hover" } },
  },
});

/** Soft fields of a colour, in the dark: Mantine's own are as loud as buttons there. */
const SOFT = Object.fromEntries(
  ["sky", "red", "orange", "teal", "gray"].flatMap((name) => {
    const shade = `var(--mantine-color-${name}-5)`;
    return [
      [`--mantine-color-${name}-light`, `color-mix(in srgb, ${shade} 16%, transparent)`],
      [`--mantine-color-${name}-light-hover`, `color-mix(in srgb, ${shade} 24%, transparent)`],
      [`--mantine-color-${name}-light-color`, `var(--mantine-color-${name}-2)`],
    ];
  }),
);

/** What is written on soft fields by day, 4.5:1 at least. */
const ON_SOFT = {
  "--mantine-color-orange-light-color": "#8a3500",
  "--mantine-color-red-light-color": "#a3151f",
  "--mantine-color-teal-light-color": "#05614a",
  "--mantine-color-gray-light-color": "var(--mantine-color-gray-7)",
};

/** What is written small or in grey stays readable: 4.5:1 at least on what it stands on. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    "--mantine-color-red-filled": "#c4232e",
    "--mantine-color-red-filled-hover": "#a81d27",
  },
  light: {
    ...ON_SOFT,
    // Told from a row that is open, which is nearly of the same grey.
    "--mantine-color-gray-light": "var(--mantine-color-gray-2)",
    "--mantine-color-gray-light-hover": "var(--mantine-color-gray-3)",
    "--mantine-color-body": "#f6f8fc",
    "--mantine-color-text": "#182136",
    "--mantine-color-dimmed": "#566379",
    "--mantine-color-placeholder": "#67748b",
    "--mantine-color-error": "#c4232e",
    "--surface": "#ffffff",
    "--surface-quiet": "#f1f5fb",
    "--line": "#e1e8f2",
    "--shadow": "0 1px 2px rgb(16 40 90 / 5%), 0 8px 24px -12px rgb(16 40 90 / 12%)",
    "--map-land": "#dde6f3",
    "--map-line": "#ffffff",
    "--map-sea": "#f4f8fe",
  },
  dark: {
    ...SOFT,
    "--mantine-color-body": "#0a101f",
    "--mantine-color-text": "#e6ebf5",
    "--mantine-color-dimmed": "#9fadc9",
    "--mantine-color-placeholder": "#8695b3",
    "--mantine-color-error": "#ff8a8f",
    "--mantine-color-anchor": "#8fb4fb",
    "--surface": "#111a2e",
    "--surface-quiet": "#16213a",
    "--line": "#25314c",
    "--shadow": "0 1px 2px rgb(0 0 0 / 40%)",
    "--map-land": "#22304d",
    "--map-line": "#0f182b",
    "--map-sea": "#0f182b",
  },
});
