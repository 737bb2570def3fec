import type { Intent } from '../intent.ts';
import { escapeHtml, sectionsHtml } from '../markup.ts';
import { currencySigns } from '../pay.ts';
import { countryName } from '../place.ts';
import type { Format } from './row.ts';

/** A row of a board of many employers: pay and places in free words, a date without a zone. */
export const remotive: Format = ({ employer, intent, advert, title, number, publishedAt }) => {
	const id = 2_000_000 + employer.index * 4_000 + number;
	const scheme = intent.unfit === 'broken-link' ? 'http' : 'https';
	const tail = [advert.pay, advert.closing].filter((text) => text !== null);
	const sections = sectionsHtml(
		advert.sections,
		(text) => `<p style="margin-top: 0pt;"><strong>${text}</strong></p>`,
		(text) => `<p class="tw-border-b">${text}</p>`,
	);
	return [
		{
			id,
			url: `${scheme}://remotive.example/remote-jobs/software-development/job-${id}`,
			title: title.trim(),
			company_name: employer.name,
			company_logo: `https://remotive.example/job/${id}/logo`,
			category: 'Software Development',
			tags: intent.clouds,
			job_type: intent.contract ? 'contract' : 'full_time',
			publication_date: publishedAt.toISOString().slice(0, 19),
			candidate_required_location: places(intent),
			salary: salary(intent.pay),
			description: sections + tail.map((text) => `<p>${escapeHtml(text)}</p>`).join(''),
		},
	];
};

function places({ place }: Intent): string {
	if (place.scope === 'worldwide') return 'Worldwide';
	if (place.region !== null) return 'Europe';
	return place.countries.map((code) => (code === 'US' ? 'USA' : countryName(code))).join(', ');
}

const units = { year: '', month: '/month', week: '/week', day: '/day', hour: '/hr' } as const;

function salary(pay: Intent['pay']): string {
	if (pay?.in !== 'fields') return '';
	const { min, max, currency, period } = pay;
	const sign = currency === 'CAD' ? 'CA$' : (currencySigns[currency] ?? `${currency} `);
	const amount = (value: number): string => `${sign}${value.toLocaleString('en-US')}`;
	return `${amount(min)} - ${amount(max)}${units[period]}`;
}

export const remotiveBody = (rows: object[]): object => ({ 'job-count': rows.length, jobs: rows });
