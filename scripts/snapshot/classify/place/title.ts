import type { Region } from '#domain/vocabulary.ts';
import { patternsIn } from '../word-lists.ts';
import { readLocation, type LocationReading } from './location.ts';

const listed = patternsIn(new URL('title.yaml', import.meta.url), 'iu');

/**
 * What a title says of the way of working, read from the bracket or part that says it: “– EMEA Remote”,
 * “(Remote, Germany)”. Null where the title says nothing. Other letters in capitals, such as ML, are no countries.
 */
export function readTitlePlace(title: string, regions: readonly Region[]): LocationReading | null {
	const short = title.slice(0, 300);
	const brackets = [...short.matchAll(/[([]([^()[\]]*)[)\]]/gu)].map((match) => match[1] ?? '');
	const parts = short.replace(/[([][^()[\]]*[)\]]/gu, ' | ').split(/\s[-–—|•@]\s|[|,:;]|[-–—](?=\s)|(?<=\s)[-–—]/u);
	// “Remote (US only)”: the bracket right behind the word belongs to it.
	const tied = [...short.matchAll(/(?<![\p{L}])(?:remote|hybrid)\s?[([][^()[\]]+[)\]]/giu)].map((match) => match[0]);
	const part = [...brackets, ...tied, ...parts].find(
		(words) => listed('way').test(words) && !listed('trap').test(words),
	);
	if (part === undefined) return null;
	// “ML Engineer - Remote - Colombia”: what follows a bare word on the way of working may say where.
	const next = /^\W*\p{L}+\W*$/u.test(part) ? (parts[parts.indexOf(part) + 1] ?? '') : '';
	const words = `${part}, ${next}`.replace(/\b(?!US\b|UK\b|EU\b)\p{Lu}{2}\b/gu, (code) => code.toLowerCase());
	return readLocation(words, regions);
}
