import { mayMarkUp, relOf, type ListingSource } from '#domain/listing-source.ts';
import type { SeenOn } from '#domain/listing.ts';
import type { Finding } from '../../lint/rule.ts';
import type { Element, Page } from '../page.ts';
import { at, type SiteRule } from '../rule.ts';
import type { ShownListings } from '../shown-listings.ts';

type Shown = ShownListings['listings'][number];
interface Credit {
	seen: SeenOn;
	terms: ListingSource;
}

/** Reports job pages that break the terms of a source on which the job was seen. */
export const terms: SiteRule = {
	id: 'audit/terms',
	severity: 'error',
	isHarmful: true,
	title: 'The terms of a source',
	help: `
		Each source of listings has its terms in \`src/content/listing-sources/\`. The page of a listing keeps those of every source
		that carried it: the words it wants beside the listing, as a link to where it wants them to lead; \`nofollow\` on links to
		it, unless it asks for followed links; no JobPosting mark-up where one of them forbids it; and no quote of the advert that
		is longer than \`quote\`. A source that is \`off\` has no listings on the site.
	`,
	site: ({ pages, shown }) => {
		const byPath = new Map(pages.map((page) => [page.path, page]));
		return (shown?.listings ?? []).flatMap((listing): Finding[] => {
			const page = byPath.get(`/listings/${listing.id}/`);
			if (!page) return [];
			const credits = listing.seenOn.flatMap((seen) => {
				const of = shown?.terms.get(seen.source);
				return of ? [{ seen, terms: of }] : [];
			});
			const unknown = listing.seenOn.filter(({ source }) => !shown?.terms.has(source));
			return [
				...unknown.map(({ source }) => ({
					...at(page),
					says: `The job was seen on ${source}, which has no file of terms.`,
					todo: 'Write them.',
				})),
				...credits.flatMap((credit) => sourceIsOn(page, credit)),
				...[...Map.groupBy(credits, ({ seen }) => seen.source).values()].flatMap((ofOne) => isCredited(page, ofOne)),
				...linksAreMarked(page, credits),
				...isNotMarkedUp(page, credits),
				...quotesAreShort(page, listing, credits),
			];
		});
	},
};

function sourceIsOn(page: Page, { terms: { status, label } }: Credit): Finding[] {
	if (status === 'on') return [];
	return [
		{ ...at(page), says: `It shows a listing of ${label}, which is switched off.`, todo: 'Remove its listings.' },
	];
}

/** The credit that a source requires must be on the page once, as a link to its copy of the advert or to its site. */
function isCredited(page: Page, credits: readonly Credit[]): Finding[] {
	const [first] = credits;
	if (!first?.terms.attribution) return [];
	const { label, site, attribution } = first.terms;
	const { text, link } = attribution;
	const [href = site, ...others] = link === 'advert' ? credits.map(({ seen }) => seen.url) : [site];
	const isThere = page.elements.some(
		({ tag, text: words, attributes }) =>
			tag === 'a' && words === text && [href, ...others].includes(attributes['href'] ?? ''),
	);
	if (isThere) return [];
	return [
		{
			...at(page),
			says: `${label} requires the words “${text}” as a link to ${href}, but the page has no such link.`,
			todo: 'Show `found` of its row, as Top.astro does.',
		},
	];
}

/** Search engines may follow a link to an advert only if its source asks for it. */
function linksAreMarked(page: Page, credits: readonly Credit[]): Finding[] {
	const wanted = new Map(
		credits.flatMap(({ seen, terms: of }) => [seen.url, of.site].map((href) => [href, of] as const)),
	);
	return page.elements
		.filter(({ tag, attributes }) => tag === 'a' && /^https?:/.test(attributes['href'] ?? ''))
		.flatMap((element) => {
			const href = element.attributes['href'] ?? '';
			const of = wanted.get(href) ?? { follow: false };
			const isFollowed = !(element.attributes['rel'] ?? '').split(/\s+/).includes('nofollow');
			if (isFollowed === of.follow || isOwnSite(page, href)) return [];
			const says = of.follow
				? `The link to ${href} carries \`nofollow\`, which the terms of its source forbid.`
				: `The link to ${href} lacks \`nofollow\`; no source asks for a followed link to it.`;
			return [{ ...at(page, element), says, todo: `Set \`rel="${relOf(of)}"\`.` }];
		});
}

function isOwnSite({ elements }: Page, href: string): boolean {
	const canonical = elements.find(({ tag, attributes }) => tag === 'link' && attributes['rel'] === 'canonical');
	const own = URL.parse(canonical?.attributes['href'] ?? '');
	return own !== null && URL.parse(href)?.origin === own.origin;
}

function isNotMarkedUp(page: Page, credits: readonly Credit[]): Finding[] {
	if (mayMarkUp(credits.map(({ terms: of }) => of))) return [];
	const labels = credits.filter(({ terms: of }) => !of.jobPostingMarkup).map(({ terms: { label } }) => label);
	const names = [...new Set(labels)].join(' and ');
	return page.elements.filter(isJobPosting).map((element) => ({
		...at(page, element),
		says: `The page is marked up as JobPosting, which the terms of ${names} forbid.`,
		todo: 'Remove the mark-up. `mayMarkUp` says when it is allowed.',
	}));
}

function isJobPosting({ tag, attributes, ownText }: Element): boolean {
	const isScript = tag === 'script' && attributes['type'] === 'application/ld+json';
	return (
		(isScript && /"@type":\s*"JobPosting"/.test(ownText)) ||
		/schema\.org\/JobPosting/.test(attributes['itemtype'] ?? '')
	);
}

/** Reports quotes from an advert that are longer than its source allows. Title, places and pay do not count as quotes. */
function quotesAreShort(page: Page, { title, locations }: Shown, credits: readonly Credit[]): Finding[] {
	const limited = credits.filter(({ terms: { shows } }) => shows === 'facts');
	const most = Math.min(...limited.map(({ terms: { quote } }) => quote));
	const facts = [title, locations.join('; '), ...locations].map((fact) => fact.replaceAll(/\s+/g, ' ').trim());
	return page.elements
		.filter(({ tag, text }) => ['q', 'blockquote', 'pre'].includes(tag) && text.length > most)
		.filter(({ text }) => !facts.some((fact) => fact.includes(text)))
		.map((element) => ({
			...at(page, element),
			says: `A quote of the advert has ${element.text.length} characters. The terms of its source allow ${most}.`,
			todo: 'Quote less. The nightly run cuts evidence to `quote`.',
		}));
}
