import type { Intent, Pay } from '../intent.ts';
import { escapeHtml, sectionsHtml } from '../markup.ts';
import { countryName } from '../place.ts';
import type { Format } from './row.ts';

const periods: Partial<Record<Pay['period'], string>> = { year: 'annual', month: 'monthly', hour: 'hourly' };
const DAY = 86_400;
const LONGEST_TITLE = 80;

/** A row of a board of many employers; times in seconds, titles cut, no place for anywhere. */
export const himalayas: Format = ({ employer, intent, advert, title, number, publishedAt }) => {
	const published = Math.floor(publishedAt.getTime() / 1000);
	const address = `${intent.unfit === 'broken-link' ? 'http' : 'https'}://himalayas.example/companies/${employer.slug}/jobs/${slugOf(title)}-${10_000 + number}`;
	const sections = sectionsHtml(
		advert.sections,
		(text) => `<h3>${text}</h3>`,
		(text) => `<p>${text}</p>`,
	);
	const tail = [advert.pay, advert.closing].filter((text) => text !== null);
	return [
		{
			title: title.trim().slice(0, LONGEST_TITLE),
			excerpt: advert.sections[0]?.paragraphs[0] ?? '',
			companyName: employer.name,
			companySlug: employer.slug,
			companyLogo: `https://himalayas.example/logos/${employer.slug}`,
			employmentType: intent.contract ? 'Contractor' : 'Full Time',
			...salary(intent.pay),
			seniority: intent.level === null ? [] : [seniorities[intent.level]],
			locationRestrictions: intent.place.countries.map(countryName),
			timezoneRestrictions: [],
			categories: intent.role === null ? [] : [intent.role],
			parentCategories: ['Developer'],
			description: sections + tail.map((text) => `<p>${escapeHtml(text)}</p>`).join(''),
			pubDate: published,
			// Longer than the board’s sixty days: the sample’s jobs stay open until their own end.
			expiryDate: published + 400 * DAY,
			applicationLink: address,
			guid: address,
		},
	];
};

const seniorities = { junior: 'Entry-level', mid: 'Mid-level', senior: 'Senior', staff: 'Senior' } as const;

function salary(pay: Intent['pay']): object {
	const salaryPeriod = pay?.in === 'fields' ? periods[pay.period] : undefined;
	if (!pay || salaryPeriod === undefined)
		return { minSalary: null, maxSalary: null, salaryPeriod: 'annual', currency: null };
	return { minSalary: pay.min, maxSalary: pay.max, salaryPeriod, currency: pay.currency };
}

function slugOf(title: string): string {
	return title
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

export const himalayasBody = (rows: object[]): object => ({
	comments: 'An invented feed.',
	offset: 0,
	limit: 20,
	totalCount: rows.length,
	jobs: rows,
});
