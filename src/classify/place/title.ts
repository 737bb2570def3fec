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

/** Work on something remote or hybrid, not a way of working. */
const trap = pattern('iu', re`\bremote ${remoteThing}\b`, re`\bhybrid ${hybridThing}\b`);

/**
 * What a title says about the way of working and the place, from the bracket or part that says so: “– EMEA Remote”, “(Remote,
 * Germany)”. Null if it says nothing. Other capital letters, such as ML, are not countries.
 */
export function readTitlePlace(title: string, regions: readonly Region[]): LocationReading | null {
	const short = title.slice(0, 300);
	const brackets = [...short.matchAll(/[([]([^()[\]]*)[)\]]/gu)].map((match) => match[1] ?? '');
	const parts = short.replace(/[([][^()[\]]*[)\]]/gu, ' | ').split(/\s[-–—|•@]\s|[|,:;]|[-–—](?=\s)|(?<=\s)[-–—]/u);
	// “Remote (US only)”: the bracket directly after the word belongs to it.
	const tied = [...short.matchAll(/(?<![\p{L}])(?:remote|hybrid)\s?[([][^()[\]]+[)\]]/giu)].map((match) => match[0]);
	const part = [...brackets, ...tied, ...parts].find((words) => way.test(words) && !trap.test(words));
	if (part === undefined) return null;
	// “ML Engineer - Remote - Colombia”: the part after a bare “Remote” may be a place.
	const after = parts.slice(parts.indexOf(part) + 1);
	const isBare = /^\W*\p{L}+\W*$/u.test(part);
	// “Remote: Colombia - Costa Rica”: further parts that are countries belong to it too.
	const next = [...(isBare ? after.slice(0, 1) : []), ...countriesFirst(isBare ? after.slice(1) : after, regions)];
	const joined = [part, ...next].join(', ');
	// “Remote (FR, UK, NL, DE)”: a bracket with nothing but codes directly after the word is a list of countries.
	const isList = /\bremote \((?:\p{Lu}{2}(?:, ?| ?\/ ?)){1,9}\p{Lu}{2}\)/iu.test(joined);
	const words = isList ? joined : joined.replace(/\b(?!US\b|UK\b|EU\b)\p{Lu}{2}\b/gu, (code) => code.toLowerCase());
	return readLocation(words, regions);
}

/** A bracket or the end of a title that is only a way of working. */
const wayAlone = pattern(
	'iu',
	/[([]\s?(?:100 ?% |fully )?(?<way>on[- ]?site|in[- ]office|in[- ]person|hybrid)\s?[)\]]/u,
	/(?:\s[-–—|•]\s?|[,|]\s?)(?:100 ?% |fully )?(?<way>on[- ]?site|in[- ]office|in[- ]person|hybrid)\s*$/u,
);

/** “Data Engineer - Onsite”, “Data Engineer (Hybrid)”; null if the title mentions remote work too. */
export function titleCallsStricter(title: string): 'hybrid' | 'onsite' | null {
	const called = wayAlone.exec(title.slice(0, 300))?.groups?.['way'];
	if (called === undefined || /\bremote\b/iu.test(title)) return null;
	return /^hybrid$/iu.test(called) ? 'hybrid' : 'onsite';
}

/** “Data Engineer (NOT REMOTE)”. */
export const titleDeniesRemote = (title: string): boolean =>
	/\b(?:not|non)[- ]remote\b(?![- ](?:first|only))/iu.test(title);

/** The leading parts that are each just the name of a country. */
function countriesFirst(parts: readonly string[], regions: readonly Region[]): string[] {
	const stop = parts.findIndex((part) => !isCountry(part.trim(), regions));
	return stop < 0 ? [...parts] : parts.slice(0, stop);
}

function isCountry(part: string, regions: readonly Region[]): boolean {
	if (!/^\p{Lu}[\p{L} .’'-]{3,30}$/u.test(part)) return false;
	const [name, ...others] = findNames(part, gazetteer(regions));
	return others.length === 0 && name?.place.kind === 'country' && name.end - name.at === part.length;
}
