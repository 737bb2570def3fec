import type { Listing } from '#domain/listing.ts';
import type { Posting } from '#domain/posting.ts';
import type { Detected, Reading } from '../classify/reading.ts';
import { compareKeys } from '#domain/compare.ts';
import { employerSlug } from './employers.ts';
import type { Place } from '../store/lines.ts';
import { sources } from '../sources/index.ts';
import { simhash, type Simhash } from './simhash.ts';
import { titleKey } from './title-key.ts';
import type { Refusal } from '../rows/to-posting.ts';

/** A reading that may become a listing: it has a role, and the work can be done from elsewhere. */
export type RemoteReading = Omit<Reading, 'role' | 'remote' | 'why'> & {
	role: Detected<Listing['role']['value']>;
	remote: Listing['remote'];
};

/** What a listing shows of a row. It waits in the night’s work file. */
export interface Facts {
	posting: Omit<Posting, 'text' | 'pay' | 'payText'>;
	reading: RemoteReading;
}

/** What merging compares of a row that may be published. All of a night’s are in memory at once, so it is small. */
export interface Comparable {
	/** Place in the feed. */
	index: number;
	posting: Pick<Posting, 'source' | 'board' | 'key' | 'postingId' | 'title' | 'url' | 'publishedOn'>;
	role: Listing['role']['value'];
	level: string | null;
	employerSlug: string;
	titleKey: string;
	hasText: boolean;
	/** null where the advert has too few words to compare. */
	simhash: Simhash | null;
}

/** A row that may be published, where its facts wait, and what became of it. */
export interface Candidate extends Comparable {
	place: Place;
	/** The listing it is in, and whether as its first row; null until it is in one. */
	listing: { id: string; isFirst: boolean } | null;
	/** What is wrong with the listing it would be; null where nothing is. */
	refusal: string | null;
}

/** What a posting and its reading give for merging and for showing, or the reason why it is not for this site. */
export function toCandidate(
	index: number,
	full: Posting,
	reading: Reading,
): { comparable: Comparable; facts: Facts } | Refusal {
	const { role, remote, why, ...rest } = reading;
	if (role === null) return { verdict: 'dropped', rule: 'no-role', reason: `no role: ${why}` };
	if (remote === null) return { verdict: 'dropped', rule: 'not-remote', reason: 'says nothing of remote work' };
	if (remote.scope === 'onsite') return { verdict: 'dropped', rule: 'on-site', reason: 'on-site' };
	if (remote.scope === 'hybrid') return { verdict: 'dropped', rule: 'hybrid', reason: 'hybrid' };
	const { text, pay: _pay, payText: _payText, ...posting } = full;
	const { source, board, key, postingId, title, url, publishedOn } = posting;
	return {
		comparable: {
			index,
			posting: { source, board, key, postingId, title, url, publishedOn },
			role: role.value,
			level: rest.level?.value ?? null,
			employerSlug: employerSlug(posting.employer, posting.board),
			titleKey: titleKey(posting.title, posting.locations),
			hasText: text !== '',
			simhash: simhash(text),
		},
		facts: { posting, reading: { ...rest, role, remote } },
	};
}

/** The order in which rows of one job are preferred: with an advert, from the employer’s own feed, the earliest. */
export function compareCandidates(a: Comparable, b: Comparable): number {
	return compareKeys(orderOf(a), orderOf(b));
}

function orderOf({ hasText, posting }: Comparable): (string | null)[] {
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
