import { z } from 'zod';

/** A calendar day in UTC, as all files of this project write it: `2026-11-24`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A moment in UTC, exact to the second: `2026-11-24T02:40:00Z`. */
export const Moment = z.iso.datetime();
export type Moment = z.infer<typeof Moment>;

/** A name used in addresses, which never changes: lower-case letters, digits and hyphens. */
export const Slug = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'lower-case letters, digits and single hyphens: `llm-ops`' });
export type Slug = z.infer<typeof Slug>;

/** A count: a whole number, zero or more. */
export const Count = z.int().nonnegative();

/** A SHA-256 hash as 64 hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A country, ISO 3166-1 alpha-2. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);

/** An address without whitespace, control characters, quotes or angle brackets, which browsers drop or percent-encode. */
const written = /^[^\s\p{Cc}"<>]*$/u;

/** An https address. */
export const HttpsUrl = z.string().check(z.regex(written, { abort: true }), z.url({ protocol: /^https$/ }));

/** An https address, or http for the few publishers that have no other. */
export const WebAddress = z
	.string()
	.check(
		z.regex(written, { error: 'an address without blanks, line ends, quotes or angle brackets', abort: true }),
		z.url({ protocol: /^https?$/, error: 'a full web address: `https://…`' }),
	);
