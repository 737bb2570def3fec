import { expect, test } from 'vitest';
import type { Problem } from '../lint/problem.ts';
import { judge } from './verdict.ts';

const problem = (rule: string, file: string, severity: Problem['severity'] = 'error'): Problem => ({
	rule,
	severity,
	file,
	line: null,
	col: null,
	says: '',
	todo: '',
});
const titles = (count: number) => Array.from({ length: count }, (_, at) => problem('audit/title', `dist/${at}.html`));
/** A hundred jobs: `a-0` to `a-59` of one employer, and forty of one each, all with a board of their own. */
const employerOf = new Map(
	Array.from({ length: 100 }, (_, at) => (at < 60 ? [`a-${at}`, 'lever/a/acme'] : [`b-${at}`, `lever/b${at}/b${at}`])),
);
const looked = [...employerOf.keys()].map((id) => `dist/listings/${id}/index.html`);
const verdict = (problems: Problem[], pages = 1000) => judge(problems, { pages, looked }, { employerOf });
const onJobs = (rule: string, ...ids: string[]) => ids.map((id) => problem(rule, `dist/listings/${id}/index.html`));
const published = { reason: null, takeOut: { listings: [], employers: [] } };

test('publishes a night of which few pages have errors, and of however many have warnings', () => {
	expect(verdict(titles(2), 100)).toEqual(published);
	expect(verdict([...titles(2), ...titles(2)], 100)).toEqual(published);
	const warnings = titles(90).map((one) => ({ ...one, severity: 'warning' as const }));
	expect(verdict(warnings, 100)).toEqual(published);
});

test('stops a night whose build is broken', () => {
	expect(verdict(titles(3), 100).reason).toBe('3 of 100 pages have errors: the build is broken.');
});

test('stops a night for one page of ours that would harm its readers', () => {
	expect(verdict([problem('audit/inline-code', 'dist/index.html')]).reason).toBe(
		'audit/inline-code in dist/index.html would harm readers.',
	);
});

test('takes out a job whose own page has an error, however harmful, and publishes the rest', () => {
	expect(verdict(onJobs('audit/leak', 'a-1', 'b-60'))).toEqual({
		reason: null,
		takeOut: { listings: ['a-1', 'b-60'], employers: [] },
	});
	expect(verdict([problem('audit/leak', 'dist/listings/b-61.json')]).takeOut.listings).toEqual(['b-61']);
});

test('takes out an employer with sixty such jobs, of 703 pages, whole', () => {
	const sixty = onJobs('audit/title', ...[...employerOf.keys()].slice(0, 60));
	expect(verdict([...sixty, ...onJobs('audit/title', 'b-70')], 703)).toEqual({
		reason: null,
		takeOut: { listings: ['b-70'], employers: ['lever/a/acme'] },
	});
});

test('takes it for a fault of the build where the jobs of many boards have errors', () => {
	const ids = [...employerOf.keys()].slice(60, 65);
	expect(verdict(onJobs('audit/terms', ...ids)).reason).toBe(
		'Jobs of 5 of 41 boards have errors on their pages: the build is broken.',
	);
	expect(verdict(onJobs('audit/terms', ...ids.slice(1))).takeOut.listings).toHaveLength(4);
});

test('does not stop a night for errors of however many employers that write on one board, and spares whom they imitate', () => {
	const crowd = Array.from({ length: 50 }, (_, at) => [`c-${at}`, `hn/who-is-hiring/c${at < 3 ? '' : at}`] as const);
	const own = [['d-0', 'greenhouse/c/c'] as const];
	const problems = onJobs('audit/terms', ...crowd.map(([id]) => id));
	const strangers = { employerOf: new Map([...employerOf, ...crowd, ...own]) };
	const { reason, takeOut } = judge(problems, { pages: 1000, looked }, strangers);
	expect([reason, takeOut.employers, takeOut.listings.length]).toEqual([null, ['hn/who-is-hiring/c'], 47]);
});

test('takes it for a fault of the build where most jobs of a site of few boards have errors', () => {
	const ids = Array.from({ length: 50 }, (_, at) => `c-${at}`);
	const strangers = { employerOf: new Map(ids.map((id) => [id, `hn/who-is-hiring/${id}`])) };
	const problems = onJobs('audit/terms', ...ids);
	const seen = problems.map(({ file }) => file);
	const { reason } = judge(problems, { pages: 1000, looked: seen }, strangers);
	expect(reason).toBe('50 of 50 jobs have errors on their pages: the build is broken.');
});

test('does not stop a night for the weight of its lists, which anybody can fill with long titles', () => {
	expect(
		verdict(
			Array.from({ length: 48 }, (_, at) => problem('audit/weight', `dist/jobs/${at}/index.html`)),
			703,
		),
	).toEqual(published);
});

test('takes a page that no job has for one of ours', () => {
	expect(verdict([problem('audit/leak', 'dist/listings/index.html')]).reason).toContain('would harm readers');
});
