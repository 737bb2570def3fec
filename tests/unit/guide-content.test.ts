import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Citation } from '#domain/citation.ts';
import { Claims } from '#domain/claim.ts';
import { GlossaryTerm, SitePage } from '#domain/glossary.ts';
import { Check, Employer, Faq, Hiring, Level, Pay, Role, Signal, Skill, Track } from '#domain/guide.ts';
import { contentFiles, guide, hasContent, nameOf, readContent, readPage, readYaml } from './content-files.ts';

const items = <T extends z.ZodType>(folder: string, schema: T) =>
	contentFiles(`${guide}${folder}/*.mdx`).map((path) => ({ path, data: schema.parse(readPage(path).data) }));

const sources = contentFiles('sources/*.yaml').map(nameOf);
const tracks = contentFiles(`${guide}tracks/*.mdx`).map(nameOf);
const claims = Claims.parse(readYaml(`${guide}claims.yaml`));

const pages: [string, z.ZodType][] = [
	['index.mdx', Role],
	['tracks/*.mdx', Track],
	['employers/*.mdx', Employer],
	['skills/*.mdx', Skill],
	['levels/*.mdx', Level],
	['checks/*.mdx', Check],
	['signals/*.mdx', Signal],
	['faq/*.mdx', Faq],
	['pay.mdx', Pay],
	['hiring.mdx', Hiring],
];
const guidePages = pages.flatMap(([pattern, schema]) =>
	contentFiles(guide + pattern).map((path): [string, z.ZodType] => [path, schema]),
);
const Cites = z.object({ sources: z.array(z.string()).default([]) });

describe('the MLOps engineer guide', () => {
	test.each(guidePages)('%s has the front matter its kind asks for', (path, schema) => {
		expect(schema.safeParse(readPage(path).data).error?.message).toBeUndefined();
	});

	test.each(guidePages)('%s has a body of plain Markdown without headings, imports or HTML', (path) => {
		expect(readPage(path).body).not.toMatch(/^#|^import |[<>{}]/m);
	});

	test.each(guidePages)('%s names only sources that exist, and all that its links lead to', (path) => {
		const { data, body } = readPage(path);
		const named = Cites.parse(data).sources;
		const addresses = named.map((slug) => Citation.parse(readYaml(`sources/${slug}.yaml`)).url);
		const linked = [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address);
		expect(named.filter((slug) => !sources.includes(slug))).toEqual([]);
		expect(linked.filter((address) => !addresses.includes(address ?? ''))).toEqual([]);
	});

	test('has its tracks on the lines a to e, in order', () => {
		const lines = items('tracks', Track).toSorted((a, b) => a.data.order - b.data.order);
		expect(lines.map(({ path, data }) => `${data.line} ${nameOf(path)}`)).toEqual([
			'a platform',
			'b serving',
			'c cicd',
			'd monitoring',
			'e llmops',
		]);
	});

	test.each(['tracks', 'employers', 'skills', 'checks', 'faq'])('numbers its %s from 1 without a gap', (folder) => {
		const orders = items(folder, z.object({ order: z.int() })).map(({ data }) => data.order);
		expect(orders.toSorted((a, b) => a - b)).toEqual(orders.map((_, index) => index + 1));
	});

	test('has four red and four green flags', () => {
		const polarities = items('signals', Signal).map(({ data }) => data.polarity);
		expect(polarities.toSorted()).toEqual([...Array<string>(4).fill('green'), ...Array<string>(4).fill('red')]);
	});

	test.each([
		['tracks', /into (\w+) tracks/],
		['employers', /^(\w+) kinds of employer/],
		['skills', /^(\w+) skills/],
		['checks', /^(\w+) things/],
	] as const)('says in words how many %s there are', (folder, pattern) => {
		const lead = Role.parse(readPage(`${guide}index.mdx`).data).sections?.[folder] ?? '';
		const word = pattern.exec(lead)?.[1]?.toLowerCase() ?? '';
		expect(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].indexOf(word) + 1).toBe(
			contentFiles(`${guide}${folder}/*.mdx`).length,
		);
	});

	test('states each pay band in the prose as it stands in the fields', () => {
		const { data, body } = readPage(`${guide}pay.mdx`);
		const stated = Pay.parse(data).bands.map(({ low, high }) => `$${String(low / 1000)}K–${String(high / 1000)}K`);
		expect(stated).toHaveLength(4);
		expect(stated.filter((words) => !body.includes(words))).toEqual([]);
	});

	test('names only sources that exist beside pay and hiring figures', () => {
		const pay = Pay.parse(readPage(`${guide}pay.mdx`).data);
		const hiring = Hiring.parse(readPage(`${guide}hiring.mdx`).data);
		const named = [...pay.cited, ...pay.adjustments.flatMap(({ shown }) => shown), ...hiring.shown];
		expect(named.map(({ source }) => source).filter((slug) => !sources.includes(slug))).toEqual([]);
	});

	test('names only tracks that exist', () => {
		const named = [
			...items('skills', Skill).flatMap(({ data }) => data.tracks),
			...contentFiles('glossary/*.md').flatMap((path) => GlossaryTerm.parse(readPage(path).data).track ?? []),
		];
		expect(named.filter((slug) => !tracks.includes(slug))).toEqual([]);
	});

	test.skipIf(!hasContent('vocabulary/tools.yaml'))('names only tools of the vocabulary', () => {
		const tools = z.array(z.object({ slug: z.string() })).parse(readYaml('vocabulary/tools.yaml'));
		const named = [
			...items('tracks', Track).flatMap(({ data }) => data.tools.map(({ tool }) => tool)),
			...items('skills', Skill).flatMap(({ data }) => data.tools),
		];
		expect(named.filter((slug) => !tools.some((tool) => tool.slug === slug))).toEqual([]);
	});
});

describe('its claims', () => {
	test('have names of their own', () => {
		expect(new Set(claims.map(({ slug }) => slug)).size).toBe(claims.length);
	});

	test.each(claims.map((claim) => [claim.slug, claim] as const))('%s stands once, word for word', (_, claim) => {
		expect(readContent(guide + claim.in).split(claim.text)).toHaveLength(2);
	});

	test('rest on sources that exist', () => {
		const named = claims.flatMap(({ shown }) => shown.map(({ source }) => source));
		expect(named.filter((slug) => !sources.includes(slug))).toEqual([]);
	});

	test('come up for review after the day they were set', () => {
		expect(claims.filter(({ asOf, reviewBy }) => reviewBy <= asOf)).toEqual([]);
	});
});

describe('sources, glossary and pages', () => {
	test.each(contentFiles('sources/*.yaml'))('%s is a citation', (path) => {
		expect(Citation.safeParse(readYaml(path)).error?.message).toBeUndefined();
	});

	test('has no source that nothing rests on', () => {
		const texts = [...contentFiles(`${guide}**/*.mdx`), `${guide}claims.yaml`].map(readContent).join('\n');
		expect(sources.filter((slug) => !texts.includes(slug))).toEqual([]);
	});

	test.each(contentFiles('glossary/*.md'))('%s is a term whose related terms exist', (path) => {
		const { data, body } = readPage(path);
		const related = GlossaryTerm.parse(data).related;
		expect(related.filter((slug) => !hasContent(`glossary/${slug}.md`))).toEqual([]);
		expect(body).not.toBe('');
	});

	test.each(contentFiles('pages/*.mdx'))('%s is a page of the site', (path) => {
		expect(SitePage.safeParse(readPage(path).data).error?.message).toBeUndefined();
	});
});
