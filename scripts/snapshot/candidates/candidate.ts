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

/** Builds the candidate of a posting and its reading, or returns the reason why it does not belong on this site. */
export function toCandidate(full: PostingFields, text: TextMarks, reading: Reading): Candidate | Refusal {
	const { role, remote, mayFit: _mayFit, why, ...rest } = reading;
	// The title suggests one of our roles and the text does not. Report it separately, so that people can check the rules.
	const noRole = rest.titleRole === null ? 'no-role' : 'near-role';
	if (role === null) return { ...dropped(noRole, `no role: ${why}`), ...mayFitOf(full, reading) };
	if (remote === null) return dropped('not-remote', 'says nothing of remote work');
	if (remote.scope === 'onsite') return dropped('on-site', 'on-site');
	if (remote.scope === 'hybrid') return dropped('hybrid', 'hybrid');
	// The name of a board with many employers must not become the employer of a row that names none.
	const board = sources[full.source].carriesOthers === true ? '' : full.board;
	const { pay: _pay, payText: _payText, ...posting } = full;
	return {
		posting,
		reading: { remote, role, ...rest },
		employerSlug: employerSlug(posting.employer, board),
		titleKey: titleKey(posting.title, posting.locations),
		hasText: !text.isEmpty,
		simhash: text.simhash,
	};
}

/** What is published of an advert that may fit a role; nothing if it fits none or is not remote. */
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
	const isOwn = sources[posting.source].carriesOthers !== true;
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
 * The slug that identifies an employer: `match-group`. Boards spell one name in several ways, so capitals, accents, spaces and
 * punctuation between words do not matter. A name that loses more than that, such as C++, gets a short hash appended. A name
 * without a Latin letter or digit falls back to the name of the board, and then to the hash alone, so that there is always a
 * slug.
 */
export function employerSlug(name: string, board: string): string {
	const slug = slugOf(name);
	if (slug === '') return cutSlug(slugOf(board), longestSlug) || `employer-${sha256(name).slice(0, 8)}`;
	if (slug.length <= longestSlug && !otherLetter.test(fold(name))) return slug;
	return `${cutSlug(slug, longestSlug - 9)}-${sha256(fold(name).replaceAll(/\s+/g, ' ')).slice(0, 8)}`;
}

const longestSlug = 60;
/** A letter or digit that a slug cannot hold, or a `+` or `#` at the end of a word: C++, C#. */
const otherLetter = /[[\p{L}\p{N}]--[a-z0-9]]|[a-z0-9][+#]+(?![a-z0-9+#])/v;

const cutSlug = (slug: string, length: number): string => slug.slice(0, length).replace(/-$/, '');

const slugOf = remembered((name) => toSlug(name.replaceAll(/['’.]/g, '').replaceAll('&', ' and ')));
