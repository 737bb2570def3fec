import { declared, kindNames } from '#content-model/kinds.ts';

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

/** Words for single pages and passages, and those of the content kinds. The first entry whose address matches is used. */
const asked: readonly Asked[] = [
	{
		at: '/guides/*/from/a-degree/',
		words: 'without no experience graduate become get into start switch move transition',
	},
	{
		at: '/guides/*/from/data-analysis/',
		words: 'data analyst career change become get into start switch move transition',
	},
	{ at: '/jobs/how-long/', words: 'how long open days stay' },
	{
		at: '/guides/*/from/testing-or-support/',
		words: 'help desk helpdesk qa tester become get into start switch move transition',
	},
	...ofKinds,
	{
		at: '/guides/*/levels/',
		words: 'levels career path ladder progression promotion seniority years junior mid senior staff principal',
	},
	{ at: '/guides/*/employers/', words: 'companies employers who hires managed service provider msp agency' },
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
	{ at: '/jobs/*/pay-from-150k/', words: 'jobs job paying over above 150k 150k+' },
	{ at: '/jobs/*/pay-from-200k/', words: 'jobs job paying over above 200k 200k+' },
	{ at: '/jobs/*/pay-from-250k/', words: 'jobs job paying over above 250k 250k+' },
	{ at: '/jobs/*/you/', words: 'which skill next should i learn what can i show my own skills match qualify' },
	{ at: '/jobs/*/*/', words: 'jobs job remote' },
	{ at: '/guides/*/#on-call', words: 'paged pager night' },
	{ at: '/guides/*/#faq-ai', words: 'replace' },
	{ at: '/guides/*/#faq-certificates', words: 'certification certifications cka ckad worth it' },
	{ at: '/guides/*/#faq-doctorate', words: 'phd masters master degree' },
	{ at: '/guides/*/#faq-model-got-worse', words: 'degraded accuracy dropped' },
	{ at: '/guides/*/tracks/incidents/', words: 'blameless postmortem post-mortem incident review' },
	{ at: '/guides/*/skills/incident-command/', words: 'blameless postmortem post-mortem how to write' },
	{ at: '/guides/*/skills/tests-and-contracts/', words: 'dbt tests' },
	{ at: '/guides/*/tracks/slos/', words: 'too many alerts alert fatigue noise' },
	{ at: '/guides/data-engineer/tracks/streaming/', words: 'late data events arrive late out of order' },
	{ at: '/guides/*/tracks/language-models/', words: 'classifier or llm rag retrieval fine tuning finetune' },
	{ at: '/guides/*/pay/#equity-and-bonus', words: 'rsu stock options shares vesting' },
	{ at: '/guides/', words: 'roles role careers choose compare guides' },
	{ at: '/methodology/', words: 'methodology method trust facts check verify' },
	{ at: '/about-the-data/', words: 'data sources privacy licence where job listings come from' },
	{ at: '/tools/', words: 'tools dead bought acquired discontinued retired alive' },
];

/** Abbreviations that people type but adverts rarely use, so they are not in the vocabulary: the name, then its abbreviations. */
export const typed: readonly (readonly [name: string, ...forms: string[]])[] = [
	['Terraform', 'tf'],
	['PostgreSQL', 'pg', 'psql'],
	['scikit-learn', 'sklearn'],
	['Infrastructure as code', 'iac'],
	['MLOps engineer', 'ml ops engineer', 'machine learning operations engineer'],
	['ML engineer', 'MLE'],
	['Data platform engineer', 'data platform'],
	['System administration', 'sysadmin', 'sys admin'],
	['Database administration', 'DBA', 'database administrator'],
	['Retrieval', 'RAG'],
];

const patterns = asked.map(({ at, words }) => {
	return { pattern: new RegExp(`^${at.split('*').map(RegExp.escape).join('[^/]+')}$`), words };
});

/** All words by which readers look for pages. */
export const askedWords: readonly string[] = asked.map(({ words }) => words);

/** A query with one of these words is a search for jobs. */
export const jobNouns: readonly string[] = ['jobs', 'job', 'vacancies', 'vacancy', 'openings', 'positions'];

/** The words by which readers look for a passage, besides its title; usually empty. */
export const askedFor = (url: string): string => patterns.find(({ pattern }) => pattern.test(url))?.words ?? '';
