import { expect, it } from 'vitest';
import type { ListingSource } from '#domain/listing-source.ts';
import type { Listing } from '#facts/listing.ts';
import { advertLink } from './advert-link.ts';
import type { Credit } from './credits.ts';

const listing = { url: 'https://jobs.example/1', employer: { slug: 'acme', name: 'Acme', kind: null } } as Listing;
const seenOn = (kind: ListingSource['kind'], follow: boolean): Credit => ({
	seen: { source: 'lever', board: 'acme', postingId: '1', url: listing.url },
	terms: { kind, follow, label: 'Somewhere' } as ListingSource,
});

it('says “at” the employer where the advert is the employer’s own, and “on” a board or a forum', () => {
	const words = (...credits: Credit[]) => advertLink(listing, credits).words;
	expect(words(seenOn('applicant-tracking', false))).toBe('Read the advert at Acme');
	expect(words(seenOn('job-board', false))).toBe('Read the advert on Somewhere');
	expect(words(seenOn('forum', false), seenOn('applicant-tracking', false))).toBe('Read the advert on Somewhere');
	expect(words()).toBe('Read the advert at Acme');
});

it('links to the advert, with nofollow unless the terms of the first source forbid it', () => {
	const relOf = (...credits: Credit[]) => advertLink(listing, credits).rel.split(' ');
	expect(advertLink(listing, []).href).toBe(listing.url);
	expect(relOf(seenOn('job-board', true), seenOn('job-board', false))).not.toContain('nofollow');
	expect(relOf(seenOn('job-board', false), seenOn('job-board', true))).toContain('nofollow');
	expect(relOf()).toContain('nofollow');
});
