import type { Intent, Pay } from '../intent.ts';
import { escapeHtml, sectionsHtml, sectionsPlain } from '../markup.ts';
import { currencySigns } from '../pay.ts';
import { countries, countryName } from '../place.ts';
import { uuid, type Chance } from '../random.ts';
import { isTied, payZones, type Format } from './row.ts';

/** `isRemote` is true on hybrid rows too, as in the real feed: only `workplaceType` can be trusted. */
export const ashby: Format = ({ employer, intent, advert, title, publishedAt, draw, idDraw }) => {
	const id = uuid(idDraw);
	const host = `${intent.unfit === 'broken-link' ? 'http' : 'https'}://jobs.${employer.slug}.example`;
	const [location = '', ...others] = places(intent);
	const tail = [advert.pay, advert.closing].filter((text) => text !== null);
	const style = '<p style="min-height:1.5em">';
	const heading = (text: string): string =>
		employer.linksByQuery ? `<h2>${text}</h2>` : `${style}<strong>${text}</strong></p>`;
	const paragraph = (text: string): string => `${style}${text}</p>`;
	return [
		{
			id,
			title,
			department: advert.department,
			team: intent.role === null ? advert.department : 'Platform',
			employmentType: intent.contract ? 'Contract' : 'FullTime',
			location,
			shouldDisplayCompensationOnJobPostings: intent.pay?.in === 'fields',
			secondaryLocations: others.map((name, i) => ({ location: name, address: address(intent, i + 1) })),
			publishedAt: publishedAt.toISOString().replace('Z', '+00:00'),
			isListed: intent.unfit !== 'unlisted',
			isRemote: intent.place.scope !== 'onsite',
			workplaceType: { hybrid: 'Hybrid', onsite: 'OnSite' }[intent.place.scope as string] ?? 'Remote',
			address: address(intent, 0),
			jobUrl: `${host}/${id}`,
			applyUrl: `${host}/${id}/application`,
			descriptionHtml:
				sectionsHtml(advert.sections, heading, paragraph) + tail.map((text) => paragraph(escapeHtml(text))).join(''),
			descriptionPlain: [sectionsPlain(advert.sections, ' - ', (text) => text.toUpperCase()), ...tail].join('\n\n'),
			compensation: compensation(intent.pay?.in === 'fields' ? intent.pay : null, draw),
		},
	];
};

function places(intent: Intent): string[] {
	const { scope, region, payCountry } = intent.place;
	if (isTied(intent)) return [`${countries[payCountry]?.city ?? ''}, ${countryName(payCountry)}`];
	if (scope === 'worldwide') return ['Remote (Worldwide)'];
	if (scope === 'unspecified') return ['Remote'];
	if (region !== null) return ['Europe'];
	return intent.place.countries.map((code) =>
		intent.place.countries.length > 1 ? countryName(code) : `Remote - ${countryName(code)}`,
	);
}

function address(intent: Intent, at: number): object {
	const code = intent.place.countries[at];
	if (code === undefined) return { postalAddress: {} };
	const place = countries[code];
	return {
		postalAddress: isTied(intent)
			? { addressRegion: place?.region, addressCountry: place?.name, addressLocality: place?.city }
			: { addressCountry: place?.name },
	};
}

const intervals = { year: '1 YEAR', month: '1 MONTH', week: '1 WEEK', day: '1 DAY', hour: '1 HOUR' } as const;

function compensation(pay: Pay | null, draw: Chance): object {
	const none = {
		compensationTierSummary: null,
		scrapeableCompensationSalarySummary: null,
		compensationTiers: [],
		summaryComponents: [],
	};
	if (pay === null) return none;
	const { min, max, currency, period } = pay;
	const interval = intervals[period];
	const equity = period === 'year' && draw.is(0.6);
	const tiered = period === 'year' && max - min > 12_000 && draw.is(0.25);
	const zones = tiered ? payZones(min, max) : [{ title: null, min, max }];
	const salary = (low: number, high: number): object => ({
		compensationType: 'Salary',
		interval,
		currencyCode: currency,
		minValue: low,
		maxValue: high,
	});
	const shares = {
		compensationType: 'EquityCashValue',
		interval: '1 YEAR',
		currencyCode: 'USD',
		minValue: null,
		maxValue: null,
	};
	return {
		compensationTierSummary:
			summary(pay, min, max, ' – ') + (equity ? ' • Offers Equity' : '') + (tiered ? ' • Multiple Ranges' : ''),
		scrapeableCompensationSalarySummary: summary(pay, min, max, ' - '),
		compensationTiers: zones.map((zone) => ({
			id: uuid(draw),
			tierSummary: summary(pay, zone.min, zone.max, ' – ') + (equity ? ' • Offers Equity' : ''),
			title: zone.title,
			additionalInformation: null,
			components: [
				...(equity ? [{ id: uuid(draw), summary: 'Offers Equity', ...shares }] : []),
				{ id: uuid(draw), summary: summary(pay, zone.min, zone.max, ' – '), ...salary(zone.min, zone.max) },
			],
		})),
		summaryComponents: [...(equity ? [shares] : []), salary(min, max)],
	};
}

function summary({ currency, period }: Pay, min: number, max: number, between: string): string {
	const sign = currencySigns[currency] ?? `${currency} `;
	const short = (amount: number): string => (amount >= 1000 ? `${sign}${amount / 1000}K` : `${sign}${amount}`);
	return `${short(min)}${between}${short(max)}${period === 'year' ? '' : ` per ${period}`}`;
}

export const ashbyBody = (rows: object[]): object => ({ jobs: rows, apiVersion: '1' });
