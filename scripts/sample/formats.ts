import { escapeText, escapeUTF8 } from 'entities';
import { money } from '#domain/pay-words.ts';
import { countryName, short, type Advert, type Section } from './advert.ts';
import type { Employer } from './employers.ts';
import type { Intent, Pay } from './market.ts';
import { uuid, type Chance } from './random.ts';
import { fill, words, type SampleSource } from './words.ts';

/** Everything a format needs to write one row as a night shows it. */
export interface Showing {
	employer: Employer;
	intent: Intent;
	advert: Advert;
	title: string;
	/** Changes when the job is posted anew. */
	number: number;
	publishedAt: Date;
	updatedAt: Date;
	/** Makes the row’s own choices; the same on every night. */
	draw: Chance;
	/** Makes ids that are random in the feed; another one after a repost. */
	idDraw: Chance;
}

/**
 * The rows of one job in each format, with the fields that the night reads and those that could mislead it; more than
 * one row where it is posted for each place.
 */
export const formats: Record<SampleSource, (showing: Showing) => object[]> = { greenhouse, ashby, remotive };

/** One post for each place, all with the same `internal_job_id`. */
function greenhouse({ employer, intent, advert, title, number, publishedAt, updatedAt, draw }: Showing): object[] {
	const { slug, linksByQuery, index } = employer;
	// Ten ids for each job, four thousand jobs for each board: nothing collides.
	const base = 4_000_000_000 + index * 40_000 + number * 10;
	const address = (id: number) => {
		if (intent.unfit === 'broken-link') return `mailto:jobs@${slug}.example?subject=${id}`;
		return linksByQuery
			? `https://www.${slug}.example/careers/open-roles?gh_jid=${id}`
			: `https://jobs.${slug}.example/jobs/${id}`;
	};
	const zoned = draw.is(0.15);
	const style: Style = ['<p>*</p>', linksByQuery ? '<h2>*</h2>' : '<p><strong>*</strong></p>'];
	const [about, ...sections] = advert.sections;
	const content = [
		`<div class="content-intro">${inParagraphs(style, about?.paragraphs ?? [])}</div>`,
		html(style, sections, advert.closing.slice(0, -1)),
		intent.pay?.in === 'fields' ? payBlock(intent.pay, zoned) : '',
		`<div class="content-conclusion">${inParagraphs(style, advert.closing.slice(-1))}</div>`,
	].join('\n');
	const metadata = draw.pick([null, [{ id: 410_000 + index, name: 'Time type', value: 'Full time' }]]);
	const requisition = draw.is(0.6) ? `R-${1000 + number}` : null;
	const places = placeNames('greenhouse', intent, draw);
	const joined = places.length > 1 && draw.is(0.4) ? [places.join(' or ')] : places;
	// Now and then a board carries the same post twice.
	return (draw.is(0.06) ? [...joined, ...joined] : joined).map((name, i) => ({
		id: base + i,
		internal_job_id: base - 1_000_000_000,
		absolute_url: address(base + i),
		location: { name },
		metadata,
		requisition_id: requisition,
		title,
		company_name: employer.name,
		first_published: publishedAt.toISOString(),
		updated_at: updatedAt.toISOString(),
		content: escapeUTF8(content),
	}));
}

function payBlock({ min, max, currency }: Pay, zoned: boolean): string {
	const zones = zoned && max - min > 12_000 ? payZones(min, max) : [{ title: 'Base salary range', min, max }];
	const amount = (value: number): string => money(value, currency === 'CAD' ? 'USD' : currency);
	const inputs = zones.map(
		(zone) =>
			'<div class="pay-input"><div class="description"><p>What we expect to pay in base salary. Where you start ' +
			`depends on your experience.</p></div><div class="title">${zone.title}</div><div class="pay-range"><span>` +
			`${amount(zone.min)}</span><span>&mdash;</span><span>${amount(zone.max)} ${currency}</span></div></div>`,
	);
	return `<div class="content-pay-transparency">${inputs.join('')}</div>`;
}

/** Two zones of one pay range, the second for cheaper places; they span the whole range together. */
function payZones(min: number, max: number): { title: string; min: number; max: number }[] {
	const third = Math.round((max - min) / 3000) * 1000;
	return [
		{ title: 'Zone A', min: min + third, max },
		{ title: 'Zone B', min, max: max - third },
	];
}

