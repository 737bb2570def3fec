import { mayMarkUp, relOf, type ListingSource } from '#domain/listing-source.ts';
import type { SeenOn } from '#domain/listing.ts';
import type { Problem } from '../../reporters/problem.ts';
import type { Element, Page } from '../page.ts';
import { wrong, type Rule } from '../rule.ts';
import type { ShownListings } from '../shown-listings.ts';

type Shown = ShownListings['listings'][number];
interface Credit {
	seen: SeenOn;
	terms: ListingSource;
}

/** The page of each listing keeps the terms of every source that carried it. */
export const terms: Rule = ({ pages, shown }) => {
	const byPath = new Map(pages.map((page) => [page.path, page]));
	return (shown?.listings ?? []).flatMap((listing) => {
		const page = byPath.get(`/listings/${listing.id}/`);
		if (!page) return [];
		const credits = listing.seenOn.flatMap((seen) => {
			const of = shown?.terms.get(seen.source);
			return of ? [{ seen, terms: of }] : [];
		});
		const unknown = listing.seenOn.filter(({ source }) => !shown?.terms.has(source));
		return [
			...unknown.map(({ source }) => wrong(page, null, 'terms/unknown', { source })),
			...credits.flatMap((credit) => [...sourceIsOn(page, credit), ...isCredited(page, credit)]),
			...linksAreMarked(page, credits),
			...isNotMarkedUp(page, credits),
			...quotesAreShort(page, listing, credits),
		];
	});
};

function sourceIsOn(page: Page, { terms: { status, label } }: Credit): Problem[] {
	if (status === 'on') return [];
	return [wrong(page, null, 'terms/off', { label })];
}

/** The words that the source wants stand on the page and lead where it wants them to. */
function isCredited(page: Page, { seen, terms: { attribution, label, site } }: Credit): Problem[] {
	if (!attribution) return [];
	const { text, link } = attribution;
	const href = link === 'advert' ? seen.url : site;
	const isThere = page.elements.some(
		({ tag, text: words, attributes }) => tag === 'a' && words === text && attributes['href'] === href,
	);
	return isThere ? [] : [wrong(page, null, 'terms/credit', { label, text, href })];
}

/** Links to an advert are followed where its source asks for it, and nowhere else. */
function linksAreMarked(page: Page, credits: readonly Credit[]): Problem[] {
	const wanted = new Map(
		credits.flatMap(({ seen, terms: of }) => [seen.url, of.site].map((href) => [href, of] as const)),
	);
	return page.elements
		.filter(({ tag, attributes }) => tag === 'a' && /^https?:/.test(attributes['href'] ?? ''))
		.flatMap((element) => {
			const href = element.attributes['href'] ?? '';
			const of = wanted.get(href) ?? { follow: false };
			const has = new Set((element.attributes['rel'] ?? '').split(/\s+/));
			const isFollowed = !has.has('nofollow');
			if (isFollowed === of.follow || isOwnSite(page, href)) return [];
			return wrong(page, element, of.follow ? 'terms/followed' : 'terms/unfollowed', { href, rel: relOf(of) });
		});
}

function isOwnSite({ elements }: Page, href: string): boolean {
	const canonical = elements.find(({ tag, attributes }) => tag === 'link' && attributes['rel'] === 'canonical');
	const own = URL.parse(canonical?.attributes['href'] ?? '');
	return own !== null && URL.parse(href)?.origin === own.origin;
}

function isNotMarkedUp(page: Page, credits: readonly Credit[]): Problem[] {
	if (mayMarkUp(credits.map(({ terms: of }) => of))) return [];
	const labels = credits.filter(({ terms: of }) => !of.jobPostingMarkup).map(({ terms: { label } }) => label);
	const names = [...new Set(labels)].join(' and ');
	return page.elements.filter(isJobPosting).map((element) => wrong(page, element, 'terms/markup', { names }));
}

function isJobPosting({ tag, attributes, ownText }: Element): boolean {
	const isScript = tag === 'script' && attributes['type'] === 'application/ld+json';
	return (
		(isScript && /"@type":\s*"JobPosting"/.test(ownText)) ||
		/schema\.org\/JobPosting/.test(attributes['itemtype'] ?? '')
	);
}

/** Quotes are evidence of facts, not the advert in pieces. Title, places and pay are facts themselves. */
function quotesAreShort(page: Page, { title, locations }: Shown, credits: readonly Credit[]): Problem[] {
	const limited = credits.filter(({ terms: { shows } }) => shows === 'facts');
	const most = Math.min(...limited.map(({ terms: { quote } }) => quote));
	const facts = [title, locations.join('; '), ...locations].map((fact) => fact.replaceAll(/\s+/g, ' ').trim());
	return page.elements
		.filter(({ tag, text }) => ['q', 'blockquote', 'pre'].includes(tag) && text.length > most)
		.filter(({ text }) => !facts.includes(text))
		.map((element) => wrong(page, element, 'terms/quote', { length: element.text.length, most }));
}
