import type { z } from 'zod';
import type { Board } from '#domain/board.ts';
import { Posting } from '#domain/posting.ts';
import type { MayFit } from '#domain/snapshot.ts';
import { advertUrl } from './advert-url.ts';
import { cleanLine, cleanText, cut, hasBrokenCharacters } from '#plain-text/characters.ts';
import { explainIssues } from '../decode/fault.ts';
import { isPast, readDay } from './read-day.ts';
import type { DraftFields } from '../sources/source.ts';

const MAX_TITLE = 200;
const MAX_PLACES = 100;
/** Longest id; some sources use the address of an advert as its id, which is shorter than this. */
const MAX_ID = 1_000;
const MAX_LINE = 200;
const MAX_PAY_TEXT = 10_000;

/** Why a row is not published. */
export interface Refusal {
	verdict: 'quarantined' | 'dropped';
	rule: string;
	reason: string;
	/** The advert, if it is remote and may fit a role. */
	mayFit?: Omit<MayFit, 'source' | 'board'>;
}

/** Why a detail of a row was ignored although the row itself is used. */
export interface Doubt {
	rule: string;
	reason: string;
}

/** The fields of a posting without the advert text. */
const PostingFields = Posting.omit({ text: true });
export type PostingFields = z.infer<typeof PostingFields>;

export type Checked = { posting: PostingFields; doubts: Doubt[] } | Refusal;

/** What a posting takes from its board. */
export interface PostingBoard extends Pick<Board, 'source' | 'board'> {
	/** The name in `boards.yaml` or on the page; null uses the employer named in the row, or else the name of the board. */
	employer: string | null;
	/** Prefix for links that are only paths; null if unknown. */
	base: string | null;
}

/** Cleans and checks a row of a feed. */
export function toPosting(draft: DraftFields, board: PostingBoard, today: string): Checked {
	const title = cleanLine(draft.title);
	const refusal = refusalOf(draft, title, today);
	if (refusal) return refusal;
	const url = advertUrl(isPath(draft) ? `${board.base ?? ''}${draft.url}` : draft.url);
	if (url === null) return badLink(draft, board);
	const published = readDay(draft.publishedOn, today);
	const updated = readDay(draft.updatedOn, today);
	const pay = checkPay(draft.pay);
	const parsed = PostingFields.safeParse({
		source: board.source,
		board: board.board,
		key: cut(cleanLine(draft.key), MAX_ID),
		postingId: cut(cleanLine(draft.postingId), MAX_ID),
		title,
		employer: board.employer === null ? shortLine(draft.employer) || board.board : shortLine(board.employer),
		url,
		locations: draft.locations
			.map(cleanLine)
			.filter((place) => place !== '')
			.slice(0, MAX_PLACES)
			.map((place) => cut(place, 1_000)),
		workplace: draft.workplace,
		countryField: draft.countryField,
		employmentType: shortLine(draft.employmentType) || null,
		publishedOn: published.day,
		updatedOn: updated.day,
		pay: pay.fields,
		payText: draft.payText === null ? null : cut(cleanText(draft.payText).trim(), MAX_PAY_TEXT) || null,
	} satisfies PostingFields);
	if (!parsed.success) return quarantined('schema', explainIssues(parsed.error.issues));
	return { posting: parsed.data, doubts: doubtsOf(draft, [published.doubt, updated.doubt], pay.doubts) };
}

/** Why a row is refused whatever its other fields say; null if it is not. */
function refusalOf(draft: DraftFields, title: string, today: string): Refusal | null {
	if (!draft.listed) return dropped('not-listed', 'not listed: the employer hides it from its public list.');
	if (draft.unfit) return dropped(draft.unfit.rule, draft.unfit.reason);
	if (isPast(draft.validThrough, today)) {
		return dropped('expired', `expired: the advert was open until ${cut(String(draft.validThrough), 40)}.`);
	}
	if (title === '') return quarantined('title-empty', 'The title is empty.');
	if (title.length > MAX_TITLE) {
		return quarantined('title-too-long', `The title has ${title.length} characters; the limit is ${MAX_TITLE}.`);
	}
	return null;
}

const isPath = ({ url }: DraftFields): boolean => url.startsWith('/');

function badLink(draft: DraftFields, { base }: PostingBoard): Refusal {
	const link = `“${cut(cleanLine(draft.url), 100)}”`;
	const reason =
		isPath(draft) && base === null
			? `The link ${link} is only a path. Add the \`address\` of the board to data/boards.yaml.`
			: `The link must be an https address with a host name, without user and port: ${link}.`;
	return quarantined('link', reason);
}

/** All doubts about a row: those about dates and pay, and about invalid characters and too many places. */
function doubtsOf(draft: DraftFields, dateDoubts: readonly (string | null)[], payDoubts: readonly string[]): Doubt[] {
	const isBroken = [draft.title, ...draft.locations].some(hasBrokenCharacters);
	const tooMany = `Only the first ${MAX_PLACES} of ${draft.locations.length} places were kept.`;
	return [
		...dateDoubts.map((reason) => ({ rule: 'date', reason })),
		...payDoubts.map((reason) => ({ rule: 'pay-field', reason })),
		{
			rule: 'characters',
			reason: isBroken ? 'NUL or half a surrogate pair was removed from the title or a place.' : null,
		},
		{ rule: 'places', reason: draft.locations.length > MAX_PLACES ? tooMany : null },
	].filter((doubt): doubt is Doubt => doubt.reason !== null);
}

/** The pay fields that are plausible. An impossible range is ignored, never corrected. */
function checkPay(pay: DraftFields['pay']): { fields: DraftFields['pay']; doubts: string[] } {
	const doubts: string[] = [];
	const fields = pay.flatMap((entry) => {
		const { min, max } = entry;
		const raw = cut(cleanLine(entry.raw), 200);
		const isNegative = (min ?? 0) < 0 || (max ?? 0) < 0;
		if (isNegative || (min !== null && max !== null && min > max && max !== 0)) {
			const fault = isNegative ? 'is negative' : 'has a minimum above its maximum';
			doubts.push(`The pay field “${raw}” ${fault}, so it was ignored.`);
			return [];
		}
		// Forms send zero for an empty field.
		const stated = {
			...entry,
			raw,
			currency: entry.currency === null ? null : shortLine(entry.currency),
			min: min === 0 ? null : min,
			max: max === 0 ? null : max,
		};
		return stated.min === null && stated.max === null ? [] : [stated];
	});
	return { fields, doubts };
}

/** A short field on one line, cut at the limit. */
function shortLine(words: string | null): string {
	return cut(cleanLine(words ?? ''), MAX_LINE);
}

/** Refuses a row in which something is wrong. A person must look at it. */
export function quarantined(rule: string, reason: string): Refusal {
	return { verdict: 'quarantined', rule, reason };
}

/** Refuses a correct row that does not belong on this site or is already there. */
export function dropped(rule: string, reason: string): Refusal {
	return { verdict: 'dropped', rule, reason };
}
