import { isRomanisable, romanised } from "./romanise";

it.each([
  // ELOT 743
  ["GR", "Ευάγγελος Παπαδόπουλος", "Evangelos Papadopoulos"],
  ["GR", "Ευτυχία Αυγέρη", "Eftychia Avgeri"],
  ["GR", "Γιώργος Μπαμπινιώτης", "Giorgos Bampiniotis"],
  ["GR", "Λεωφ. Βασιλίσσης Σοφίας 12Α", "Leof. Vasilissis Sofias 12A"],
  ["GR", "ΨΑΡΡΑ", "PSARRA"],
  ["GR", "Θεσσαλονίκη", "Thessaloniki"],
  ["GR", "Άγχος Σφίγξ", "Anchos Sfinx"],
  ["GR", "Μαΐου", "Maiou"],
  ["GR", "Άυλος", "Aylos"],
  ["CY", "Λευκωσία", "Lefkosia"],
  // Marks that no letter has are passed over.
  ["GR", "Μ\u0301Ε\u0344ΓΑΣ\u0307", "MEGAS"],
  ["GR", "κ\u0301ο\u0327σμος", "kosmos"],
  // Transliteration Act
  ["BG", "Георги Щърбев", "Georgi Shtarbev"],
  ["BG", "бул. „Витоша“ № 1", "bul. „Vitosha“ № 1"],
  ["BG", "Македония, София", "Makedonia, Sofia"],
  ["BG", "Юлия Хаджийска", "Yulia Hadzhiyska"],
  // Resolution 55
  ["UA", "Єнакієве, Згурський, Юрій", "Yenakiieve, Zghurskyi, Yurii"],
  ["UA", "Щербухи Гоща", "Shcherbukhy Hoshcha"],
  ["UA", "Знам’янка", "Znamianka"],
  // ICAO Doc 9303
  ["RU", "Иван Щербаков, ул. Объездная", "Ivan Shcherbakov, ul. Obieezdnaia"],
  ["RS", "Ђорђе Љубић", "Dorde Ljubic"],
  ["DE", "Jürgen Łukasz O'Brien 10", "Jürgen Łukasz O'Brien 10"],
])("%s %s is %s", (country, text, latin) => {
  expect(romanised(text, country)).toBe(latin);
});

it("knows what has a Latin form by a standard", () => {
  expect(["Ερμού 1", "бул. 1", "Straße 1", "東京", "شارع"].map(isRomanisable)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
