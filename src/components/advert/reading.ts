import type { Reading } from '#facts/reading.ts';
import type { Evidence } from '#domain/listing.ts';
import type { AdvertWords, RoleWords } from '#listings/advert-words.ts';
import { conditionLabels, conditionsOf } from '#listings/conditions.ts';
import { questionsFor, type Question } from '#listings/questions.ts';
import { quotedFrom, quoteOf } from '#listings/quote.ts';
import { titleAgainstText } from '#listings/title-against-text.ts';
import { jobsPath } from '#routes/jobs.ts';
import { roleJobsPath } from '#routes/pages.ts';
import { midSentence } from '#domain/letters.ts';
import { listInWords, plural } from '#site/format.ts';
import { polarities } from '../parts/flags.ts';
import { pieceNode } from '../parts/piece.ts';
import { h, type Tree } from '../parts/tree.ts';
import { cutWords, type Advert } from './brought.ts';
import { factsOf, type Fact } from './facts.ts';
import { labelsOf, type Labels } from './labels.ts';
import { markText, spanOf, wordsId, type Span } from './mark-text.ts';

/** The result that the page shows for a reader’s advert. */
export interface Shown {
	/** One sentence for the live region. */
	status: string;
	/** The parts of the result, in order. */
	parts: Tree[];
	/** The questions that the advert does not answer. */
	ask: string[];
	/** The data that is stored if the reader puts the advert on the shortlist. */
	kept: { title: string; role: string; facts: string[] };
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** Formats a reading as a listing’s page would show it, with the evidence marked in the text. */
export function shownOf(
	advert: Advert,
	reading: Reading,
	{ vocabulary, terms }: Pick<AdvertWords, 'vocabulary' | 'terms'>,
	roles: readonly RoleWords[],
): Shown {
	const guide = roles.find(({ role }) => role === reading.role?.value) ?? null;
	const labels = labelsOf(vocabulary, guide);
	const questions = questionsFor(reading, guide?.checks ?? []);
	const conditions = conditionsOf({ ...reading, employmentType: null }, terms);
	const all = [...questions, ...conditions];
	const language = foreignLanguage(reading);
	// The rules read English. In another language the advert may answer questions without our noticing, so we ask none.
	const ask = language === null ? all.filter(isOpen).map((one) => one.ask) : [];
	const facts = factsOf(reading, labels, advert.locations, language);
	const role = guide?.label ?? 'none of our roles';
	const answered = conditions.filter((one) => !isOpen(one));
	const judged = [
		section('What it answers and what to ask', ...questionNodes(questions)),
		section('Conditions of work', ...questionNodes(conditions)),
		...(guide === null || guide.signals.length === 0
			? []
			: [section('Red and green flags', ...flagsOf(reading, guide))]),
	];
	const unjudged = [
		section(
			'Conditions, questions and flags',
			h('p', '', `Not read, because our rules read English and the advert is in ${language ?? ''}.`),
			...(answered.length > 0 ? questionNodes(answered) : []),
		),
	];
	return {
		status:
			language === null
				? `Read as ${role}: ${plural(all.length - ask.length, 'question')} answered, ${ask.length} to ask.`
				: `Read as ${role}. The advert is in ${language}, so we could read only some of it.`,
		ask,
		kept: { title: advert.title, role, facts: facts.map(({ heading, says }) => `${heading}: ${says}`) },
		parts: [
			h('h2', { tabindex: '-1' }, advert.title),
			...notices(advert, reading, guide, roles),
			h('dl', 'read-facts ruled', ...facts.map(factNode)),
			...(guide === null ? [] : [section('The work', ...workNodes(advert, reading, guide, labels))]),
			...(language === null ? judged : unjudged),
			section('Tools and specialisations it names', namedNode(reading, labels)),
			...(guide === null ? [] : [section('Go on from here', onwardNode(reading, guide))]),
			section(
				'Its words, with what was read in them',
				textNode(advert, spansOf(advert, reading, labels, conditionLabels(terms))),
			),
		],
	};
}

const isOpen = ({ quotes }: Question): boolean => quotes.length === 0;

function section(title: string, ...children: Tree[]): Tree {
	return h('section', 'section', h('h3', '', title), ...children);
}

/** The name of an advert’s language; null if it is English or unknown. */
const foreignLanguage = ({ language }: Reading): string | null =>
	language === null || language === 'en' ? null : (languages.of(language) ?? language);

/** A sentence about an advert whose role has no guide here, or that has no role. */
function unguided({ role, mayFit, why }: Reading, roles: readonly RoleWords[]): string {
	if (role !== null) return `It is for a role without a guide here: ${role.value}.`;
	const close = roles.find((one) => one.role === mayFit);
	if (close) return `It may fit the role of ${close.label}, but says too little to be sure. ${why}`;
	return `It is for none of the roles that have a guide here: ${listInWords(roles.map(({ label }) => label))}. ${why}`;
}

/** Warnings about the reading, shown before it. */
function notices({ isCut }: Advert, reading: Reading, guide: RoleWords | null, roles: readonly RoleWords[]): Tree[] {
	const language = foreignLanguage(reading);
	return [
		...(language === null
			? []
			: [
					h(
						'p',
						'lead',
						`This advert is in ${language}. We read its place, workplace, level and tools as far as our rules know the words, and nothing else.`,
					),
				]),
		...(guide === null ? [h('p', 'lead', unguided(reading, roles))] : []),
		...(isCut ? [h('p', 'lead', `The text is longer than any advert. We read only ${cutWords}.`)] : []),
	];
}

function factNode({ heading, says, more, quotes }: Fact): Tree {
	return h(
		'div',
		'',
		h('dt', 't1 soft', heading),
		h('dd', '', says),
		...more.map((words) => h('dd', '', words)),
		...quotes.map((one) => h('dd', '', quoteNode(one))),
	);
}

/** A quote. If it is from the advert’s text, it links to its position there. */
function quoteNode(evidence: Evidence, words: readonly string[] = []): Tree {
	const quote = pieceNode(quoteOf(evidence, words));
	const { at, from } = evidence;
	return from === 'text' && at !== null
		? h('a', { class: 'to-words', href: `#${wordsId(at)}` }, quote)
		: h('span', '', quotedFrom(evidence), quote);
}

function workNodes(advert: Advert, reading: Reading, guide: RoleWords, labels: Labels): Tree[] {
	const { role, alsoRole, tracks } = reading;
	if (role === null) return [];
	const says = titleAgainstText(
		{ ...reading, title: advert.title, role },
		{
			role: labels.role,
			blurb: () => guide.blurb,
			work: (_, track) => midSentence(labels.track(track)),
		},
	);
	const lines = tracks.map(({ value, evidence }, at) => {
		const letter = guide.lines.find(({ name }) => name === value)?.letter ?? '';
		return h(
			'li',
			'',
			h(
				'p',
				'line',
				h('b', { class: 'bullet', 'data-line': letter, 'aria-hidden': 'true' }, letter.toUpperCase()),
				' ',
				h('a', { href: jobsPath(guide.role, { track: [value] }) }, labels.track(value)),
				h('span', 'soft', at === 0 ? ' main track' : ' also'),
			),
			...evidence.slice(0, 3).map((one) => h('p', 't2', quoteNode(one))),
		);
	});
	const own = [...role.evidence, ...(alsoRole?.evidence ?? [])].slice(0, 3);
	return [
		h('p', 'lead', says),
		lines.length > 0 ? h('ul', '', ...lines) : h('ul', '', ...own.map((one) => h('li', 't2', quoteNode(one)))),
	];
}

function questionNodes(questions: readonly Question[]): Tree[] {
	const titled = ({ title, href }: Question): Tree => (href === null ? title : h('a', { href }, title));
	const answered = questions.filter((one) => !isOpen(one));
	const open = questions.filter(isOpen);
	return [
		h(
			'div',
			'asks halves',
			answered.length > 0 &&
				h(
					'div',
					'',
					h('h4', '', 'Answered in the advert'),
					h(
						'dl',
						'',
						...answered.flatMap((one) => [
							h('dt', '', titled(one)),
							...one.quotes.slice(0, 2).map((quote) => h('dd', 't2', quoteNode(quote))),
						]),
					),
				),
			open.length > 0 &&
				h(
					'div',
					'',
					h('h4', '', 'Not answered: ask'),
					h('ul', '', ...open.map((one) => h('li', '', h('b', '', one.ask), h('p', 't2 soft', titled(one))))),
				),
		),
	];
}

function flagsOf({ flags }: Reading, guide: RoleWords | null): Tree[] {
	const columns = polarities.map(({ polarity, title }) => {
		const shown = (guide?.signals ?? []).flatMap((signal) => {
			const flag = flags.find(({ value }) => value === signal.name);
			return signal.polarity === polarity && flag ? [{ signal, evidence: flag.evidence }] : [];
		});
		const none = h('p', 'soft', 'We found none, which does not mean that there are none.');
		const list = shown.map(({ signal, evidence }) =>
			h(
				'li',
				'',
				h('b', '', h('a', { href: signal.href }, signal.title)),
				h('p', 't2', signal.summary),
				...evidence.slice(0, 2).map((one) => h('p', 't2', quoteNode(one))),
			),
		);
		return h('div', '', h('h4', '', title), shown.length === 0 ? none : h('ul', '', ...list));
	});
	return [h('div', 'halves', ...columns)];
}

function namedNode({ specialisations, tools }: Reading, labels: Labels): Tree {
	const named = [
		...specialisations.map(({ value, evidence }) => ({ label: labels.specialisation(value), names: [], evidence })),
		...tools.map(({ value, evidence }) => ({ label: labels.tool(value), names: labels.toolNames(value), evidence })),
	];
	if (named.length === 0) return h('p', '', 'It names no tool and no specialisation that we know.');
	return h(
		'dl',
		'pairs ruled',
		...named.map(({ label, names, evidence }) =>
			h('div', '', h('dt', '', label), ...evidence.slice(0, 1).map((one) => h('dd', 't2', quoteNode(one, names)))),
		),
	);
}

function onwardNode({ tracks: [main], level }: Reading, { role, label, short, guide, lines }: RoleWords): Tree {
	const track = lines.find(({ name }) => name === main?.value);
	const asked = {
		...(track ? { track: [track.name] } : {}),
		...(level ? { level: [level.value] } : {}),
	};
	const like = track === undefined && level === null;
	return h(
		'ul',
		'links',
		...(like
			? []
			: [
					h('li', '', h('a', { href: jobsPath(role, asked) }, `Open ${short} jobs with the same main track and level`)),
				]),
		h('li', '', h('a', { href: roleJobsPath(role) }, `All open ${short} jobs`)),
		h('li', '', h('a', { href: guide }, `The guide: ${label}`)),
	);
}

/** The position in the text of each piece of evidence, with readers’ name for the fact. */
function spansOf(
	{ text }: Advert,
	reading: Reading,
	labels: Labels,
	conditionNames: Readonly<Record<string, string>>,
): Span[] {
	const { role, alsoRole, tracks, level, years, remote, pay, named, specialisations, tools } = reading;
	const rawAt = pay?.from === 'text' ? text.indexOf(pay.raw) : -1;
	const spans = (what: string, evidence: readonly Evidence[] = [], names: readonly string[] = []): Span[] =>
		evidence.flatMap((quote) => spanOf(quote, what, names) ?? []);
	const each = (label: (slug: string) => string, found: readonly { value: string; evidence: Evidence[] }[]): Span[] =>
		found.flatMap(({ value, evidence }) => spans(label(value), evidence));
	return [
		...spans('role', role?.evidence),
		...spans('second role', alsoRole?.evidence),
		...each((slug) => `track: ${labels.track(slug)}`, tracks),
		...spans('level', level?.evidence),
		...spans('years', years?.evidence),
		...spans('place', remote?.evidence),
		...(pay !== null && rawAt >= 0 ? [{ at: rawAt, end: rawAt + pay.raw.length, what: 'pay' }] : []),
		...Object.entries(named).flatMap(([facet, found]) =>
			found.flatMap(({ value, evidence }) => {
				const label = labels.named(facet, value);
				return spans(label, evidence, [label]);
			}),
		),
		...each(labels.specialisation, specialisations),
		...tools.flatMap(({ value, evidence }) => spans(labels.tool(value), evidence, labels.toolNames(value))),
		...each((slug) => conditionNames[slug] ?? slug, reading.conditions),
		...each((slug) => `flag: ${labels.flag(slug)}`, reading.flags),
		...each((slug) => `answers: ${labels.check(slug)}`, reading.answers),
	];
}

function textNode({ text }: Advert, spans: readonly Span[]): Tree {
	const pieces = markText(text, spans).flatMap(({ words, what, id, ending }): Tree[] => {
		if (what.length === 0) return [words];
		const marked = h('mark', id === null ? {} : { id }, words);
		return ending.length === 0 ? [marked] : [marked, h('small', '', ` [${ending.join('; ')}]`)];
	});
	return h('div', 'brought', ...pieces);
}
