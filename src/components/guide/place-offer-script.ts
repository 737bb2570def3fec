import { countryName, placeInSentence } from '#filter/facets.ts';
import { filterRows, type Index } from '#filter/filter.ts';
import { amountWords, BASE, currencyFor, rateOf, readAmount, type Currency } from '#filter/currencies.ts';
import { emptyQuery, type Query } from '#filter/query.ts';
import { siteCurrency } from '#filter/site-pay.ts';
import { answerPay, rangeWords, type PayOfRole } from '#guide/pay-answer.ts';
import { jobsBeside, placeOffer, toSay, type Workplace } from '#guide/place-offer.ts';
import { jobsPath } from '#routes/jobs.ts';
import { offerFragment, readPaid, type OfferQuery } from '#routes/paid.ts';
import { claimsPath, payPath } from '#routes/pages.ts';
import { capital } from '#site/format.ts';
import type { Premium } from '#site-config/schema.ts';
import { load, save } from '../store/store.ts';
import { build, element, part } from '../parts/tree.ts';
import { placedTable } from './placed-table.ts';

/** The data that the page contains for this script. */
interface Data {
	pays: PayOfRole[];
	premiums: Premium[];
	currencies: Currency[];
	/** Countries that the guides’ bands are for. */
	home: string[];
	/** Regions for which a guide adjusts its bands, and their countries. */
	places: { slug: string; countries: string[] }[];
	/** By role, the address of the index of its open jobs. */
	files: Record<string, string>;
}

const top = part(document, '.place-offer');
const form = part<HTMLFormElement>(top, 'form');
const { pays, premiums, currencies, home, places, files } = JSON.parse(top.dataset['offer'] ?? '') as Data;
const KEPT = 'offer';
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
const kept = part<HTMLInputElement>(top, '[name=kept]');
const keepStatus = part(top, '.keep-offer [role=status]');
const fromAddress = () => readPaid(location.hash.slice(1) || location.search);
const isAsked = ({ role, level, offer }: OfferQuery) => role !== null || level !== null || offer !== null;

/** Fills in the fields from the address, or from what is stored on the device. */
function fill(asked: OfferQuery): void {
	for (const name of ['role', 'level', 'place', 'currency'] as const) {
		const select = field(name) as unknown as HTMLSelectElement;
		if (name === 'role' && pays.length === 1) continue;
		select.value = asked[name] ?? (name === 'currency' ? BASE : '');
		// A value that is not among the options would leave the select blank, as if nothing had been asked.
		if (select.selectedIndex < 0) select.value = name === 'currency' ? BASE : '';
	}
	field('offer').value = asked.offer ?? '';
	for (const { slug } of premiums) field(slug).checked = asked.premiums.includes(slug);
}

const currencyAsked = (): string | null => (field('currency').value === BASE ? null : field('currency').value);

/** The question that the fields contain. */
function typed(): OfferQuery {
	const amount = readAmount(field('offer').value, currencies, currencyAsked());
	if (amount?.currency !== undefined && amount.currency !== currencyAsked())
		field('currency').value = amount.currency ?? BASE;
	field('offer').ariaInvalid = amount === null && field('offer').value.trim() !== '' ? 'true' : null;
	return {
		role: field('role').value || null,
		level: field('level').value || null,
		place: field('place').value || null,
		offer: amount && String(amount.thousands * 1000),
		currency: amount && field('currency').value,
		premiums: premiums.filter(({ slug }) => field(slug).checked).map(({ slug }) => slug),
	};
}

/** The place for `PayQuestion`, and the workplace, from what was chosen: a country, a region or neither. */
function whereOf(chosen: string | null, { region }: PayOfRole): { place: string | null; at: Workplace } {
	const [own = null] = home;
	if (chosen === null) return { place: null, at: { country: own?.toUpperCase() ?? null, words: region } };
	if (home.includes(chosen)) return { place: null, at: { country: chosen.toUpperCase(), words: region } };
	if (/^[a-z]{2}$/.test(chosen)) {
		const area = places.find(({ countries }) => countries.includes(chosen));
		return { place: area?.slug ?? 'elsewhere', at: { country: chosen.toUpperCase(), words: countryName(chosen) } };
	}
	const label =
		[...form.querySelectorAll('option')].find(({ value }) => value === chosen)?.textContent.trim() ?? chosen;
	return { place: chosen, at: { country: null, words: chosen === 'elsewhere' ? 'that place' : label } };
}

const indexes: Record<string, Promise<Index>> = {};
const indexOf = (role: string): Promise<Index> =>
	(indexes[role] ??= fetch(files[role] ?? '').then((response) => response.json() as Promise<Index>));
/** Counts answers. Jobs that arrive late are shown only if the answer is still the same. */
let answered = 0;

