import { decodeHTML } from 'entities';
import { z } from 'zod';

/** An id, as text: numbers that a double cannot hold arrive as text already. */
export const Id = z.union([z.int(), z.string().min(1).max(100)]).transform(String);

/** Words a feed may leave out. */
export const Words = z
	.string()
	.nullish()
	.transform((words) => words ?? null);

/** A figure a feed may leave out. */
export const Figure = z
	.number()
	.nullish()
	.transform((figure) => figure ?? null);

/** Names of places without the empty ones and repeats, in the feed’s order. */
export function places(names: readonly (string | null | undefined)[]): string[] {
	return [...new Set(names.map((name) => name?.trim() ?? '').filter((name) => name !== ''))];
}

/** The first that holds words. */
export function firstWords(...candidates: (string | null | undefined)[]): string | null {
	return candidates.find((words) => words !== null && words !== undefined && words.trim() !== '') ?? null;
}

/** The employer’s name, for boards of many employers: a row that names none cannot be shown. */
export const EmployerName = z.string().trim().min(1);

/** A value whose entities are escaped though it is no HTML: `Product &amp; Operations`. */
export function unescapeWords(words: string): string {
	return decodeHTML(words).replace(/\s+/g, ' ').trim();
}

/** HTML that some rows escape as a whole, and others send as it is. */
export function unescapeHtml(html: string): string {
	return /^\s*&lt;[a-z]/i.test(html) ? decodeHTML(html) : html;
}

/** Words of a row as a part of an address; half a surrogate pair, which cannot be part of one, is replaced. */
export function pathPart(words: string): string {
	return encodeURIComponent(words.toWellFormed());
}
