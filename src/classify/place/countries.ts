import { countryNames } from '../iso-names.ts';

const codes = new Set(Object.keys(countryNames));

/** Whether two letters are an ISO 3166-1 country code. */
export const isCountryCode = (code: string): boolean => codes.has(code);
