/** What readers ask for a page with, where its title says it in other words; by the end of its address. */
const asked: readonly (readonly [RegExp, string])[] = [
	[/^\/guides\/[^/]+\/pay\/$/, 'salary pay compensation earn wages bands much'],
	[
		/^\/guides\/[^/]+\/levels\/$/,
		'levels career path ladder progression promotion seniority years junior mid senior staff principal',
	],
	[/^\/guides\/[^/]+\/hiring\/$/, 'interview interviews hiring process questions rounds take home assignment'],
	[/^\/guides\/[^/]+\/employers\/$/, 'companies employers who hires'],
	[/^\/guides\/[^/]+\/checklist\/$/, 'checklist questions to ask employer'],
	[/^\/guides\/[^/]+\/map\/$/, 'map roadmap overview'],
	[/^\/guides\/[^/]+\/claims\/$/, 'sources evidence claims'],
	[/^\/guides\/[^/]+\/#signals$/, 'red flags warning signs'],
	[/^\/guides\/[^/]+\/(?:from\/[^/]+\/|#how-to-get-in)$/, 'become get into start switch move transition'],
	[/^\/jobs\/(?:[^/]+\/)?$/, 'jobs job vacancies vacancy openings open remote apply'],
	[/^\/jobs\/[^/]+\/remote-worldwide\/$/, 'jobs job anywhere worldwide work'],
	[/^\/jobs\/[^/]+\/remote-gb\/$/, 'jobs job uk britain'],
	[/^\/jobs\/[^/]+\/remote-us\/$/, 'jobs job usa us america'],
	[/^\/jobs\/[^/]+\/pay-from-150k\/$/, 'jobs job paying over above 150k 150k+'],
	[/^\/jobs\/[^/]+\/pay-from-200k\/$/, 'jobs job paying over above 200k 200k+'],
	[/^\/jobs\/[^/]+\/pay-from-250k\/$/, 'jobs job paying over above 250k 250k+'],
	[/^\/jobs\/[^/]+\/[^/]+\/$/, 'jobs job remote'],
	[/^\/compare\/[^/]+\/$/, 'difference compare comparison versus between better pays more choose'],
	[/^\/guides\/[^/]+\/$/, 'day daily duties responsibilities'],
	[/^\/guides\/[^/]+\/#on-call$/, 'paged pager night'],
	[/^\/guides\/$/, 'roles role careers choose compare guides'],
	[/^\/methodology\/$/, 'methodology method trust facts check verify'],
	[/^\/about-the-data\/$/, 'data sources privacy licence'],
];

export const askedWords: readonly string[] = asked.flatMap(([, words]) => words.split(' '));

/** The words a passage is asked for in, beside those of its title; empty for most. */
export const askedFor = (url: string): string => asked.find(([pattern]) => pattern.test(url))?.[1] ?? '';

/** Whether all these words are what one kind of page is asked for with. */
export function isAskedFor(words: string[]): boolean {
	const own = words.map((word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''));
	return own.length > 0 && asked.some(([, each]) => own.every((word) => each.split(' ').includes(word)));
}
