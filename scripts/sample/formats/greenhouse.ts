import type { Advert } from '../advert.ts';
import type { Employer } from '../employers.ts';
import type { Intent, Pay } from '../intent.ts';
import { escapeHtml, escapeWhole, partsOf, sectionsHtml } from '../markup.ts';
import { currencySigns } from '../pay.ts';
import { countries, countryName } from '../place.ts';
import type { Chance } from '../random.ts';
import { payZones, type Format } from './row.ts';

/** One post for each place, all with the same `internal_job_id`. */
export const greenhouse: Format = ({ employer, intent, advert, title, number, publishedAt, updatedAt, draw }) => {
	// Ten ids for each job, four thousand jobs for each board: nothing collides.
	const base = 4_000_000_000 + employer.index * 40_000 + number * 10;
	const content = escapeWhole(contentHtml(employer, advert, intent.pay, draw.is(0.15)));
	const metadata = draw.pick([
		null,
		[{ id: 410_000 + employer.index, name: 'Time type', value: 'Full time', value_type: 'single_select' }],
	]);
	const requisition = draw.is(0.6) ? `R-${1000 + number}` : null;
	return places(intent, draw).map((place, i) => ({
		absolute_url: address(employer, base + i, intent.unfit === 'broken-link'),
		data_compliance: [
			{
				type: 'gdpr',
				requires_consent: false,
				requires_processing_consent: false,
				requires_retention_consent: false,
				retention_period: null,
				demographic_data_consent_applies: false,
			},
		],
		internal_job_id: base - 1_000_000_000,
		location: { name: place },
		metadata,
		id: base + i,
		updated_at: zoned(updatedAt),
		requisition_id: requisition,
		title,
		company_name: employer.name,
		first_published: zoned(publishedAt),
		language: 'en',
		application_deadline: null,
		content,
		departments: [{ id: 500_000 + employer.index, name: advert.department, child_ids: [], parent_id: null }],
		offices: [{ id: 600_000 + employer.index, name: place, location: null, child_ids: [], parent_id: null }],
		ai_disclaimer: null,
		include_ai_disclaimer: null,
		ai_opt_out_request_url: null,
	}));
};

function address({ slug, linksByQuery }: Employer, id: number, broken: boolean): string {
	if (broken) return `mailto:jobs@${slug}.example?subject=${id}`;
	return linksByQuery
		? `https://www.${slug}.example/careers/open-roles?gh_jid=${id}`
		: `https://jobs.${slug}.example/jobs/${id}`;
}

function places({ place }: Intent, draw: Chance): string[] {
	const { scope, region } = place;
	const names = place.countries.map(countryName);
	const city = countries[place.payCountry]?.city ?? '';
	if (scope === 'hybrid') return [draw.pick([`${city} (Hybrid)`, `Hybrid - ${city}, ${names[0] ?? ''}`])];
	if (scope === 'onsite') return [`${city}, ${names[0] ?? ''}`];
	if (scope === 'worldwide') return [draw.pick(['Remote (Worldwide)', 'Remote - Worldwide', 'Anywhere'])];
	if (scope === 'unspecified') return ['Remote'];
	const form = draw.pick([
		'Remote - *',
		'Remote, *',
		'* (Remote)',
		'Remote (*)',
		`Remote - * (${countries[place.payCountry]?.zone ?? 'UTC'})`,
	]);
	if (region !== null) return [form.replace('*', 'Europe')];
	if (names.length > 1 && draw.is(0.4)) return [form.replace('*', names.join(' or '))];
	const posts = names.map((name) => form.replace('*', name === 'United States' && draw.is(0.4) ? 'US' : name));
	// Now and then a board carries the same post twice.
	return draw.is(0.06) ? [...posts, ...posts] : posts;
}

function contentHtml(employer: Employer, advert: Advert, pay: Pay | null, zoned: boolean): string {
	const heading = (text: string): string =>
		employer.linksByQuery ? `<h2>${text}</h2>` : `<p><strong>${text}</strong></p>`;
	const paragraph = (text: string): string => `<p>${text.replaceAll('. You', '.&nbsp;You')}</p>`;
	const about = advert.sections.find(({ part }) => part === 'about')?.paragraphs ?? [];
	const rest = partsOf(advert, 'role', 'duties', 'requirements', 'nice', 'team', 'benefits', 'process');
	return [
		`<div class="content-intro">${about.map((text) => paragraph(escapeHtml(text))).join('')}</div>`,
		sectionsHtml(rest, heading, paragraph),
		advert.pay === null ? '' : paragraph(escapeHtml(advert.pay)),
		pay?.in === 'fields' ? payBlock(pay, zoned) : '',
		`<div class="content-conclusion">${paragraph(escapeHtml(advert.closing))}</div>`,
	]
		.filter((part) => part !== '')
		.join('\n');
}

function payBlock({ min, max, currency }: Pay, zoned: boolean): string {
	const zones = zoned && max - min > 12_000 ? payZones(min, max) : [{ title: 'Base salary range', min, max }];
	const sign = currency === 'CAD' ? '$' : (currencySigns[currency] ?? '');
	const amount = (value: number): string => `${sign}${value.toLocaleString('en-US')}`;
	const inputs = zones.map(
		(zone) =>
			`<div class="pay-input"><div class="description"><p>What we expect to pay in base salary. Where you start depends on your experience.</p></div><div class="title">${zone.title}</div><div class="pay-range"><span>${amount(zone.min)}</span><span class="divider">&mdash;</span><span>${amount(zone.max)} ${currency}</span></div></div>`,
	);
	return `<div class="content-pay-transparency">${inputs.join('')}</div>`;
}

/** ISO 8601 with the offset of the source’s home, whole seconds. */
function zoned(moment: Date): string {
	return `${new Date(moment.getTime() - 5 * 3_600_000).toISOString().slice(0, 19)}-05:00`;
}

export const greenhouseBody = (rows: object[]): object => ({ jobs: rows, meta: { total: rows.length } });
