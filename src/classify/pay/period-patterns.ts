import type { PayPeriod } from '#domain/pay.ts';
import { anyOf, pattern, re } from '../patterns.ts';

// How adverts state the period of an amount. If two match equally well, the shorter period is meant: “per day rate”.

const hour = anyOf(
	/hours?/,
	'hourly',
	'hr',
	'hrs',
	'h',
	/p\/?h/,
	'stunde',
	/std\.?/,
	'heure',
	'hora',
	'ora',
	'uur',
	/godz(?:in[ay])?\.?/,
);

const day = anyOf(
	/days?/,
	'daily',
	'day rate',
	'per diem',
	/p\/?d/,
	/man-?day/,
	'tag',
	'jour',
	/d[ií]a/,
	'giorno',
	'dag',
	/dzie[nń]/,
);

const week = anyOf(/weeks?/, 'weekly', 'wk', 'pw', 'woche', 'semaine', 'semana', 'settimana');

const month = anyOf(
	/months?/,
	'monthly',
	'mo',
	'mth',
	'pcm',
	/p\/?m/,
	/monat(?:lich)?/,
	'mois',
	/mensuels?/,
	/m[eê]s/,
	/mensual(?:es)?/,
	'mensais',
	'mese',
	'maand',
	'mån',
	'måned',
	/mies(?:i[aą]c|ięcznie)?\.?/,
	'månad',
	/m[eě]s[ií]c/,
	'mesačne',
	'měsíčně',
	/lun[aă]/,
	'hónap',
	'kuukausi',
	'kk',
	'aylık',
);

const year = anyOf(
	/years?/,
	'yearly',
	'yr',
	'yrs',
	'annum',
	/annual(?:ly)?/,
	/jahr(?:es)?/,
	'jährlich',
	/années?/,
	'ans',
	/(?<=par )an/,
	/annuels?/,
	'año',
	'ano',
	/anual(?:es)?/,
	'anno',
	'jaar',
	'rok',
	'rocznie',
	'år',
	/p[./]?\s?a\b\.?/,
	'lpa',
);

/** What may be between an amount and its period. */
const filler = anyOf(
	/(?:[\s,()*+:[\]$–—-]|(?:up|gross|net|basis|frequency|brut|brutto|netto|bruto|lordi|base|salary|ote|pay|compensation|equivalent|full-time|usd|eur|gbp|cad|aud|pln|inr|dollars|euros|in|on|total|cash|target|vat|b2b|excl|incl|before tax|\/)(?![\p{L}\p{N}])){0,14}/u,
);

const lead = anyOf(/\/\s?/, /(?:per|a|an|each|every|pro|par|por|pr\.?|pe|al|im|ao|na|za|\/)\s+/, /\b/);

/** A period directly after an amount. */
export const behind: Readonly<Record<PayPeriod, RegExp>> = {
	hour: pattern('iu', re`^${filler}${lead}${hour}(?![\p{L}\p{N}])`),
	day: pattern('iu', re`^${filler}${lead}${day}(?![\p{L}\p{N}])`),
	week: pattern('iu', re`^${filler}${lead}${week}(?![\p{L}\p{N}])`),
	month: pattern('iu', re`^${filler}${lead}${month}(?![\p{L}\p{N}])`),
	year: pattern('iu', re`^${filler}${lead}${year}(?![\p{L}\p{N}])`),
};

/** A span that we don’t handle, directly after an amount: “per quarter”, “every 2 weeks”. */
export const otherSpan = pattern(
	'iu',
	re`^${filler}(?:bi-?weekly|fortnightly|semi-?monthly)(?![\p{L}\p{N}])`,
	re`^${filler}(?:per|each|every) (?:\d{1,3} |two |three |four |six |other )?(?:decades?|quarters?|fortnights?|sprints?|projects?|semesters?|terms?|contracts?|engagements?|seasons?|articles?|tasks?|assignments?|sessions?|hires?|referrals?)(?![\p{L}\p{N}])`,
	re`^${filler}(?:per|each|every) (?:\d{1,3}|two|three|four|six|other) (?:hours?|days?|weeks?|months?|years?)(?![\p{L}\p{N}])`,
);

const rate = anyOf(
	'hourly',
	'daily rate',
	'day rate',
	'tjm',
	'tagessatz',
	'taux journalier',
	'weekly',
	'monthly',
	/annual(?:ly|ized)?/,
	'yearly',
	'year',
	/(?:monat|jähr)lich(?:e[nrs]?)?/,
	'mensuel',
	'mensual',
	'mensal',
	'maandsalaris',
	'annuel',
	'anual',
	'ral',
	/jahres\p{L}*/u,
	/monats\p{L}*/u,
	/stunden\p{L}*/u,
);

/** A period anywhere before an amount. */
export const ahead = pattern(
	'giu',
	// “3 days a week in the office” is not weekly pay.
	re`(?<![\p{L}\p{N}]|(?:days?|hours|times|stunden|uur|heures|horas) )(?:(?:per|each|a|\/|pro|par|por)\s?(?:${hour}|${day}|${week}|${month}|${year})|${rate})(?![\p{L}\p{N}])`,
);

/** Which period a match of `ahead` means; a year if none of these matches. */
export const meaning: Readonly<Record<Exclude<PayPeriod, 'year'>, RegExp>> = {
	hour: pattern('iu', 'hour', 'hora', 'heure', /\bhrs?\b/, 'stunde', /\/\s?h\b/),
	day: pattern('iu', 'day', 'daily', /\btag\b/, 'tagess', 'tjm', 'jour', 'dia', 'día'),
	week: pattern('iu', 'week', /\bwk\b/, 'woche', 'semana', 'semaine'),
	month: pattern(
		'iu',
		'month',
		/\bmo\b/,
		'mensu',
		'mensal',
		'monat',
		'mois',
		/\bmes\b/,
		'mês',
		'maand',
		'mån',
		'måned',
		'mies',
	),
};
