import { z } from 'zod';
import { plainText } from '#plain-text/plain-text.ts';
import { Amount, EmployerName, firstNonBlank, payField, places, optionalStrings } from '../fields.ts';
import { numberAt, rowsUnder, type Draft, type Source } from '../source.ts';

// The documentation shows objects, but the recorded responses have strings.
const Restriction = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);

const Job = z.object({
	title: z.string(),
	companySlug: EmployerName,
	...optionalStrings('companyName', 'employmentType', 'currency', 'salaryPeriod', 'description'),
	minSalary: Amount,
	maxSalary: Amount,
	locationRestrictions: z.array(Restriction),
	// In seconds, although the documentation says otherwise.
	pubDate: z.number().nullish(),
	expiryDate: z.number().nullish(),
	applicationLink: z.string(),
	guid: z.string(),
});

/**
 * A job board that is read through its search. The name of the board is the search text. The terms require links to its own pages.
 */
export const himalayas: Source = {
	hasManyEmployers: true,
	remoteOnly: true,
	// Its robots.txt forbids a second page of a search, so only the newest results are read.
	first: ({ board }) => ({
		url: `https://himalayas.app/jobs/api/search?${new URLSearchParams({ q: board, sort: 'recent' }).toString()}`,
	}),
	expects: (page) => numberAt(page, 'totalCount'),
	rows: rowsUnder('jobs'),
	posting: Job.transform((job): Draft => {
		const text = plainText(job.description);
		const restrictions = places(job.locationRestrictions);
		return {
			key: job.guid,
			// `https://himalayas.app/companies/acme/jobs/sre` is `acme/sre`.
			postingId: job.guid.replace(/^https?:\/\/[^/]+\/companies\/([^/]+)\/jobs\//, '$1/'),
			title: job.title,
			// Some rows have the name of the field, `name`, as their value.
			employer: firstNonBlank(job.companyName === 'name' ? null : job.companyName, job.companySlug),
			url: job.applicationLink,
			locations: job.locationRestrictions.length === 0 ? ['Worldwide'] : resolveGeorgia(restrictions, text),
			employmentType: job.employmentType,
			publishedOn: job.pubDate,
			pay: payField(job.minSalary, job.maxSalary, job.currency, job.salaryPeriod),
			text,
			validThrough: job.expiryDate,
		};
	}),
};

/**
 * The places of a row. A single “Georgia” may be the country or the US state, because the board confuses them. The text of the
 * advert decides; if it does not say, the place is left out.
 */
export function resolveGeorgia(names: string[], text: string): string[] {
	if (names.length !== 1 || names[0] !== 'Georgia') return names;
	if (/\b(?:Tbilisi|Batumi|Kutaisi)\b/.test(text)) return ['Tbilisi, Georgia'];
	if (/\b(?:Atlanta|Savannah|GA \d{5}|United States|U\.S\.|USA?\b)/.test(text)) return ['Georgia, United States'];
	return [];
}
