import { escapeText, escapeUTF8 } from 'entities';
import { countryName, currencySign, isTied, type Advert, type Section } from './advert.ts';
import type { Employer } from './employers.ts';
import type { Intent, Pay } from './intent.ts';
import { uuid, type Chance } from './random.ts';
import { words, type Part, type SampleSource } from './words.ts';

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
export const formats: Record<SampleSource, (showing: Showing) => object[]> = {
	greenhouse,
	lever,
	ashby,
	himalayas,
	remotive,
};

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
	const about = partsOf(advert, 'about').flatMap(({ paragraphs }) => paragraphs);
	const content = [
		`<div class="content-intro">${inParagraphs(style, about)}</div>`,
		html(
			style,
			advert.sections.filter(({ part }) => part !== 'about'),
		),
		inParagraphs(style, advert.closing.slice(0, -1)),
		intent.pay?.in === 'fields' ? payBlock(intent.pay, zoned) : '',
		`<div class="content-conclusion">${inParagraphs(style, advert.closing.slice(-1))}</div>`,
	].join('\n');
	const metadata = draw.pick([null, [{ id: 410_000 + index, name: 'Time type', value: 'Full time' }]]);
	const requisition = draw.is(0.6) ? `R-${1000 + number}` : null;
	return greenhousePlaces(intent, draw).map((place, i) => ({
		id: base + i,
		internal_job_id: base - 1_000_000_000,
		absolute_url: address(base + i),
		location: { name: place },
		metadata,
		requisition_id: requisition,
		title,
		company_name: employer.name,
		first_published: publishedAt.toISOString(),
		updated_at: updatedAt.toISOString(),
		content: escapeUTF8(content),
	}));
}

function greenhousePlaces({ place }: Intent, draw: Chance): string[] {
	const { scope, region, payCountry } = place;
	const { city = '', zone = 'UTC' } = words.countries[payCountry] ?? {};
	const names = place.countries.map(countryName);
	if (scope === 'hybrid') return [draw.pick([`${city} (Hybrid)`, `Hybrid - ${city}, ${names[0] ?? ''}`])];
	if (scope === 'onsite') return [`${city}, ${names[0] ?? ''}`];
	if (scope === 'worldwide') return [draw.pick(['Remote (Worldwide)', 'Remote - Worldwide', 'Anywhere'])];
	if (scope === 'unspecified') return ['Remote'];
	const form = draw.pick(['Remote - *', 'Remote, *', '* (Remote)', 'Remote (*)', `Remote - * (${zone})`]);
	if (region !== null) return [form.replace('*', 'Europe')];
	if (names.length > 1 && draw.is(0.4)) return [form.replace('*', names.join(' or '))];
	const posts = names.map((name) => form.replace('*', name === 'United States' && draw.is(0.4) ? 'US' : name));
	// Now and then a board carries the same post twice.
	return draw.is(0.06) ? [...posts, ...posts] : posts;
}

