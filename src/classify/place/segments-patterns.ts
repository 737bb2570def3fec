import { anyOf, pattern, re } from '../patterns.ts';

// Words about the way of working in one alternative of a location.

const joiningWord = anyOf('or', 'and', /and\/or/, 'ou', 'et', 'oder', 'und', 'o', 'y', /y\/o/, 'e', '&');

/** Words between two alternatives. */
export const joining = pattern('iu', re`^ ${joiningWord} `);

const remoteWord = anyOf(
	/remote(?:ly)?/,
	/remot[oa]/,
	'télétravail',
	'teletrabajo',
	'teletrabalho',
	'trabajo remoto',
	/telecommut(?:e|ing)/,
	/telework(?:ing)?/,
	/home[- ]?based/,
	/home[- ]?office/,
	/work(?:ing)? from home/,
	'wfh',
	'virtual',
	'distributed',
	'fernarbeit',
	'zdalnie',
	'zdalna',
	'praca zdalna',
	/thuiswerk(?:en)?/,
	/fully[- ]remote/,
	/100 ?% remote/,
	/удал[её]нно/,
	'anywhere',
);

export const remote = pattern(
	'iu',
	re`(?<![\p{L}\p{N}])${remoteWord}(?![\p{L}\p{N}])`,
	'リモート',
	'在宅',
	'テレワーク',
	'远程',
	'遠端',
	'遠程',
	'원격',
	'재택',
);

export const remoteLast = pattern('iu', re`^(?!\s*${remoteWord}(?!\p{L}))[^,(]{2,40}[\s(]${remoteWord}\s*\)?\s*$`);

const hybridWord = anyOf(
	/h[yíi]brid[oae]?/,
	/(?:semi|some|limited|occasional(?:ly)?|part(?:ial|ially|ly|iellement|iell)?)[- ]?remote/,
	/remote (?:[1-4]x?|one|two|three|four|some) (?:days?|times?)/,
	/remote (?:[1-4] ?x|once|twice) (?:a |per )?week/,
	/remote (?:on )?(?:mon|tues|wednes|thurs|fri)days?/,
	/remote (?:possible )?after(?! hours)/,
	/remote[- ]friendly (?:\p{L}+ )?(?:offices?|hq|headquarters)/u,
	/(?<!\d)\d\d ?% remote/,
	'teilweise remote',
	/télétravail partiel(?:lement)?/,
	'teletrabajo parcial',
	/hybride?s?/,
	/hybrydow[ao]/,
);

export const hybrid = pattern('iu', re`(?<![\p{L}\p{N}])${hybridWord}(?![\p{L}\p{N}])`, 'ハイブリッド', '混合');

/** Two ways of working that together mean hybrid. */
export const bothWays = pattern(
	'giu',
	/(?<![\p{L}\p{N}])(?:remote\s?\/\s?hybrid|hybrid\s?\/\s?remote)(?![\p{L}\p{N}])/u,
	/(?<![\p{L}\p{N}])hybrid\s?\((?:on-?site|office) (?:&|and|\+) remote\)/u,
	/(?<![\p{L}\p{N}])(?:home[- ]?office|remote) \((?:partial(?:ly)?|(?:[1-4]|one|two|three|four|some) (?:days?|times?)[^()]{0,20})\)/u,
);

const onsiteWord = anyOf(
	/on[- ]?site/,
	/in[- ]office/,
	/in[- ]person/,
	/office[- ]?based/,
	/offices?/,
	'presencial',
	'sur site',
	'vor ort',
	'hq',
	'headquarters',
	'stacjonarnie',
);

export const onsite = pattern('iu', re`(?<![\p{L}\p{N}])${onsiteWord}(?![\p{L}\p{N}])`, 'オンサイト', '出社');

const worldWord = anyOf(
	/world[- ]?wide/,
	/global(?:ly)?/,
	/international(?:ly)?/,
	'anywhere in the world',
	/any (?:country|location)/,
	'all countries',
	'weltweit',
	'mondial',
	'全世界',
);

export const world = pattern('iu', re`(?<![\p{L}\p{N}])${worldWord}(?![\p{L}\p{N}])`);

const day = anyOf('x', 'times', /days?/, 'dagen', 'dage', 'dagar', /tage?n?/, /jours?/, /d[ií]as?/, 'giorni', 'dni');

