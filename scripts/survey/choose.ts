import { compareText } from '#domain/compare.ts';
import type { AdvertFacts } from '#domain/edition.ts';
import { titleKey } from '#domain/title-key.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { lineOf } from '../../src/edition-file/facts-file.ts';

import type { Rulebook } from '#facts/prepared-advert.ts';
import { readAdvert } from './read-advert.ts';
import type { RecordedAdvert } from './recorded-advert.ts';

/** Adverts that count, as facts, with the sources of each; and how many others do not, by why. */
export interface Chosen {
	facts: AdvertFacts[];
	sources: string[];
	leftOut: Map<string, number>;
}

const internship =
	/\b(?:intern|interns|internships?|trainee|working student|werkstudent(?:in)?|praktik\w+|estagi\w+|estágio|co-op|apprentice(?:ship)?)\b/iu;

/**
 * Reads each advert and keeps those that count: with a text, an employer and one of our roles, no internship, one for
 * each employer, title and level. The order of the adverts changes nothing.
 */
export function chooseAdverts(adverts: readonly RecordedAdvert[], rules: Rulebook): Chosen {
	const leftOut = new Map<string, number>();
	const leave = (why: string): null => {
		leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
		return null;
	};
	const read = adverts.flatMap((advert) => {
		const employer = employerOf(advert);
		if (!advert.text?.trim()) return leave('no text') ?? [];
		if (employer === null) return leave('no employer named') ?? [];
		if (internship.test(advert.title)) return leave('an internship') ?? [];
		const facts = readAdvert(advert, rules);
		if (facts === null) return leave('none of the roles') ?? [];
		const job = `${employer}\n${titleKey(advert.title, advert.location ? [advert.location] : [])}\n${facts.level ?? ''}`;
		return [{ advert, employer, facts, job }];
	});
	const kept = [...Map.groupBy(read, ({ job }) => job).values()].flatMap((same) => {
		const [first, ...others] = same.toSorted(
			(a, b) => (b.advert.text?.length ?? 0) - (a.advert.text?.length ?? 0) || compareText(a.advert.id, b.advert.id),
		);
		for (const _ of others) leave('employer, title and level of another');
		return first ? [first] : [];
	});
	const numbers = numbersOf(kept.map(({ employer }) => employer));
	const rows = kept
		.map(({ advert, employer, facts }) => ({
			source: advert.source,
			facts: { employer: numbers.get(employer) ?? 0, ...facts },
		}))
		.map((row) => ({ ...row, line: lineOf(row.facts) }))
		.toSorted(
			(a, b) =>
				compareText(a.facts.role, b.facts.role) || a.facts.employer - b.facts.employer || compareText(a.line, b.line),
		);
	return { facts: rows.map(({ facts }) => facts), sources: rows.map(({ source }) => source), leftOut };
}

/** The employer in one spelling; null where none is named. */
function employerOf({ employerKey, employer }: RecordedAdvert): string | null {
	const name = employerKey ?? employer ?? '';
	const key = name
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '');
	return key === '' ? null : key;
}

/** A number for each employer, in an order that tells nothing of the names. */
function numbersOf(employers: readonly string[]): Map<string, number> {
	const ordered = [...new Set(employers)]
		.map((name) => [sha256(name), name] as const)
		.toSorted(([a], [b]) => compareText(a, b));
	return new Map(ordered.map(([, name], index) => [name, index + 1]));
}
