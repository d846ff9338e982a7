export const FINGERPRINT_FILE: string;
export const SCHEMA_FILE: string;
export const SOURCES: string;
export function documentTexts(): string[];
export function faults(): string[];
export function fingerprint(): string;
