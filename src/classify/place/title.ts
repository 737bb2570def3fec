import type { Region } from '#domain/vocabulary.ts';
import { anyOf, pattern, re } from '../patterns.ts';
import { readLocation, type LocationReading } from './location.ts';
import { findNames, gazetteer } from './names.ts';

const wayWord = anyOf(
	/remote(?:ly)?/,
	/remot[oa]/,
	'hybrid',
	/h[íi]brido/,
	'telecommute',
	'work from home',
	'wfh',
	'télétravail',
	'teletrabajo',
	/on-?site/,
	/in[- ]office/,
);

/** The way of working. */
const way = pattern('iu', re`(?<![\p{L}\p{N}])${wayWord}(?![\p{L}\p{N}])`);

const remoteThing = anyOf(
	'sensing',
	'desktop',
	'control',
	'monitoring',
	'access',
	'support',
	'infrastructure',
	'operations',
	'hands',
	'patient',
	'care',
);

const hybridThing = anyOf(
	'cloud',
	'search',
	'mobile',
	'it',
	'infrastructure',
	/apps?/,
	'vehicle',
	/systems?/,
	'data',
	'retrieval',
);

/** Work on something remote or hybrid. */
const trap = pattern('iu', re`\bremote ${remoteThing}\b`, re`\bhybrid ${hybridThing}\b`);

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
	const part = [...brackets, ...tied, ...parts].find((words) => way.test(words) && !trap.test(words));
	if (part === undefined) return null;
	// “ML Engineer - Remote - Colombia”: what follows a bare word on the way of working may say where.
	const after = parts.slice(parts.indexOf(part) + 1);
	const isBare = /^\W*\p{L}+\W*$/u.test(part);
	// “Remote: Colombia - Costa Rica”: whole countries go on after the word and its first.
	const next = [...(isBare ? after.slice(0, 1) : []), ...countriesFirst(isBare ? after.slice(1) : after, regions)];
	const joined = [part, ...next].join(', ');
	// “Remote (FR, UK, NL, DE)”: a bracket of nothing but codes right behind the word lists countries.
	const isList = /\bremote \((?:\p{Lu}{2}(?:, ?| ?\/ ?)){1,9}\p{Lu}{2}\)/iu.test(joined);
	const words = isList ? joined : joined.replace(/\b(?!US\b|UK\b|EU\b)\p{Lu}{2}\b/gu, (code) => code.toLowerCase());
	return readLocation(words, regions);
}

/** A bracket or an end of a title that is the way of working and nothing else. */
const wayAlone = pattern(
	'iu',
	/[([]\s?(?:100 ?% |fully )?(?<way>on[- ]?site|in[- ]office|in[- ]person|hybrid)\s?[)\]]/u,
	/(?:\s[-–—|•]\s?|[,|]\s?)(?:100 ?% |fully )?(?<way>on[- ]?site|in[- ]office|in[- ]person|hybrid)\s*$/u,
);

/** “Data Engineer - Onsite”, “Data Engineer (Hybrid)”; null where the title names remote work beside it. */
export function titleCallsStricter(title: string): 'hybrid' | 'onsite' | null {
	const called = wayAlone.exec(title.slice(0, 300))?.groups?.['way'];
	if (called === undefined || /\bremote\b/iu.test(title)) return null;
	return /^hybrid$/iu.test(called) ? 'hybrid' : 'onsite';
}

/** “Data Engineer (NOT REMOTE)”. */
export const titleDeniesRemote = (title: string): boolean =>
	/\b(?:not|non)[- ]remote\b(?![- ](?:first|only))/iu.test(title);

/** The parts that are each the name of a country and nothing else, as far as they go on. */
function countriesFirst(parts: readonly string[], regions: readonly Region[]): string[] {
	const stop = parts.findIndex((part) => !isCountry(part.trim(), regions));
	return stop < 0 ? [...parts] : parts.slice(0, stop);
}

function isCountry(part: string, regions: readonly Region[]): boolean {
	if (!/^\p{Lu}[\p{L} .’'-]{3,30}$/u.test(part)) return false;
	const [name, ...others] = findNames(part, gazetteer(regions));
	return others.length === 0 && name?.place.kind === 'country' && name.end - name.at === part.length;
}
