import { decodeHTML } from 'entities';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inventEmployer } from '../employers.ts';
import { feedBody } from '../feeds.ts';
import { boardJobs } from '../lifecycle.ts';
import type { SampleSource } from '../sources.ts';

const now = new Date('2026-11-24T02:40:00Z');
function bodies(source: SampleSource): unknown[] {
	return Array.from({ length: 60 }, (_, i) => inventEmployer('seed', i))
		.filter((employer) => employer.source === source)
		.map((employer): unknown => JSON.parse(feedBody('seed', employer, boardJobs('seed', employer, 240, 1), 0, now)));
}

describe('Greenhouse', () => {
	const Job = z.strictObject({
		absolute_url: z.string(),
		data_compliance: z.array(z.object({ type: z.string() })),
		internal_job_id: z.int(),
		location: z.strictObject({ name: z.string() }),
		metadata: z.array(z.object({ name: z.string() })).nullable(),
		id: z.int(),
		updated_at: z.iso.datetime({ offset: true }),
		requisition_id: z.string().nullable(),
		title: z.string(),
		company_name: z.string(),
		first_published: z.iso.datetime({ offset: true }),
		language: z.literal('en'),
		application_deadline: z.null(),
		content: z.string(),
		departments: z.array(
			z.object({ id: z.int(), name: z.string(), child_ids: z.array(z.int()), parent_id: z.int().nullable() }),
		),
		offices: z.array(z.object({ id: z.int(), name: z.string(), location: z.string().nullable() })),
		ai_disclaimer: z.null(),
		include_ai_disclaimer: z.null(),
		ai_opt_out_request_url: z.null(),
	});
	const Body = z.strictObject({ jobs: z.array(Job), meta: z.strictObject({ total: z.int() }) });
	const feeds = bodies('greenhouse').map((body) => Body.parse(body));
	const jobs = feeds.flatMap((feed) => feed.jobs);

	test('counts its jobs', () => {
		for (const feed of feeds) expect(feed.meta.total).toBe(feed.jobs.length);
	});

	test('escapes its HTML once, with entities inside escaped again', () => {
		for (const { content } of jobs) {
			expect(content).not.toMatch(/[<>]/);
			expect(decodeHTML(content)).toMatch(/^<div class="content-intro"><p>/);
		}
		expect(jobs.some(({ content }) => content.includes('&amp;nbsp;'))).toBe(true);
	});

	test('states some pay in a pay block', () => {
		const blocks = jobs.flatMap(
			({ content }) => /<span>(\$[\d,]+)<\/span>.*?<span>(\$[\d,]+ USD)<\/span>/.exec(decodeHTML(content)) ?? [],
		);
		expect(blocks.length).toBeGreaterThan(10);
	});

	test('posts some jobs once for each place, under one internal id', () => {
		const posts = Map.groupBy(jobs, ({ internal_job_id }) => internal_job_id);
		const places = [...posts.values()].map((rows) => new Set(rows.map(({ location }) => location.name)).size);
		expect(places.filter((count) => count > 1).length).toBeGreaterThan(3);
		expect(new Set(jobs.map(({ id }) => id)).size).toBeGreaterThan(jobs.length * 0.9);
	});
});

describe('Lever', () => {
	const Words = z.string();
	const Posting = z.strictObject({
		additionalPlain: Words,
		additional: Words,
		categories: z.strictObject({
			commitment: Words,
			department: Words,
			location: Words,
			team: Words,
			allLocations: z.array(Words).min(1),
		}),
		createdAt: z.int().gt(1e12),
		descriptionPlain: Words,
		description: Words,
		id: z.uuid(),
		lists: z.array(z.strictObject({ text: Words, content: z.string().startsWith('\n<li>') })).min(1),
		salaryRange: z
			.strictObject({ interval: Words, currency: z.string().length(3), min: z.number(), max: z.number() })
			.optional(),
		salaryDescription: Words.optional(),
		salaryDescriptionPlain: Words.optional(),
		text: Words,
		country: z.string().length(2).nullable(),
		workplaceType: z.enum(['remote', 'hybrid', 'onsite', 'on-site']),
		opening: Words,
		openingPlain: Words,
		descriptionBody: Words,
		descriptionBodyPlain: Words,
		hostedUrl: z.url(),
		applyUrl: z.url(),
	});
	const postings = bodies('lever').flatMap((body) => z.array(Posting).parse(body));

	test('keeps requirements in lists and out of the description', () => {
		for (const { lists, descriptionPlain } of postings) {
			const items = lists.flatMap(({ content }) => content.match(/(?<=<li>)[^<]+/g) ?? []);
			expect(items.length).toBeGreaterThan(4);
			expect(items.filter((item) => descriptionPlain.includes(item))).toEqual([]);
		}
	});

	test('states some pay as a salary range', () => {
		expect(postings.filter(({ salaryRange }) => salaryRange).length).toBeGreaterThan(5);
	});
});