function payBlock({ min, max, currency }: Pay, zoned: boolean): string {
	const zones = zoned && max - min > 12_000 ? payZones(min, max) : [{ title: 'Base salary range', min, max }];
	const sign = currency === 'CAD' ? '$' : currencySign(currency);
	const amount = (value: number): string => `${sign}${value.toLocaleString('en-US')}`;
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

const leverPeriods = {
	year: 'per-year-salary',
	month: 'per-month-salary',
	week: 'per-week-salary',
	day: 'per-day-wage',
	hour: 'per-hour-wage',
};

function lever({ employer, intent, advert, title, publishedAt, draw, idDraw }: Showing): object[] {
	const id = uuid(idDraw);
	const style: Style = ['<div><span style="font-size: 11pt">*</span></div>', '<div><b>*</b></div>'];
	const locations = placeNames(intent, {
		worldwide: 'Remote - Worldwide',
		europe: 'Remote - Europe',
		country: (name) => `Remote - ${name === 'United States' ? 'US' : name}`,
	});
	const { scope, countries } = intent.place;
	const pay = intent.pay?.in === 'fields' ? intent.pay : null;
	const isExplained = pay !== null && draw.is(0.5);
	return [
		{
			id,
			text: title,
			createdAt: publishedAt.getTime(),
			categories: {
				commitment: intent.contract ? 'Contract' : 'Full-time',
				location: locations[0],
				allLocations: locations,
			},
			country: countries.length === 1 ? countries[0] : null,
			workplaceType: scope === 'hybrid' ? 'hybrid' : isTied(intent) ? draw.pick(['onsite', 'on-site']) : 'remote',
			opening: html(style, partsOf(advert, 'about')),
			descriptionBody: html(style, partsOf(advert, 'role')),
			lists: partsOf(advert, 'duties', 'requirements', 'nice').map(({ heading, items }) => ({
				text: heading,
				content: listItems(items),
			})),
			additional: html(style, partsOf(advert, 'team', 'benefits', 'process'), advert.closing),
			...(pay && {
				salaryRange: { interval: leverPeriods[pay.period], currency: pay.currency, min: pay.min, max: pay.max },
			}),
			...(isExplained && {
				salaryDescription: '<div>Where you start in this range depends on your experience.</div>',
			}),
			hostedUrl: `${scheme(intent)}://jobs.${employer.slug}.example/${id}`,
		},
	];
}

/** `isRemote` is true on hybrid rows too, as in the real feed: only `workplaceType` can be trusted. */
function ashby({ employer, intent, advert, title, publishedAt, draw, idDraw }: Showing): object[] {
	const id = uuid(idDraw);
	const { scope, countries } = intent.place;
	const style: Style = ['<p style="min-height:1.5em">*</p>', employer.linksByQuery ? '<h2>*</h2>' : '<p><b>*</b></p>'];
	const [location = '', ...others] = placeNames(intent, {
		worldwide: 'Remote (Worldwide)',
		europe: 'Europe',
		country: (name) => (countries.length > 1 ? name : `Remote - ${name}`),
	});
	const address = (code: string | undefined) => ({
		postalAddress: code === undefined ? {} : { addressCountry: countryName(code) },
	});
	const isStated = intent.pay?.in === 'fields';
	return [
		{
			id,
			title,
			employmentType: intent.contract ? 'Contract' : 'FullTime',
			location,
			address: address(countries[0]),
			secondaryLocations: others.map((name, i) => ({ location: name, address: address(countries[i + 1]) })),
			publishedAt: publishedAt.toISOString(),
			isListed: intent.unfit !== 'unlisted',
			isRemote: scope !== 'onsite',
			workplaceType: scope === 'hybrid' ? 'Hybrid' : scope === 'onsite' ? 'OnSite' : 'Remote',
			jobUrl: `${scheme(intent)}://jobs.${employer.slug}.example/${id}`,
			descriptionHtml: html(style, advert.sections, advert.closing),
			shouldDisplayCompensationOnJobPostings: isStated,
			compensation: isStated && intent.pay ? compensation(intent.pay, draw) : null,
		},
	];
}

function compensation({ min, max, currency, period }: Pay, draw: Chance): object {
	const interval = `1 ${period.toUpperCase()}`;
	const equity = period === 'year' && draw.is(0.6) ? ' • Offers Equity' : '';
	const isTiered = period === 'year' && max - min > 12_000 && draw.is(0.25);
	const short = (amount: number) => `${currencySign(currency)}${amount >= 1000 ? `${amount / 1000}K` : amount}`;
	const summary = (low: number, high: number, between: string) =>
		`${short(low)}${between}${short(high)}${period === 'year' ? '' : ` per ${period}`}`;
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

const himalayasPeriods: Partial<Record<Pay['period'], string>> = { year: 'annual', month: 'monthly', hour: 'hourly' };

/** A row of a board of many employers; times in seconds, titles cut, no place for anywhere. */
function himalayas({ employer, intent, advert, title, number, publishedAt }: Showing): object[] {
	const published = Math.floor(publishedAt.getTime() / 1000);
	const slug =
		title
			.toLowerCase()
			.match(/[a-z0-9]+/g)
			?.join('-') ?? '';
	const site = `${scheme(intent)}://himalayas.example/companies/${employer.slug}`;
	const address = `${site}/jobs/${slug}-${10_000 + number}`;
	const pay = intent.pay?.in === 'fields' ? intent.pay : null;
	const salaryPeriod = pay && himalayasPeriods[pay.period];
	return [
		{
			title: title.trim().slice(0, 80),
			companyName: employer.name,
			companySlug: employer.slug,
			employmentType: intent.contract ? 'Contractor' : 'Full Time',
			...(pay && salaryPeriod && { minSalary: pay.min, maxSalary: pay.max, salaryPeriod, currency: pay.currency }),
			locationRestrictions: intent.place.countries.map(countryName),
			description: html(['<p>*</p>', '<h3>*</h3>'], advert.sections, advert.closing),
			pubDate: published,
			// Longer than the board’s sixty days: the sample’s jobs stay open until their own end.
			expiryDate: published + 400 * 86_400,
			applicationLink: address,
			guid: address,
		},
	];
}

const remotivePeriods = { year: '', month: '/month', week: '/week', day: '/day', hour: '/hr' };

/** A row of a board of many employers: pay and places in free words, a date without a zone. */
function remotive({ employer, intent, advert, title, number, publishedAt }: Showing): object[] {
	const id = 2_000_000 + employer.index * 4_000 + number;
	const places = placeNames(intent, {
		worldwide: 'Worldwide',
		europe: 'Europe',
		country: (name) => (name === 'United States' ? 'USA' : name),
	});
	const pay = intent.pay?.in === 'fields' ? intent.pay : null;
	const amount = (value: number) => `${currencySign(pay?.currency ?? '')}${value.toLocaleString('en-US')}`;
	return [
		{
			id,
			url: `${scheme(intent)}://remotive.example/remote-jobs/software-development/job-${id}`,
			title: title.trim(),
			company_name: employer.name,
			job_type: intent.contract ? 'contract' : 'full_time',
			publication_date: publishedAt.toISOString().slice(0, 19),
			candidate_required_location: places.join(', '),
			salary: pay ? `${amount(pay.min)} - ${amount(pay.max)}${remotivePeriods[pay.period]}` : '',
			description: html(['<p class="tw-border-b">*</p>', '<p><strong>*</strong></p>'], advert.sections, advert.closing),
		},
	];
}

function scheme({ unfit }: Intent): string {
	return unfit === 'broken-link' ? 'http' : 'https';
}

/** Where the job is, in a feed’s own words for anywhere, for Europe and for one country. */
function placeNames(
	intent: Intent,
	said: { worldwide: string; europe: string; country: (name: string) => string },
): string[] {
	const { scope, region, countries, payCountry } = intent.place;
	if (isTied(intent)) return [`${words.countries[payCountry]?.city ?? ''}, ${countryName(payCountry)}`];
	if (scope === 'worldwide') return [said.worldwide];
	if (scope === 'unspecified') return ['Remote'];
	return region === null ? countries.map((code) => said.country(countryName(code))) : [said.europe];
}

/** How a source marks up a paragraph and a heading; `*` stands for the words. */
type Style = readonly [paragraph: string, heading: string];

function html(style: Style, sections: readonly Section[], closing: readonly string[] = []): string {
	const parts = sections.map(({ heading, paragraphs, items }) => [
		style[1].replace('*', () => escapeText(heading)),
		inParagraphs(style, paragraphs),
		items.length > 0 ? `<ul>${listItems(items)}</ul>` : '',
	]);
	return [...parts.flat(), inParagraphs(style, closing)].join('\n');
}

function inParagraphs([paragraph]: Style, texts: readonly string[]): string {
	return texts.map((text) => paragraph.replace('*', () => escapeText(text))).join('');
}

function listItems(items: readonly string[]): string {
	return items.map((item) => `<li>${escapeText(item)}</li>`).join('\n');
}

function partsOf({ sections }: Advert, ...parts: Part[]): Section[] {
	return sections.filter(({ part }) => parts.includes(part));
}
