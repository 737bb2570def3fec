import type { Intent, Pay } from '../intent.ts';
import { escapeHtml, listItems, partsOf, sectionsPlain } from '../markup.ts';
import { countries, countryName } from '../place.ts';
import { uuid } from '../random.ts';
import type { Section } from '../advert.ts';
import { isTied, type Format } from './row.ts';

const intervals: Record<Pay['period'], string> = {
	year: 'per-year-salary',
	month: 'per-month-salary',
	week: 'per-week-salary',
	day: 'per-day-wage',
	hour: 'per-hour-wage',
};

export const lever: Format = ({ employer, intent, advert, title, publishedAt, draw, idDraw }) => {
	const id = uuid(idDraw);
	const host = `${intent.unfit === 'broken-link' ? 'http' : 'https'}://jobs.${employer.slug}.example`;
	const opening = partsOf(advert, 'about');
	const body = partsOf(advert, 'role');
	const closing = [...partsOf(advert, 'team', 'benefits', 'process'), ...last(advert.closing, advert.pay)];
	const locations = places(intent);
	const pay = intent.pay?.in === 'fields' ? intent.pay : null;
	const payWords = pay !== null && draw.is(0.5) ? 'Where you start in this range depends on your experience.' : null;
	return [
		{
			additionalPlain: sectionsPlain(closing, '• '),
			additional: html(closing),
			categories: {
				commitment: intent.contract ? 'Contract' : 'Full-time',
				department: advert.department,
				location: locations[0],
				team: intent.role === null ? advert.department : 'Platform',
				allLocations: locations,
			},
			createdAt: publishedAt.getTime(),
			descriptionPlain: sectionsPlain([...opening, ...body], '• '),
			description: html([...opening, ...body]),
			id,
			lists: partsOf(advert, 'duties', 'requirements', 'nice').map(({ heading, items }) => ({
				text: heading,
				content: `${listItems(items)}\n`,
			})),
			...(pay === null
				? {}
				: { salaryRange: { interval: intervals[pay.period], currency: pay.currency, min: pay.min, max: pay.max } }),
			...(payWords === null
				? {}
				: { salaryDescription: `<div>${payWords}</div>`, salaryDescriptionPlain: `${payWords}\n` }),
			text: title,
			country: intent.place.countries.length === 1 ? intent.place.countries[0] : null,
			workplaceType:
				intent.place.scope === 'hybrid' ? 'hybrid' : isTied(intent) ? draw.pick(['onsite', 'on-site']) : 'remote',
			opening: html(opening),
			openingPlain: sectionsPlain(opening, '• '),
			descriptionBody: html(body),
			descriptionBodyPlain: sectionsPlain(body, '• '),
			hostedUrl: `${host}/${id}`,
			applyUrl: `${host}/${id}/apply`,
		},
	];
};

function places(intent: Intent): string[] {
	const { scope, region, payCountry } = intent.place;
	if (isTied(intent)) return [`${countries[payCountry]?.city ?? ''}, ${countryName(payCountry)}`];
	if (scope === 'worldwide') return ['Remote - Worldwide'];
	if (scope === 'unspecified') return ['Remote'];
	if (region !== null) return ['Remote - Europe'];
	return intent.place.countries.map((code) => `Remote - ${code === 'US' ? 'US' : countryName(code)}`);
}

function last(closing: string, pay: string | null): Section[] {
	return [{ part: 'process', heading: '', paragraphs: pay === null ? [closing] : [pay, closing], items: [] }];
}

function html(sections: readonly Section[]): string {
	return sections
		.map(({ heading, paragraphs, items }) =>
			[
				heading === '' ? '' : `<div><b style="font-size: 18px">${escapeHtml(heading)}</b></div>`,
				...paragraphs.map((text) => `<div><span style="font-size: 11pt">${escapeHtml(text)}</span></div>`),
				items.length > 0 ? `<ul>${listItems(items)}\n</ul>` : '',
			].join(''),
		)
		.join('<div><br></div>');
}

export const leverBody = (rows: object[]): object[] => rows;