describe('Ashby', () => {
	const Component = z.object({
		compensationType: z.enum(['Salary', 'EquityCashValue']),
		interval: z.enum(['1 YEAR', '1 MONTH', '1 HOUR']),
		currencyCode: z.string(),
		minValue: z.number().nullable(),
		maxValue: z.number().nullable(),
	});
	const Place = z.object({ postalAddress: z.object({ addressCountry: z.string().optional() }) });
	const Job = z.strictObject({
		id: z.uuid(),
		title: z.string(),
		department: z.string(),
		team: z.string(),
		employmentType: z.enum(['FullTime', 'Contract']),
		location: z.string(),
		shouldDisplayCompensationOnJobPostings: z.boolean(),
		secondaryLocations: z.array(z.strictObject({ location: z.string(), address: Place })),
		publishedAt: z.iso.datetime({ offset: true }),
		isListed: z.boolean(),
		isRemote: z.boolean(),
		workplaceType: z.enum(['OnSite', 'Hybrid', 'Remote']),
		address: Place,
		jobUrl: z.url(),
		applyUrl: z.url(),
		descriptionHtml: z.string(),
		descriptionPlain: z.string(),
		compensation: z.strictObject({
			compensationTierSummary: z.string().nullable(),
			scrapeableCompensationSalarySummary: z.string().nullable(),
			compensationTiers: z.array(z.object({ title: z.string().nullable(), components: z.array(Component) })),
			summaryComponents: z.array(Component),
		}),
	});
	const Body = z.strictObject({ jobs: z.array(Job), apiVersion: z.literal('1') });
	const jobs = bodies('ashby').flatMap((body) => Body.parse(body).jobs);

	test('says of hybrid rows that they are remote, and of some rows that they are not listed', () => {
		const hybrid = jobs.filter(({ workplaceType }) => workplaceType === 'Hybrid');
		expect(hybrid.length).toBeGreaterThan(0);
		expect(hybrid.every(({ isRemote }) => isRemote)).toBe(true);
		expect(jobs.some(({ isListed }) => !isListed)).toBe(true);
	});

	test('states some pay in several tiers', () => {
		const tiers = jobs.map(({ compensation }) => compensation.compensationTiers.length);
		expect(tiers.filter((count) => count === 1).length).toBeGreaterThan(10);
		expect(tiers.filter((count) => count > 1).length).toBeGreaterThan(1);
	});

	test('leaves stray spaces in some titles', () => {
		expect(jobs.some(({ title }) => title !== title.trim() || title.includes('  '))).toBe(true);
	});
});

describe('Himalayas', () => {
	const Job = z.object({
		title: z.string().max(80),
		companyName: z.string(),
		companySlug: z.string(),
		salaryPeriod: z.enum(['annual', 'monthly', 'hourly']),
		minSalary: z.number().nullable(),
		currency: z.string().nullable(),
		locationRestrictions: z.array(z.string()),
		pubDate: z.int().lt(1e11),
		expiryDate: z.int().lt(1e11),
		applicationLink: z.string(),
		guid: z.string(),
	});
	const Body = z.object({ totalCount: z.int(), limit: z.literal(20), jobs: z.array(Job) });
	const feeds = bodies('himalayas').map((body) => Body.parse(body));

	test('gives times in seconds, pay by the period, and no place for anywhere', () => {
		const jobs = feeds.flatMap((feed) => feed.jobs);
		for (const feed of feeds) expect(feed.totalCount).toBe(feed.jobs.length);
		expect(jobs.some(({ minSalary }) => minSalary !== null)).toBe(true);
		expect(jobs.some(({ locationRestrictions }) => locationRestrictions.length === 0)).toBe(true);
		expect(jobs.some(({ locationRestrictions }) => locationRestrictions.length > 0)).toBe(true);
	});
});

describe('Remotive', () => {
	const Job = z.object({
		id: z.int(),
		company_name: z.string(),
		publication_date: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/),
		candidate_required_location: z.string().min(1),
		salary: z.string(),
	});
	const Body = z.object({ 'job-count': z.int(), jobs: z.array(Job) });
	const jobs = bodies('remotive').flatMap((body) => Body.parse(body).jobs);

	test('writes pay and places in free words, and dates without a zone', () => {
		expect(jobs.some(({ salary }) => /^\$[\d,]+ - \$[\d,]+$/.test(salary))).toBe(true);
		expect(jobs.some(({ salary }) => salary === '')).toBe(true);
		expect(jobs.some(({ candidate_required_location: place }) => place === 'Worldwide')).toBe(true);
	});
});
