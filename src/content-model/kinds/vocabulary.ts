import { z } from 'zod';
import { Detector } from '#domain/detector.ts';
import {
	Facet,
	FactTerm,
	LevelTerm,
	Region,
	RoleTerm,
	Specialisation,
	Tool,
	Topic,
	TrackWords,
} from '#domain/vocabulary.ts';
import { kind } from '../declare.ts';

/** The words by which the nightly run classifies adverts and readers filter them. */
export const vocabularyKinds = {
	/** Roles as adverts and menus name them, in the order in which the site lists them. */
	roleTerms: kind({
		schema: z.array(RoleTerm),
		at: 'vocabulary/roles.yaml',
		collection: 'roleTerms',
		page: null,
		shownOn: ['/jobs/**'],
		begin: null,
		required: true,
		names: {
			'*.adjacent.*': { kind: 'roleTerms', what: 'role' },
			'*.besides.*.role': { kind: 'roleTerms', what: 'role' },
		},
	}),
	/** The words that assign a listing to a track of its role. */
	trackTerms: kind({
		schema: z.array(TrackWords),
		at: 'vocabulary/tracks/<role>.yaml',
		collection: null,
		page: null,
		shownOn: ['/jobs/**'],
		begin: null,
		names: { '*.slug': { kind: 'track', what: 'track of this role', ofRole: true } },
	}),
	/** Facets of this site by which adverts are read and filtered; a site may have none. */
	facets: kind({
		schema: Facet,
		at: 'vocabulary/facets/<name>.yaml',
		collection: null,
		page: null,
		shownOn: ['/jobs/**'],
		begin: null,
	}),
	/** Kinds of machine-learning work. */
	specialisations: kind({
		schema: z.array(Specialisation),
		at: 'vocabulary/specialisations.yaml',
		collection: 'specialisations',
		page: null,
		shownOn: ['/jobs/**'],
		begin: null,
		required: true,
		names: { '*.tracks.*': { kind: 'track', what: 'track' } },
	}),
	/** The levels that listings are sorted into. */
	levelTerms: kind({
		schema: z.array(LevelTerm),
		at: 'vocabulary/levels.yaml',
		collection: 'levelTerms',
		page: null,
		shownOn: ['/jobs/**'],
		begin: null,
		required: true,
	}),
	/** Tools, with what has become of them. */
	tools: kind({
		schema: z.array(Tool),
		at: 'vocabulary/tools.yaml',
		collection: 'tools',
		page: null,
		shownOn: ['/tools/', '/jobs/**'],
		begin: { as: 'tool', title: 'label' },
		required: true,
		names: { '*.insteadConsider.*': { kind: 'tools', what: 'tool' } },
	}),
	/** Things other than tools that surveys count in adverts. */
	topics: kind({
		schema: z.array(Topic),
		at: 'vocabulary/topics.yaml',
		collection: 'topics',
		page: null,
		shownOn: ['/guides/**'],
		begin: null,
		required: true,
	}),
	/** The words that readers see for each condition of work read from adverts. */
	factTerms: kind({
		schema: z.array(FactTerm),
		at: 'vocabulary/facts.yaml',
		collection: null,
		page: null,
		shownOn: ['/jobs/**', '/listings/**'],
		begin: null,
		required: true,
	}),
	/** Groups of countries that adverts name. */
	regions: kind({
		schema: z.array(Region),
		at: 'vocabulary/regions.yaml',
		collection: 'regions',
		page: null,
		shownOn: ['/jobs/**'],
		begin: null,
		required: true,
	}),
	/** How an advert answers a check: its phrases. */
	checkDetector: kind({
		schema: Detector,
		at: 'detectors/<role>/checks/<name>.yaml',
		collection: 'checkDetectors',
		page: null,
		shownOn: ['/guides/<role>/checklist/'],
		begin: null,
		named: { kind: 'check', what: 'check', ofRole: true },
	}),
	/** How an advert shows a red or green flag: its phrases. */
	signalDetector: kind({
		schema: Detector,
		at: 'detectors/<role>/signals/<name>.yaml',
		collection: 'signalDetectors',
		page: null,
		begin: null,
		named: { kind: 'signal', what: 'signal', ofRole: true },
	}),
};