/** `isRemote` is true on hybrid rows too, as in the real feed: only `workplaceType` can be trusted. */
function ashby({ employer, intent, advert, title, publishedAt, draw, idDraw }: Showing): object[] {
	const id = uuid(idDraw);
	const { scope, countries } = intent.place;
	const style: Style = ['<p style="min-height:1.5em">*</p>', employer.linksByQuery ? '<h2>*</h2>' : '<p><b>*</b></p>'];
	const address = (code: string | undefined) => ({
		postalAddress: code === undefined ? {} : { addressCountry: countryName(code) },
	});
	const [first, ...others] = placeNames('ashby', intent, draw).map((location, i) => ({
		location,
		address: address(countries[i]),
	}));
	const pay = intent.pay?.in === 'fields' ? intent.pay : null;
	return [
		{
			id,
			title,
			employmentType: intent.contract ? 'Contract' : 'FullTime',
			...first,
			secondaryLocations: others,
			publishedAt: publishedAt.toISOString(),
			isListed: intent.unfit !== 'unlisted',
			isRemote: scope !== 'onsite',
			workplaceType: scope === 'hybrid' ? 'Hybrid' : scope === 'onsite' ? 'OnSite' : 'Remote',
			jobUrl: `https://jobs.${employer.slug}.example/${id}`,
			descriptionHtml: html(style, advert.sections, advert.closing),
			shouldDisplayCompensationOnJobPostings: pay !== null,
			compensation: pay && compensation(pay, draw),
		},
	];
}

function compensation({ min, max, currency, period }: Pay, draw: Chance): object {
	const interval = `1 ${period.toUpperCase()}`;
	const equity = period === 'year' && draw.is(0.6) ? ' • Offers Equity' : '';
	const isTiered = period === 'year' && max - min > 12_000 && draw.is(0.25);
	const summary = (low: number, high: number, between: string) =>
		short(low, currency) + between + short(high, currency) + (period === 'year' ? '' : ` per ${period}`);
	const shares = { compensationType: 'EquityCashValue', interval: '1 YEAR', currencyCode: 'USD' };
	const tiers = (isTiered ? payZones(min, max) : [{ title: null, min, max }]).map((zone) => ({
		title: zone.title,
		components: [
			...(equity ? [{ summary: 'Offers Equity', ...shares }] : []),
			{
				summary: summary(zone.min, zone.max, ' – '),
				...{ compensationType: 'Salary', interval, currencyCode: currency, minValue: zone.min, maxValue: zone.max },
			},
		],
	}));
	return {
		compensationTierSummary: summary(min, max, ' – ') + equity + (isTiered ? ' • Multiple Ranges' : ''),
		scrapeableCompensationSalarySummary: summary(min, max, ' - '),
		compensationTiers: tiers,
	};
}

const remotivePeriods = { year: '', month: '/month', hour: '/hr' };

/** A row of a board of many employers: pay and places in free words, a date without a zone. */
function remotive({ employer, intent, advert, title, number, publishedAt, draw }: Showing): object[] {
	const id = 2_000_000 + employer.index * 4_000 + number;
	const scheme = intent.unfit === 'broken-link' ? 'http' : 'https';
	const { min, max, currency, period } = intent.pay ?? { min: 0, max: 0, currency: '', period: 'year' };
	const salary = `${money(min, currency)} - ${money(max, currency)}${remotivePeriods[period]}`;
	return [
		{
			id,
			url: `${scheme}://remotive.example/remote-jobs/software-development/job-${id}`,
			title: title.trim(),
			company_name: employer.name,
			job_type: intent.contract ? 'contract' : 'full_time',
			publication_date: publishedAt.toISOString().slice(0, 19),
			candidate_required_location: placeNames('remotive', intent, draw).join(', '),
			salary: intent.pay?.in === 'fields' ? salary : '',
			description: html(['<p class="tw-border-b">*</p>', '<p><strong>*</strong></p>'], advert.sections, advert.closing),
		},
	];
}

/** Where the job is, in a feed’s own words. */
function placeNames(source: SampleSource, { place }: Intent, draw: Chance): string[] {
	const { scope, region, countries, payCountry } = place;
	const form = fill(draw.pick(words.placeFields[source][scope]), { ...words.countries[payCountry] });
	if (scope !== 'region') return [form];
	const names = countries.map((code) =>
		code === 'US' ? draw.pick(['United States', 'US', 'USA']) : countryName(code),
	);
	return (region === null ? names : ['Europe']).map((name) => form.replace('*', name));
}

/** How a source marks up a paragraph and a heading; `*` stands for the words. */
type Style = readonly [paragraph: string, heading: string];

function html(style: Style, sections: readonly Section[], closing: readonly string[]): string {
	const parts = sections.map(({ heading, paragraphs, items }) => [
		style[1].replace('*', () => escapeText(heading)),
		inParagraphs(style, paragraphs),
		items.length > 0 ? `<ul>${items.map((item) => `<li>${escapeText(item)}</li>`).join('\n')}</ul>` : '',
	]);
	return [...parts.flat(), inParagraphs(style, closing)].join('\n');
}

function inParagraphs([paragraph]: Style, texts: readonly string[]): string {
	return texts.map((text) => paragraph.replace('*', () => escapeText(text))).join('');
}
