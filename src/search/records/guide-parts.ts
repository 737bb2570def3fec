import { getCollection } from 'astro:content';
import type { SearchedPart } from '#domain/searched.ts';
import { briefOf, inSentences, textOf, type Body, type ComponentWords } from '#guide/body-text.ts';
import { bandWords, roundLines, weeksWords } from '#guide/figures.ts';
import { declared, kindNames, kinds, type BriefKind } from '#content-model/kinds.ts';
import { isSingle } from '#content-model/files.ts';
import { capital, yearsWords } from '#site/format.ts';
import {
	comparisonsWithNeighbours,
	comparisonOf,
	nameInRole,
	type CountableKind,
	type Guide,
} from '#guide/load-guide.ts';
import { anchorOf } from '#routes/anchors.ts';
import { polarities } from '../../components/parts/flags.ts';
import { textParts, type PlacedParts } from './text-parts.ts';

/** The searchable text of a guide’s main page, in parts. */
export async function guideParts(
	guide: Guide,
	words: ComponentWords,
): Promise<{ text: string; parts: SearchedPart[] }> {
	const { text, parts } = textParts(guide.role, words, await placedIn(guide, words));
	return { text: inSentences([...openingWords(guide), text]), parts };
}

function openingWords({ role, term, tracks, pay, levels, hiring }: Guide): string[] {
	const { aliases } = term.data;
	const { region, basis } = pay.data;
	return [
		role.data.summary,
		aliases.length > 0 ? `Also advertised as ${aliases.slice(0, 5).join(', ')}` : '',
		`Kinds of work: ${tracks.map(({ data }) => data.title).join(', ')}`,
		`Pay: ${region}, ${basis} a year: ${bandLines({ pay, levels }).join(', ')}`,
		`Hiring takes ${weeksWords(hiring)}, depending on ${hiring.data.weeks.dependsOn}`,
	];
}

const bandLines = ({ pay, levels }: Pick<Guide, 'pay' | 'levels'>): string[] =>
	levels
		.filter(({ data }) => pay.data.bands.some(({ level }) => level === data.level))
		.map(({ data }) => `${data.title} ${bandWords(pay, data.level)}`);

/** Kinds whose titles and briefs are shown on the guide. Tracks and skills are excluded, because their own pages say more. */
const briefKinds = kindNames.filter(
	(kind): kind is Exclude<BriefKind & CountableKind, 'track' | 'skill'> =>
		declared(kind).text?.brief !== undefined &&
		!isSingle(kind) &&
		kind !== 'compare' &&
		kind !== 'track' &&
		kind !== 'skill',
);

/**
 * For each component that shows other entries of the guide, the text of those entries. The keys are component names: the
 * collection’s name, capitalised.
 */
async function placedIn(guide: Guide, words: ComponentWords): Promise<Record<string, PlacedParts>> {
	const brief = (entry: Body) => briefOf(entry, words);
	return {
		...Object.fromEntries(
			briefKinds.map((kind) => [
				capital(kinds[kind].collection),
				{
					parts: guide[kinds[kind].collection].map((entry) => ({
						id: anchorOf(kind, nameInRole(entry.id)),
						title: entry.data.title,
						text: brief(entry),
					})),
				},
			]),
		),
		Employers: {
			parts: guide.employers.map((employer) => ({
				id: anchorOf('employer', nameInRole(employer.id)),
				title: employer.data.title,
				text: inSentences([brief(employer), employer.data.scope && `One person’s scope: ${employer.data.scope}`]),
			})),
		},
		Checks: {
			parts: guide.checks.map((check) => ({
				id: anchorOf('check', nameInRole(check.id)),
				title: check.data.title,
				text: inSentences([check.data.ask, brief(check)]),
			})),
		},
		Levels: {
			parts: guide.levels.map((level) => ({
				id: anchorOf('level', level.data.level),
				title: level.data.title,
				text: inSentences([yearsWords(level.data.years), level.data.summary, level.data.bottleneck, brief(level)]),
			})),
		},
		Signals: { parts: signalParts(guide, words) },
		Faq: {
			parts: guide.faq.map((entry) => ({
				id: anchorOf('faq', nameInRole(entry.id)),
				title: entry.data.question,
				text: textOf(entry, words),
			})),
		},
		PayFigure: { text: inSentences(bandLines(guide)) },
		Rounds: { text: inSentences(roundLines(guide)) },
		Neighbours: { text: await neighbourWords(guide) },
	};
}

function signalParts({ signals }: Guide, words: ComponentWords): SearchedPart[] {
	return polarities.flatMap(({ polarity, title }) =>
		signals
			.filter(({ data }) => data.polarity === polarity)
			.map((signal) => ({
				id: anchorOf('signal', nameInRole(signal.id)),
				title: signal.data.title,
				below: [title],
				text: inSentences([signal.data.summary, textOf(signal, words)]),
			})),
	);
}

async function neighbourWords({ role }: Guide): Promise<string> {
	const terms = new Map((await getCollection('roleTerms')).map(({ id, data }) => [id, data]));
	const comparisons = await getCollection('compare');
	return inSentences([
		...role.data.related.flatMap(({ to }) => {
			const comparison = comparisonOf(comparisons, role.id, to);
			return [terms.get(to)?.label, comparison?.data.summary ?? terms.get(to)?.blurb];
		}),
		...comparisonsWithNeighbours(comparisons, role.id).flatMap(({ label, summary }) => [label, summary]),
	]);
}
