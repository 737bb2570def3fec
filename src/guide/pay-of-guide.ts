import { getEntry, type CollectionEntry } from 'astro:content';
import type { CitedPay, PayAdjustment } from '#domain/pay.ts';
import { rateOf } from '#filter/currencies.ts';
import type { CountedPay } from '../measure/counted-pay.ts';
import { currencies } from '#filter/site-currencies.ts';
import { number } from '#domain/pay-words.ts';
import { siteConfig } from '#site-config/site-config.ts';
import { claimsPath } from '#routes/pages.ts';
import { withAnchor, anchorOf } from '#routes/anchors.ts';
import { datesIn, listInWords, longDay, numberWord, plural } from '#site/format.ts';
import { verdictsOf } from './claim-verdicts.ts';
import { countedPay, countedPayElsewhere, lackingWords } from './counted-pay.ts';
import { roleOf, type Guide } from './load-guide.ts';
import { namesFor } from './names.ts';
import type { CitedQuartiles, PayChange, PayOfRole, Recorded } from './pay-answer.ts';
import { behindWords, expectationWords, figureWords, splitWords, whoWords } from './verdict-words.ts';

/** The pay data of a guide, for answering “what would I be paid”. */
export async function payOfGuide(guide: Guide): Promise<PayOfRole> {
	const {
		role,
		term,
		levels,
		pay: { data },
	} = guide;
	const from = data.bandsFrom === null ? 'our judgement' : 'the middle half of a public index, rounded';
	return {
		role: role.id,
		plural: term.data.plural,
		region: data.region,
		whose: `${from}, as of ${longDay(data.asOf)}`,
		levels: await Promise.all(
			levels.map(async ({ data: { level, title } }) => ({
				level,
				title,
				counted: await countedWords(role.id, level),
				cited: citedOf(data.cited.find((one) => one.level === level)),
				recorded: recordedOf(await countedPay(role.id, level)),
			})),
		),
		elsewhere: (await countedPayElsewhere(role.id)).map(recordedOf),
		bands: data.bands,
		adjustments: await payChanges(guide),
		hasClaims: guide.claims.length > 0,
		isByCountry: siteConfig().pay.countries.length > 0,
	};
}

const citedOf = (cited: CitedPay | undefined): CitedQuartiles | null =>
	cited ? { p25: cited.p25, p50: cited.p50, p75: cited.p75, n: cited.n, region: cited.region } : null;

/** Pay from recorded adverts, converted to the site’s currency at the exchange rates of the site. */
function recordedOf({ country, currency, median, quartiles, behind }: CountedPay): Recorded {
	const rate = rateOf(currencies(), currency.toLowerCase());
	const converted = (amount: number) => Math.round(amount * rate);
	const [low, high] = quartiles ? [quartiles[0].value, quartiles[1].value] : [median?.low ?? 0, median?.high ?? 0];
	return {
		country,
		...behind,
		amounts: median && {
			low: converted(low),
			middle: converted(median.value),
			high: converted(high),
			isQuartiles: quartiles !== null,
		},
	};
}

/** The adjustments of a guide’s bands, each with its author and the evidence from sources and the newest edition. */
export const payChanges = (guide: Guide): Promise<PayChange[]> =>
	Promise.all(guide.pay.data.adjustments.map((adjustment) => payChange(guide, adjustment)));

async function payChange(guide: Guide, { claim: slug, ...adjustment }: PayAdjustment): Promise<PayChange> {
	const claim = guide.claims.find(({ data }) => data.slug === slug);
	if (!claim)
		throw new Error(
			`The adjustment ${adjustment.slug} of ${guide.pay.id} names the claim ${slug}, which is not in claims.yaml. Add the claim, or correct the name.`,
		);
	const counted = await countedSentence(claim);
	return {
		...adjustment,
		whose: await whoseWords(claim),
		isOurs: claim.data.provenance === 'editorial',
		shown: [...sourcesSentence(claim), ...(counted ? [counted.words] : [])],
		isAdded:
			counted === null
				? !claim.data.shown.some(({ verdict }) => verdict === 'contradicts')
				: counted.verdict === 'holds',
		href: withAnchor(claimsPath(guide.role.id), anchorOf('own', slug)),
	};
}

