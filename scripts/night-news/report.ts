import { longDay, plural } from '#site/format.ts';
import type { News } from './night-news.ts';
import type { Night } from './read-nights.ts';

const headings: Record<News['about'], string> = {
	flipped: 'Verdicts that flipped',
	measurable: 'Claims that now have enough jobs to be measured',
	'no-longer-measurable': 'Claims that no longer have enough jobs to be measured',
	'unknown-word': 'New words in job titles that the vocabulary lacks',
	weakened: 'Detectors that match fewer jobs',
};

/** Writes the news as Markdown, for a pull request or a terminal: a heading for each sort of news, then a line for each item. */
export function newsReport(tonight: Night, before: Night, news: readonly News[]): string {
	const kinds = (Object.keys(headings) as News['about'][]).filter((kind) => news.some(({ about }) => about === kind));
	return [
		'## What tonight’s jobs change in the guides',
		'',
		`${plural(tonight.listings.length, 'job')} on ${longDay(tonight.day)}, compared with ${plural(before.listings.length, 'job')} on ${longDay(before.day)}. ${tonight.sample ? 'These are the invented sample jobs, so the changes say nothing about the market.' : 'Do not change a claim because of one night; wait until its verdict is the same for several.'}`,
		...(kinds.length === 0 ? ['', 'Nothing.'] : []),
		...kinds.flatMap((kind) => [
			'',
			`### ${headings[kind]}`,
			'',
			...news
				.filter(({ about }) => about === kind)
				.map(({ file, line, message }) => `- \`${file}:${line}\` ${message}`),
		]),
	].join('\n');
}
