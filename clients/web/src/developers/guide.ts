import { useLanguage } from "../shared/app";
import en from "./texts/en";
import zh from "./texts/zh";

const TEXTS = { en, zh };

/** The guides' texts as they are read. They come with these pages alone, so that no other page waits for them. */
export const useGuide = (): typeof en => TEXTS[useLanguage().language];
