import { fold, toSlug } from '#domain/letters.ts';
import { sortedBy } from '#domain/compare.ts';
import { remembered } from '#domain/memoize.ts';
import type { Facts } from '#facts/listing.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import type { Reading } from '#facts/reading.ts';
import type { TextMarks } from '../rows/advert-text.ts';
import { dropped, type PostingFields, type Refusal } from '../rows/to-posting.ts';
import { sources } from '../sources/index.ts';
import { titleKey } from '#domain/title-key.ts';

/**
 * A row that may be published: the fields that a listing shows, and those that are compared when merging. It no longer has the
 * advert text.
 */
export interface Candidate {
	posting: Omit<PostingFields, 'pay' | 'payText'>;
	/** Always has a role and a way to work remotely. */
	reading: Facts;
	employerSlug: string;
	titleKey: string;
	hasText: boolean;
	/** null if the advert has too few words to compare. */
	simhash: string | null;
}

/** Combines a posting and its reading into a candidate, or returns why it does not belong on this site. */
export function toCandidate(full: PostingFields, text: TextMarks, reading: Reading): Candidate | Refusal {
	const { role, remote, mayFit: _mayFit, why, ...rest } = reading;
	// The title suggests one of our roles and the text does not. Report it separately, so that people can check the rules.
	const noRole = rest.titleRole === null ? 'no-role' : 'near-role';
	if (role === null) return { ...dropped(noRole, `no role: ${why}`), ...mayFitOf(full, reading) };
	if (remote === null) return dropped('not-remote', 'does not mention remote work');
	if (remote.scope === 'onsite') return dropped('on-site', 'on-site');
	if (remote.scope === 'hybrid') return dropped('hybrid', 'hybrid');
	// If a row on a board of many employers names no employer, the board must not count as its employer.
	const fallback = sources[full.source].hasManyEmployers === true ? '' : full.board;
	const { pay: _pay, payText: _payText, ...posting } = full;
	return {
		posting,
		reading: { remote, role, ...rest },
		employerSlug: employerSlug(posting.employer, fallback),
		titleKey: titleKey(posting.title, posting.locations),
		hasText: !text.isEmpty,
		simhash: text.simhash,
	};
}

/** The fields that are published if the advert may fit a role; empty if it fits none or is not remote. */
function mayFitOf(posting: PostingFields, { mayFit, remote }: Reading): Pick<Refusal, 'mayFit'> {
	if (mayFit === null || remote === null || remote.scope === 'onsite' || remote.scope === 'hybrid') return {};
	const { title, employer, url, locations, publishedOn } = posting;
	return { mayFit: { role: mayFit, title, employer, url, locations, publishedOn } };
}

export function levelOf({ reading }: Candidate): string | null {
	return reading.level?.value ?? null;
}

/**
 * Sorts rows of one job by preference: rows with an advert text first, then rows from the employer’s own board, then the
 * earliest.
 */
export const byPreference = (candidates: readonly Candidate[]): Candidate[] => sortedBy(candidates, orderOf);

function orderOf({ hasText, posting }: Candidate): (string | null)[] {
	const isOwn = sources[posting.source].hasManyEmployers !== true;
	return [
		hasText ? '0' : '1',
		isOwn ? '0' : '1',
		posting.publishedOn,
		posting.source,
		posting.board,
		posting.key,
		posting.postingId,
	];
}

/**
 * The slug that identifies an employer: `match-group`. Boards spell a name in several ways, so capitals, accents, spaces and
 * punctuation between words do not matter. If a slug leaves out anything else, such as the `++` of C++, a short hash is appended. A
 * name without a Latin letter or digit gets the slug of the board, or if that is empty too, only the hash.
 */
export function employerSlug(name: string, board: string): string {
	const slug = slugOf(name);
	if (slug === '') return cutSlug(slugOf(board), MAX_SLUG) || `employer-${sha256(name).slice(0, 8)}`;
	if (slug.length <= MAX_SLUG && !otherLetter.test(fold(name))) return slug;
	return `${cutSlug(slug, MAX_SLUG - 9)}-${sha256(fold(name).replaceAll(/\s+/g, ' ')).slice(0, 8)}`;
}

const MAX_SLUG = 60;
/** A letter or digit that a slug cannot hold, or a `+` or `#` at the end of a word: C++, C#. */
const otherLetter = /[[\p{L}\p{N}]--[a-z0-9]]|[a-z0-9][+#]+(?![a-z0-9+#])/v;

const cutSlug = (slug: string, length: number): string => slug.slice(0, length).replace(/-$/, '');

const slugOf = remembered((name) => toSlug(name.replaceAll(/['’.]/g, '').replaceAll('&', ' and ')));
