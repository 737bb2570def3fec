/** One alternative of a location: “Remote (US)”, “Berlin, Germany”, “Denver, CO – Hybrid”. */
export interface Segment {
	at: number;
	text: string;
	mode: 'remote' | 'hybrid' | 'onsite' | null;
	worldwide: boolean;
	/** “anywhere” is the whole world only where no place stands beside it. */
	anywhere: boolean;
	/** What parted it from the segment before: a word such as “or” or a tight slash, ` / ` or ` | `, another mark. */
	joinedBy: 'word' | 'list' | 'mark' | null;
}

const notRemote = /\b(?:not|non|no)[- ]?(?:a )?remote\b/iu;
const remote =
	/(?<![\p{L}\p{N}])(?:remote(?:ly)?|remot[oa]|télétravail|teletrabajo|teletrabalho|trabajo remoto|telecommut(?:e|ing)|telework(?:ing)?|home[- ]?based|home[- ]?office|work(?:ing)? from home|wfh|virtual|distributed|fernarbeit|zdalnie|zdalna|praca zdalna|thuiswerk(?:en)?|fully[- ]remote|100 ?% remote|удал[её]нно|anywhere)(?![\p{L}\p{N}])|リモート|在宅|テレワーク|远程|遠端|遠程|원격|재택/iu;
const hybrid =
	/(?<![\p{L}\p{N}])(?:h[yí]brid[oae]?|part(?:ial|ially|ly|iellement|iell)[- ]remote|teilweise remote|télétravail partiel(?:lement)?|teletrabajo parcial|hybride?s?|hybrydow[ao])(?![\p{L}\p{N}])|ハイブリッド|混合/iu;
/** Some days of the week in the office, or at home. */
const someDays =
	/(?<![\p{L}\p{N}])[1-4](?:\s?(?:-|–|to|or)\s?[1-4])?\+?\s?(?:x|times|days?|dagen|dage|dagar|tage?n?|jours?|d[ií]as?|giorni|dni)(?![\p{L}])[^,;|()]{0,24}?(?:office|on-?site|in[- ]person|wfh|remote|home|büro|vor ort|homeoffice|bureau|sur site|télétravail|oficina|teletrabajo|ufficio|smart working|thuis|kantoor|biur\p{L}*|zdaln\p{L}*)(?![\p{L}])/iu;
const onsite =
	/(?<![\p{L}\p{N}])(?:on[- ]?site|in[- ]office|in[- ]person|office[- ]?based|offices?|presencial|sur site|vor ort|hq|headquarters|stacjonarnie)(?![\p{L}\p{N}])|オンサイト|出社/iu;
const world =
	/(?<![\p{L}\p{N}])(?:world[- ]?wide|global(?:ly)?|international(?:ly)?|anywhere in the world|any (?:country|location)|all countries|weltweit|mondial|全世界)(?![\p{L}\p{N}])/iu;
/** “Remote (Anywhere in the”: a title cut off before it says where. */
const cutShort = /(?<![\p{L}])anywhere (?:in|within)(?: the)?\P{L}*$/iu;
const anywhere = /(?<![\p{L}\p{N}])(?:anywhere|from any)(?![\p{L}\p{N}])/iu;

/** Cuts a location into its alternatives; brackets hold together what is in them. Linear in the text's length. */
export function cutSegments(text: string): Segment[] {
	const pieces: { at: number; end: number; joinedBy: Segment['joinedBy'] }[] = [];
	let depth = 0;
	let from = 0;
	let joinedBy: Segment['joinedBy'] = null;
	const cut = (at: number, length: number, by: Segment['joinedBy']): void => {
		pieces.push({ at: from, end: at, joinedBy });
		from = at + length;
		joinedBy = by;
	};
	for (let i = 0; i < text.length; i += 1) {
		const letter = text[i];
		if (letter === '(' || letter === '[') depth += 1;
		else if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1);
		else if (depth > 0) continue;
		else if (letter === ';' || letter === '\n' || letter === '•') cut(i, 1, 'mark');
		else if (letter === '|') cut(i, 1, 'list');
		else if (letter === '/' && !/^(?:[+-]?\d|\s?(?:week|wk|woche|semaine|semana)\b)/iu.test(text.slice(i + 1, i + 9))) {
			// “UK/Ireland” is a list, “Berlin / Remote (US)” two alternatives.
			cut(i, 1, /\S\/\S/u.test(text.slice(i - 1, i + 2)) ? 'word' : 'list');
		} else if (letter === ' ') {
			const word = /^ (?:or|and|ou|oder|o|and\/or) /iu.exec(text.slice(i, i + 9));
			if (word) cut(i, word[0].length - 1, 'word');
		}
	}
	pieces.push({ at: from, end: text.length, joinedBy });
	return pieces
		.map(({ at, end, joinedBy: by }) => readSegment(text.slice(at, end), at, by))
		.filter((segment) => segment.text.trim() !== '');
}

function readSegment(text: string, at: number, joinedBy: Segment['joinedBy']): Segment {
	const isRemote = remote.test(text) && !notRemote.test(text);
	const isHybrid = hybrid.test(text) || someDays.test(text);
	const worldwide = world.test(text);
	let mode: Segment['mode'] = null;
	if (isRemote && isHybrid) mode = hasRemoteItem(text) ? 'remote' : 'hybrid';
	else if (isHybrid) mode = 'hybrid';
	else if (isRemote) mode = 'remote';
	else if (onsite.test(text) || notRemote.test(text)) mode = 'onsite';
	return { at, text, mode, worldwide, anywhere: anywhere.test(text) && !cutShort.test(text), joinedBy };
}

/** “Remote Hybrid, Remote, Sweden”: one item is remote by itself. “Remote Hybrid” and “hybrid, Remote” are hybrid. */
function hasRemoteItem(text: string): boolean {
	if (/^\s*(?:hybrid\s*,\s*remote|remote\s*,\s*hybrid)\s*$/iu.test(text)) return false;
	return text
		.split(/[,()]|\bor\b|\//iu)
		.some((item) => remote.test(item) && !hybrid.test(item) && !someDays.test(item));
}
