import type { Listing } from '#domain/listing.ts';
import type { Posting } from '#domain/posting.ts';
import type { Detected, Reading } from './classify/reading.ts';
import { employerSlug } from './employers.ts';
import { sources } from './sources/index.ts';
import { simhash, type Simhash } from './simhash.ts';
import { titleKey } from './title-key.ts';
import type { Refusal } from './to-posting.ts';
import { compareKeys } from './compare.ts';

/** A reading that may become a listing: it has a role, and the work can be done from elsewhere. */
export type RemoteReading = Omit<Reading, 'role' | 'remote' | 'why'> & {
	role: Detected<Listing['role']['value']>;
	remote: Listing['remote'];
};

/** A row that may be published, without its text: only what merging compares and a listing shows. */
export interface Candidate {
	/** Place in the feed. */
	index: number;
	posting: Omit<Posting, 'text' | 'pay' | 'payText'>;
	reading: RemoteReading;
	employerSlug: string;
	titleKey: string;
	hasText: boolean;
	/** null where the advert has too few words to compare. */
	simhash: Simhash | null;
}

/** A posting and its reading as a candidate, or the reason why it is none. */
export function toCandidate(index: number, full: Posting, reading: Reading): Candidate | Refusal {
	const { role, remote, why, ...rest } = reading;
	if (role === null) return { verdict: 'dropped', rule: 'no-role', reason: `no role: ${why}` };
	if (remote === null) return { verdict: 'dropped', rule: 'not-remote', reason: 'says nothing of remote work' };
	if (remote.scope === 'onsite') return { verdict: 'dropped', rule: 'on-site', reason: 'on-site' };
	if (remote.scope === 'hybrid') return { verdict: 'dropped', rule: 'hybrid', reason: 'hybrid' };
	const { text, pay: _pay, payText: _payText, ...posting } = full;
	return {
		index,
		posting,
		reading: detached({ ...rest, role, remote }),
		employerSlug: employerSlug(posting.employer, posting.board),
		titleKey: titleKey(posting.title, posting.locations),
		hasText: text !== '',
		simhash: simhash(text),
	};
}

/** A copy that shares no memory with the advert: a few words cut out of a string keep the whole of it alive. */
function detached<T>(value: T): T {
	return JSON.parse(JSON.stringify(value)) as T;
}

/** The order in which rows of one job are preferred: with an advert, from the employer’s own feed, the earliest. */
export function compareCandidates(a: Candidate, b: Candidate): number {
	return compareKeys(orderOf(a), orderOf(b));
}

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