type ClaimEntry = CollectionEntry<'claims'>;

/**
 * Who says so, and when: `our judgement as of 25 Nov 2026`. For a cited claim, the first source that supports it: `by KORE1, 1
 * May 2026`
 */
async function whoseWords({ id, data: { provenance, asOf, shown } }: ClaimEntry): Promise<string> {
	if (provenance === 'editorial') return `our judgement as of ${longDay(asOf)}`;
	const finding = shown.find(({ verdict }) => verdict === 'supports');
	const source = finding && (await getEntry('sources', finding.source));
	if (!source)
		throw new Error(
			`The claim ${id} is cited, but no source under its \`shown\` supports it. Add one, or set \`provenance: editorial\`.`,
		);
	return `by ${source.data.publisher}, ${datesIn(finding.date)}`;
}

/** How many sources support or contradict a claim; empty if no source has figures: `Of the sources, one contradicts it.` */
function sourcesSentence({ data: { provenance, shown } }: ClaimEntry): string[] {
	const count = (verdict: string) => shown.filter((one) => one.verdict === verdict).length;
	const counts = (
		[
			// One supporting source is not counted: `whoseWords` names it.
			['supports', provenance === 'cited' ? 1 : 0, 'supports it', 'support it'],
			['partly', 0, 'supports it in part', 'support it in part'],
			['contradicts', 0, 'contradicts it', 'contradict it'],
		] as const
	).flatMap(([verdict, named, one, many]) => {
		const n = count(verdict) - named;
		return n > 0 ? [`${numberWord(n)} ${n === 1 ? one : many}`] : [];
	});
	return counts.length > 0
		? [`Of ${provenance === 'cited' ? 'other sources' : 'the sources'}, ${listInWords(counts)}.`]
		: [];
}

/** What the newest edition’s adverts say about a claim: `Recorded adverts say otherwise: 0.98 times (0.86–1.01) …` */
async function countedSentence(claim: ClaimEntry) {
	const verdicts = await verdictsOf(claim);
	if (!verdicts) return null;
	const { query } = verdicts;
	const { verdict, figure, unit, behind, splits } = verdicts.edition;
	const role = roleOf(claim.id);
	const who = whoWords(query.of, role, await namesFor(role));
	const verdictWords = {
		holds: 'Recorded adverts agree',
		'does-not-hold': 'Recorded adverts say otherwise',
		open: 'Recorded adverts leave it open',
		depends: 'Recorded adverts disagree with one another',
		'too-few': 'There are too few recorded adverts to tell',
		'not-measurable': 'Recorded adverts cannot tell',
		sample: 'Recorded adverts cannot tell',
	}[verdict];
	const found = figure
		? [figureWords(figure, unit, query.quantile?.currency)]
		: splits.map((one) => splitWords(one, unit, query.quantile?.currency));
	const ofOthers = unit === 'ratio' && found.length > 0 ? ['the median of the others'] : [];
	const facts = [
		[...found, ...ofOthers].join(' '),
		found.length > 0 ? `expected: ${expectationWords(query, unit)}` : '',
		behind ? behindWords(behind, query) : '',
	].filter(Boolean);
	return { verdict, words: `${verdictWords}${facts.length > 0 ? `: ${facts.join('; ')}` : ''}. Counted in ${who}.` };
}

/** `median $216,000 ($188,000–238,000), 42 adverts from 35 employers; 15 of 57 state no pay` */
async function countedWords(role: string, level: Guide['levels'][number]['data']['level']): Promise<string> {
	const pay = await countedPay(role, level);
	const silent =
		pay.asked === pay.behind.adverts
			? 'all state pay'
			: `${number(pay.asked - pay.behind.adverts)} of ${number(pay.asked)} state no pay`;
	if (pay.asked === 0) return 'none';
	if (pay.behind.adverts === 0) return `none of ${plural(pay.asked, 'advert')} states pay`;
	if (!pay.median) return `no median, ${lackingWords(pay)}; ${silent}`;
	return `median ${figureWords(pay.median, 'pay', pay.currency)}, ${behindWords(pay.behind)}; ${silent}`;
}
