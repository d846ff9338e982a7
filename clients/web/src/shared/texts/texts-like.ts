/** The same names as the English texts, with texts of another language. */
export type TextsLike<T> = { [Name in keyof T]: T[Name] extends string ? string : TextsLike<T[Name]> };
