import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./shared.css";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { createContext, type ReactNode, StrictMode, useContext, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { type Client, Provider } from "urql";
import { IntlProvider, type Messages } from "use-intl";
import { keepLanguage, type Language, LOCALES, readLanguage } from "./language";
import { cssVariables, theme } from "./theme";

/** An entry's own texts, by language; loaded for the one that is read. */
export type TextsOf<Own> = Record<Language, () => Promise<{ default: Own }>>;

const SHARED = {
  en: () => import("./texts/en"),
  zh: () => import("./texts/zh"),
};

interface LanguageChoice {
  language: Language;
  choose(language: Language): Promise<void>;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error("This is not inside of an app.");
  return choice;
}

async function load(own: TextsOf<object>, language: Language): Promise<Messages> {
  const [shared, entry] = await Promise.all([SHARED[language](), own[language]()]);
  return { ...shared.default, ...entry.default } as Messages;
}

/** Puts an entry on its page, once its texts are there. */
export async function startApp(options: { texts: TextsOf<object>; graph: Client; children: ReactNode }): Promise<void> {
  const language = readLanguage();
  const texts = await load(options.texts, language);
  createRoot(document.getElementById("root")!).render(
    <StrictMode>
      <App {...options} first={{ language, texts }} />
    </StrictMode>,
  );
}

interface AppProps {
  texts: TextsOf<object>;
  graph: Client;
  children: ReactNode;
  first: { language: Language; texts: Messages };
}

function App({ texts: own, graph, children, first }: AppProps) {
  const [{ language, texts }, show] = useState(first);
  const choice = useMemo(
    () => ({
      language,
      async choose(next: Language) {
        const nextTexts = await load(own, next);
        keepLanguage(next);
        show({ language: next, texts: nextTexts });
      },
    }),
    [language, own],
  );
  return (
    <LanguageContext value={choice}>
      <IntlProvider
        locale={LOCALES[language]}
        messages={texts}
        timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      >
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          {/* Half of that is over before who reads slowly has read it. */}
          <Notifications position="top-right" autoClose={8_000} />
          <Provider value={graph}>{children}</Provider>
        </MantineProvider>
      </IntlProvider>
    </LanguageContext>
  );
}