const office = anyOf(
	'office',
	/on-?site/,
	/in[- ]person/,
	'wfh',
	'remote',
	'home',
	'büro',
	'vor ort',
	'homeoffice',
	'bureau',
	'sur site',
	'télétravail',
	'oficina',
	'teletrabajo',
	'ufficio',
	'smart working',
	'thuis',
	'kantoor',
	/biur\p{L}*/u,
	/zdaln\p{L}*/u,
);

/** Some days of the week in the office, or at home. */
export const someDays = pattern(
	'iu',
	re`(?<![\p{L}\p{N}])[1-4](?:\s?(?:-|–|to|or)\s?[1-4])?\+?\s?${day}(?![\p{L}])[^,;|()]{0,24}?${office}(?![\p{L}])`,
);

export const notRemote = pattern(
	'iu',
	/\b(?:not|non|no)[- ]?(?:a )?remote\b/,
	/\bremote(?: work)?\s?[:=]?\s?(?:none\b|not (?:possible|available|allowed|offered|an option)\b)/,
	/\bremote(?:[- ](?:sensing|controlled|area|site|desktop|interviews?|onboarding)|ly[- ](?:located|controlled|piloted|operated))\b/,
	// Only for a while.
	/\btemporar(?:y|ily) remote\b|\bremote(?: work)? (?:\(?temporar(?:y|ily)|until|during|(?:in|for|within) (?:the|your) first)\b/,
);

/** “Remote: no”, “REMOTE: NO”. If only the answer is in capitals, it may be Norway. */
export const remoteNo = /\b(?:[Rr]emote\s?(?:[:=]\s?|[-–—]\s|\()[Nn]o|REMOTE\s?[:=]\s?NO)\b(?! )/u;

/** “Remote (Anywhere in the”: a title that was cut off before the place. */
export const cutShort = pattern('iu', /(?<![\p{L}])anywhere (?:in|within)(?: the)?\P{L}*$/u);

export const anywhere = pattern(
	'iu',
	/(?<![\p{L}\p{N}])(?:anywhere|from any)(?![\p{L}\p{N}])(?! (?:with)?in (?:the|your|our) (?:country|state|region))/u,
);

/** Introduces exceptions that reach to the next alternative: “Worldwide, except the US”. */
const leavingOut = anyOf(
	/except(?:ing)?(?: for)?/,
	/exclud(?:ing|es?)/,
	/excl\.?/,
	'with the exception of',
	'other than',
	/(?:apart|aside) from/,
	/outside(?: of)?/,
	'but not',
	/not (?:open|available) (?:in|to)/,
);

/** Shorter words for exceptions that reach to the next comma: “LATAM, no Cuba”, “EMEA ex UK”. */
const leavingOutNext = anyOf(
	/(?<=[,(–—-] ?|sorry,? )(?:no|non)/,
	/(?<=\p{L} \(?)(?:ex|minus|save(?: for)?|ohne|hors|sauf|salvo)/u,
);

/** Words that introduce exceptions only directly after the whole world: “Anywhere but Cuba”, “Worldwide (no Cuba)”. */
const behindWorld = re`(?<=(?:${worldWord}|anywhere|everywhere)(?:,| -| –)? \(?)(?:but|without|minus|no|not|non)`;

/** “Remote not possible, Ghent” excludes no place. */
const notOffered = anyOf(/ (?:possible|allowed|offered|an option|available(?! (?:in|to)))\b/);

/** The whole location is an exception: “Not Cuba”, “Remote (non-US)”. */
const onlyLeftOut = re`(?<=^\s*(?:${remoteWord}[\s,(–-]{1,4})?)(?:not|non)(?![- ]${remoteWord}|${notOffered})`;

/** The excluded place comes before the word: “Worldwide (Cuba excluded)”. */
const leftOutBefore = /[^,;|\n()–-]{2,40} (?:is |are )?(?:excluded|not (?:eligible|included|supported))/;

export const exception = pattern(
	'giu',
	re`(?<![\p{L}])(?:${leavingOut}|${behindWorld}|${onlyLeftOut})[\s-][^;|\n()]*`,
	re`(?<![\p{L}])${leavingOutNext}(?![ -]${remoteWord})[ -](?=\p{L})[^,;|\n()]*`,
	leftOutBefore,
);

/** An exception in a sentence of the text: “… anywhere in the world except Cuba”. */
export const leavesOut = pattern('iu', re`(?<![\p{L}])${leavingOut}\s`);