function show(asked: OfferQuery): void {
	answered++;
	const pay = pays.find((one) => one.role === asked.role);
	const chosenLevel = pay?.levels.find(({ level }) => level === asked.level);
	const [figure, steps] = [part(top, '.figure-of-offer'), part(top, '.steps-of-offer')];
	const status = part(top, '.paid-answer [role=status]');
	top.querySelector('.beside-jobs')?.setAttribute('hidden', '');
	part(top, '.keep-offer').hidden = !pay || !chosenLevel;
	if (!pay || !chosenLevel) {
		status.textContent = whatLacks(asked, pay);
		figure.replaceChildren(status.textContent);
		steps.replaceChildren();
		return;
	}
	const { place, at } = whereOf(asked.place, pay);
	const question = {
		level: chosenLevel.level,
		place,
		premiums: premiums.filter(({ slug }) => asked.premiums.includes(slug)),
	};
	const currency = asked.currency === BASE ? null : asked.currency;
	const rate = rateOf(currencies, currency);
	const words = (amount: number) => amountWords(Math.round(amount / rate / 1000) * 1000, currency);
	const offer = asked.offer === null ? null : Math.round(Number(asked.offer) * rate);
	const placed = placeOffer(pay, question, at, offer);
	const { range, steps: made, missing } = answerPay(pay, question);
	const own = placed.rows.find(({ kind, isOwn, isHere }) => kind === 'bar' && isOwn && isHere);
	const heading =
		offer === null || asked.offer === null
			? range
				? `${rangeWords(range)} a year`
				: 'No range'
			: `${amountWords(Number(asked.offer), currency)}: ${own ? inTheBand(own.stands) : 'no band to compare it with'}`;
	status.textContent = heading;
	figure.replaceChildren(element('h3', {}, heading), build(placedTable(placed, offer, { words, rate })));
	const list = (items: readonly string[], tag: 'ol' | 'ul') =>
		element(tag, tag === 'ol' ? { class: 'steps' } : {}, ...items.map((one) => element('li', {}, one)));
	steps.replaceChildren(
		...(offer === null
			? []
			: [element('div', {}, element('h4', {}, 'What you may say next'), list(toSay(placed, offer, words), 'ul'))]),
		element(
			'div',
			{},
			element('h4', {}, 'What this is made of'),
			...placed.missing.map((one) => element('p', {}, one)),
			...(missing !== null && placed.missing.every((one) => !one.startsWith(missing))
				? [element('p', {}, missing)]
				: []),
			...(made.length > 0 ? [list(made, 'ol')] : []),
			element('p', {}, `Recorded adverts in ${placeInSentence(pay.region)}: ${chosenLevel.counted}.`),
			...(currency === null
				? []
				: [
						element(
							'p',
							{},
							`${capital(siteCurrency.short)} are shown as ${currency.toUpperCase()} at the rates that the jobs are read by.`,
						),
					]),
			element(
				'p',
				{},
				element('a', { href: payPath(pay.role) }, 'How sure the band is'),
				...(pay.hasClaims
					? [', and ', element('a', { href: claimsPath(pay.role) }, 'what sources and adverts say about it')]
					: []),
			),
		),
	);
	if (offer !== null && files[pay.role]) void showJobs(pay.role, chosenLevel, at, offer, asked, answered);
}

/** Says what is still to be chosen; empty if the reader has not asked anything. */
function whatLacks(asked: OfferQuery, pay: PayOfRole | undefined): string {
	if (!isAsked(asked)) return '';
	return pay ? 'Choose a level.' : 'Choose a role.';
}

/** `below the band`, `in the lower third of the band` */
const inTheBand = (stands: string): string =>
	stands.replace(/ it$/, ' the band').replace(/ its (.+)$/, ' the $1 of the band');

/** Shows how many open jobs for this level and place pay more; nothing if their index fails to load. */
async function showJobs(
	role: string,
	{ level, title }: { level: string; title: string },
	{ country, words }: Workplace,
	offer: number,
	asked: OfferQuery,
	of: number,
): Promise<void> {
	const index = await indexOf(role).catch(() => undefined);
	if (!index || of !== answered) return;
	const code = country?.toLowerCase() ?? '';
	const isCountry = index.options.country.some(({ value }) => value === code);
	const query: Query = { ...emptyQuery(), level: [level], country: isCountry ? [code] : [] };
	const { rows } = filterRows(index, query);
	const { stating, above, reaching } = jobsBeside(rows, offer);
	const currency = asked.currency === BASE ? null : asked.currency;
	const more = { ...query, min: Math.floor(Number(asked.offer) / 1000) + 1, currency };
	const whose = isCountry ? ` that can be done from ${placeInSentence(words)}` : '';
	const higher =
		above + reaching === 0
			? 'no range reaches above your offer.'
			: `${above} begin above your offer, and ${reaching} more reach above it.`;
	part(top, '.beside-jobs span').replaceChildren(
		`Of ${rows.length} open ${title.toLowerCase()} jobs${whose}, ${stating} state pay: ${higher} `,
		...(above + reaching > 0 ? [element('a', { href: jobsPath(role, more) }, 'The jobs that pay more')] : []),
	);
	part(top, '.beside-jobs').hidden = false;
}

function change(): void {
	const asked = typed();
	history.replaceState(history.state, '', location.pathname.concat('#', offerFragment(asked)));
	keepStatus.textContent = '';
	if (kept.checked) save(KEPT, offerFragment(asked));
	show(asked);
}

form.addEventListener('input', ({ target }) => {
	// Choosing a country also selects its currency, unless an amount has been typed.
	if ((target as HTMLInputElement).name === 'place' && field('offer').value === '')
		field('currency').value = currencyFor(currencies, [field('place').value || home[0] || '']) ?? BASE;
	change();
});
form.addEventListener('submit', (event) => {
	event.preventDefault();
	change();
});
kept.addEventListener('change', () => {
	save(KEPT, kept.checked ? offerFragment(typed()) : null);
	keepStatus.textContent = kept.checked ? 'Kept on this device.' : 'No longer kept.';
});
part(top, '.copy').addEventListener('click', () => {
	navigator.clipboard.writeText(location.href).then(
		() => (keepStatus.textContent = 'The link was copied.'),
		() => (keepStatus.textContent = 'The browser did not allow copying. Copy the address of this page instead.'),
	);
});
const stored = load(KEPT);
kept.checked = typeof stored === 'string';
const begun = isAsked(fromAddress()) ? fromAddress() : readPaid(typeof stored === 'string' ? stored : '');
fill(begun);
if (isAsked(begun)) show(typed());
addEventListener('hashchange', () => {
	if (!isAsked(fromAddress())) return;
	fill(fromAddress());
	show(typed());
});
