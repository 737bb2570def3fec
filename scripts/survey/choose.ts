import { compareText } from '#domain/compare.ts';
import type { AdvertFacts } from '#domain/edition.ts';
import { titleKey } from '#domain/title-key.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { lineOf } from '../../src/edition-file/facts-file.ts';

import type { Rulebook } from '#facts/prepared-advert.ts';
import { readAdvert } from './read-advert.ts';
import type { RecordedAdvert } from './recorded-advert.ts';

/** The facts and source of each advert that is counted, and how many others were left out, by reason. */
export interface Chosen {
	facts: AdvertFacts[];
	sources: string[];
	leftOut: Map<string, number>;
}

const internship =
	/\b(?:intern|interns|internships?|trainee|working student|werkstudent(?:in)?|praktik\w+|estagi\w+|estágio|co-op|apprentice(?:ship)?)\b/iu;

/**
 * Reads each advert and keeps those that count: they have a text, an employer and one of our roles, and are not internships.
 * Of several adverts with the same employer, title and level, only the longest counts. The order of the input does not matter.
 */
export function chooseAdverts(adverts: readonly RecordedAdvert[], rules: Rulebook): Chosen {
	const leftOut = new Map<string, number>();
	const leaveOut = (reason: string): null => {
		leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
		return null;
	};
	const read = adverts.flatMap((advert) => {
		const employer = employerOf(advert);
		if (!advert.text?.trim()) return leaveOut('no text') ?? [];
		if (employer === null) return leaveOut('no employer named') ?? [];
		if (internship.test(advert.title)) return leaveOut('an internship') ?? [];
		const facts = readAdvert(advert, rules);
		if (facts === null) return leaveOut('none of the roles') ?? [];
		const job = `${employer}\n${titleKey(advert.title, advert.location ? [advert.location] : [])}\n${facts.level ?? ''}`;
		return [{ advert, employer, facts, job }];
	});
	const kept = [...Map.groupBy(read, ({ job }) => job).values()].flatMap((same) => {
		const [first, ...others] = same.toSorted(
			(a, b) => (b.advert.text?.length ?? 0) - (a.advert.text?.length ?? 0) || compareText(a.advert.id, b.advert.id),
		);
		for (const _ of others) leaveOut('employer, title and level of another');
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

/** A key that is the same for all spellings of an employer’s name, or null if the advert names none. */
function employerOf({ employerKey, employer }: RecordedAdvert): string | null {
	const name = employerKey ?? employer ?? '';
	const key = name
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '');
	return key === '' ? null : key;
}

/** Numbers the employers in the order of their hashes, so that a number reveals nothing about the name. */
function numbersOf(employers: readonly string[]): Map<string, number> {
	const ordered = [...new Set(employers)]
		.map((name) => [sha256(name), name] as const)
		.toSorted(([a], [b]) => compareText(a, b));
	return new Map(ordered.map(([, name], index) => [name, index + 1]));
}
