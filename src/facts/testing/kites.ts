import { detectLanguage } from '#classify/detect-language.ts';
import { Detector } from '#domain/detector.ts';
import { Facet, LevelTerm, Region, RoleTerm, Specialisation, Topic } from '#domain/vocabulary.ts';
import type { Rulebook } from '../prepared-advert.ts';

const term = { aliases: [], cased: [], traps: [], needs: [] };

const role = (slug: string, label: string, work: string[], notTitles: string[] = []) =>
	RoleTerm.parse({
		...{ slug, label, notTitles, plural: `${slug}s`, short: slug, blurb: 'kites', adjacent: [], ownNames: [label] },
		...{ titles: [], work: work.map((phrase) => ({ phrase, weight: 2 })) },
	});

const detector = (any: string[]) =>
	Detector.parse({ status: 'on', any, hits: Array(5).fill('hit'), misses: Array(5).fill('miss') });

/** A rulebook for an invented trade, kite making. The examples of facts are read with it. */
export const kites: Rulebook = {
	vocabulary: {
		roles: [
			role('kite-engineer', 'Kite Engineer', ['build kites', 'rig the lines'], ['salesperson']),
			role('kite-pilot', 'Kite Pilot', ['fly kites', 'land them']),
		],
		tracks: [
			{
				...{ role: 'kite-engineer', track: 'rigging', work: 'rigging', titles: [] },
				phrases: [{ phrase: 'rig the lines', weight: 2 }],
			},
		],
		facets: [
			{
				...Facet.parse({
					...{
						order: 1,
						heading: 'Cloth',
						plural: 'Cloths',
						any: 'Any cloth',
						claim: 'of {label}',
						silent: 'that name none',
					},
					...{ means: 'Cloth of the kites', terms: [{ slug: 'silk', label: 'Silk' }] },
				}),
				name: 'cloth',
			},
		],
		specialisations: [
			Specialisation.parse({ slug: 'stunts', label: 'Stunts', hints: [{ phrase: 'stunt kites', weight: 2 }] }),
		],
		levels: [
			{
				slug: 'junior',
				label: 'Junior',
				rank: 1,
				aliases: ['graduate'],
				traps: ['graduate school'],
				minYears: { from: 0, below: 2 },
			},
			{ slug: 'mid', label: 'Mid-level', rank: 2, minYears: { from: 2, below: 5 } },
			{ slug: 'senior', label: 'Senior', rank: 3, aliases: ['senior'], minYears: { from: 5, below: 10 } },
			{ slug: 'staff', label: 'Staff', rank: 4, aliases: ['staff'], minYears: { from: 10, below: null } },
		].map((level) => LevelTerm.parse(level)),
		tools: [{ ...term, slug: 'reelmaster', label: 'Reelmaster' }],
		regions: [Region.parse({ slug: 'andes', label: 'Andes', countries: ['BO', 'PE'] })],
	},
	topics: [Topic.parse({ slug: 'festivals', label: 'Festivals', aliases: ['festivals'], traps: ['film festivals'] })],
	rates: { date: '2026-11-01', rates: {} },
	detectors: [
		{ role: 'kite-engineer', of: 'flag', slug: 'lone-repairs', detector: detector(['you alone repair']) },
		{ role: 'kite-engineer', of: 'answer', slug: 'wind', detector: detector(['up to * beaufort']) },
	],
	detectLanguage,
};
