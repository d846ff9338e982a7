import type admin from "./admin/texts/en";
import type portal from "./portal/texts/en";
import type shared from "./shared/texts/en";
import type site from "./site/texts/en";
import type supplier from "./supplier/texts/en";

type Texts = typeof shared & typeof site & typeof portal & typeof supplier & typeof admin;

declare module "use-intl" {
  interface AppConfig {
    /** The English texts name what there is; a text in no other language is a type error there. */
    Messages: Texts;
  }
}
