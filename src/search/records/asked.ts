import { declared, kindNames } from '#content-model/kinds.ts';
import { siteConfig } from '#site-config/site-config.ts';

/** Words by which readers look for a page, if its title uses others. */
interface Asked {
	/** The address of a page, perhaps with a fragment; `*` matches any path segment. */
	at: string;
	words: string;
}

/** Pages of content kinds: the words are declared with the kind. */
const ofKinds = kindNames.flatMap((name): Asked[] => {
	const { page, asked } = declared(name);
	return page && asked ? [{ at: page.replaceAll(/<\w+>/g, '*'), words: asked }] : [];
});

const { pay, search } = siteConfig();

/**
 * Words for single pages and passages: those of site.yaml, of the content kinds, and of pages that every site has. The first entry
 * whose address matches is used.
 */
const asked: readonly Asked[] = [
	...search.pages,
	{ at: '/jobs/how-long/', words: 'how long open days stay' },
	...ofKinds,
	{
		at: '/guides/*/levels/',
		words: 'levels career path ladder progression promotion seniority years junior mid senior staff principal',
	},
	{ at: '/guides/*/employers/', words: 'companies employers who hires' },
	{ at: '/guides/*/checklist/', words: 'checklist questions to ask employer tell whether company real' },
	{ at: '/guides/*/map/', words: 'map roadmap overview' },
	{ at: '/guides/*/claims/', words: 'sources evidence claims' },
	{ at: '/guides/*/#red-and-green-flags', words: 'red flags warning signs' },
	{ at: '/guides/*/#is-it-for-you', words: 'good job right for me should suit enjoy worth' },
	{ at: '/guides/*/#how-to-get-in', words: 'become get into start switch move transition' },
	{ at: '/jobs/', words: 'jobs job vacancies vacancy openings open remote apply' },
	{ at: '/jobs/*/', words: 'jobs job vacancies vacancy openings open remote apply' },
	{ at: '/jobs/*/remote-worldwide/', words: 'jobs job anywhere worldwide work' },
	{ at: '/jobs/*/remote-gb/', words: 'jobs job uk britain' },
	{ at: '/jobs/*/remote-us/', words: 'jobs job usa us america' },
	...pay.floors.map((floor) => ({
		at: `/jobs/*/pay-from-${floor}k/`,
		words: `jobs job paying over above ${floor}k ${floor}k+`,
	})),
	{ at: '/jobs/you/', words: 'my cv resume skills which role fits me qualify for match all roles' },
	{ at: '/jobs/*/you/', words: 'which skill next should i learn what can i show my own skills match qualify' },
	{ at: '/jobs/*/*/', words: 'jobs job remote' },
	{ at: '/guides/*/#on-call', words: 'paged pager night' },
	{ at: '/guides/*/pay/#where-you-are', words: 'salary compensation earn country' },
	{ at: '/pay/#where-you-are', words: 'salary compensation earn country' },
	{ at: '/guides/*/pay/#equity-and-bonus', words: 'rsu stock options shares vesting' },
	{ at: '/guides/', words: 'roles role careers choose compare guides' },
	{ at: '/methodology/', words: 'methodology method trust facts check verify' },
	{ at: '/about-the-data/', words: 'data sources privacy licence where job listings come from' },
	{ at: '/tools/', words: 'tools dead bought acquired discontinued retired alive' },
];

/** Abbreviations that readers type and adverts rarely use, by the name that they stand for. */
export const typed = search.abbreviations;

const patterns = asked.map(({ at, words }) => {
	return { pattern: new RegExp(`^${at.split('*').map(RegExp.escape).join('[^/]+')}$`), words };
});

/** All words by which readers look for pages. */
export const askedWords: readonly string[] = asked.map(({ words }) => words);

/** A query with one of these words is a search for jobs. */
export const jobNouns: readonly string[] = ['jobs', 'job', 'vacancies', 'vacancy', 'openings', 'positions'];

/** The words by which readers look for a passage, besides its title; usually empty. */
export const askedFor = (url: string): string => patterns.find(({ pattern }) => pattern.test(url))?.words ?? '';
