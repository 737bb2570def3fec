import type { CollectionEntry } from 'astro:content';
import { number } from '#domain/pay-words.ts';
import { numberWord } from '#site/format.ts';
import { siteMoney } from '#site/site-money.ts';
import type { Countable, Guide } from './load-guide.ts';
import { roundWords } from './words.ts';

export const countWords = (guide: Guide, of: Countable): string => numberWord(guide[of].length);

/** A pay band in thousands: `$150K–200K`, `$250K–340K and more`. */
export function bandWords({ data }: CollectionEntry<'pay'>, level: string): string {
	const band = data.bands.find((one) => one.level === level);
	if (!band)
		throw new Error(
			`<Band level="${level}"> names a level without a band in pay.mdx. Add the band, or correct the level.`,
		);
	const k = (amount: number) => number(amount / 1000);
	return `${siteMoney(band.low / 1000)}K–${k(band.high)}K${band.openEnded ? ' and more' : ''}`;
}

/** How long the hiring process takes: `two to five weeks`. */
export const weeksWords = ({ data: { weeks } }: CollectionEntry<'hiring'>): string =>
	weeks.from === weeks.to
		? `${numberWord(weeks.to)} ${weeks.to === 1 ? 'week' : 'weeks'}`
		: `${numberWord(weeks.from)} to ${numberWord(weeks.to)} weeks`;

/** How long hiring takes, then a sentence for each round. */
export const roundLines = ({ hiring }: Pick<Guide, 'hiring'>): string[] => [
	`The usual rounds: ${weeksWords(hiring)} in all, depending on ${hiring.data.weeks.dependsOn}`,
	...hiring.data.rounds.map(({ title, format }) => `${title}: ${roundWords(format)}`),
];
