import { longDay, plural } from '#site/format.ts';
import type { News } from './night-news.ts';
import type { Night } from './read-nights.ts';

const headings: Record<News['about'], string> = {
	flipped: 'Verdicts that flipped',
	measurable: 'Claims that can be measured now',
	'no-longer-measurable': 'Claims with too few jobs now',
	'unknown-word': 'Words that grow and that the vocabulary does not know',
	weakened: 'Detectors that weakened',
};

/** The news of a night in Markdown, which reads as well in a terminal: a heading each, and the line to open. */
export function newsReport(tonight: Night, before: Night, news: readonly News[]): string {
	const kinds = (Object.keys(headings) as News['about'][]).filter((kind) => news.some(({ about }) => about === kind));
	return [
		'## What the night changes in the guides',
		'',
		`${plural(tonight.listings.length, 'job')} on ${longDay(tonight.day)}, beside ${plural(before.listings.length, 'job')} on ${longDay(before.day)}. ${tonight.sample ? 'The jobs are invented, so this says nothing about the market.' : 'One night decides nothing: the interval of a claim has to leave what is expected on several.'}`,
		...(kinds.length === 0 ? ['', 'Nothing.'] : []),
		...kinds.flatMap((kind) => [
			'',
			`### ${headings[kind]}`,
			'',
			...news.filter(({ about }) => about === kind).map(({ file, line, says }) => `- \`${file}:${line}\` ${says}`),
		]),
	].join('\n');
}
