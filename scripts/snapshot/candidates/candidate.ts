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

/** A row that may be published: what a listing shows of it, and what merging compares. Its text is gone. */
export interface Candidate {
	posting: Omit<PostingFields, 'pay' | 'payText'>;
	/** It has a role, and the work can be done from elsewhere. */
	reading: Facts;
	employerSlug: string;
	titleKey: string;
	hasText: boolean;
	/** null where the advert has too few words to compare. */
	simhash: string | null;
}

/** What a posting and its reading give, or the reason why it is not for this site. */
export function toCandidate(full: PostingFields, text: TextMarks, reading: Reading): Candidate | Refusal {
	const { role, remote, why, ...rest } = reading;
	// A title that suggests one of our roles, over a text that does not: people should look whether the rules are right.
	const noRole = rest.titleRole === null ? 'no-role' : 'near-role';
	if (role === null) return dropped(noRole, `no role: ${why}`);
	if (remote === null) return dropped('not-remote', 'says nothing of remote work');
	if (remote.scope === 'onsite') return dropped('on-site', 'on-site');
	if (remote.scope === 'hybrid') return dropped('hybrid', 'hybrid');
	// A board of many employers lends its name to none of them.
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

export function levelOf({ reading }: Candidate): string | null {
	return reading.level?.value ?? null;
}

/** Candidates in the order in which rows of one job are preferred: with an advert, from the employer’s own feed, the earliest. */
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
 * What tells employers apart: `match-group`. Capitals, accents, blanks and signs between words do not, as boards spell one name in
 * several ways; a name that loses more, such as C++, has a short hash of it besides. Names without a Latin letter or digit
 * fall back to the board’s own name, and that to the hash alone, so that there always is one.
 */
export function employerSlug(name: string, board: string): string {
	const slug = slugOf(name);
	if (slug === '') return cutSlug(slugOf(board), longestSlug) || `employer-${sha256(name).slice(0, 8)}`;
	if (slug.length <= longestSlug && !otherLetter.test(fold(name))) return slug;
	return `${cutSlug(slug, longestSlug - 9)}-${sha256(fold(name).replaceAll(/\s+/g, ' ')).slice(0, 8)}`;
}

const longestSlug = 60;
/** A letter or digit of a name that no slug can hold, or a sign at the end of one of its words: C++, C#. */
const otherLetter = /[[\p{L}\p{N}]--[a-z0-9]]|[a-z0-9][+#]+(?![a-z0-9+#])/v;

const cutSlug = (slug: string, length: number): string => slug.slice(0, length).replace(/-$/, '');

const slugOf = remembered((name) => toSlug(name.replaceAll(/['’.]/g, '').replaceAll('&', ' and ')));
