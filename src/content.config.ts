import { defineCollection, reference } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import { Citation } from '#domain/citation.ts';
import { Claim } from '#domain/claim.ts';
import { Detector, MeasuredDetector } from '#domain/detector.ts';
import { GlossaryTerm, SitePage } from '#domain/glossary.ts';
import * as guide from '#domain/guide.ts';
import { ListingSource } from '#domain/listing-source.ts';
import { Cloud, LevelTerm, Region, RoleTerm, Specialisation, Tool } from '#domain/vocabulary.ts';
import { changed, lenient, standingIn } from './loaders/drafts.ts';
import notWrittenYet from './loaders/not-written-yet.json' with { type: 'json' };
import { yamlList } from './loaders/yaml-list.ts';
import { draftRoles } from './yaml/draft-roles.ts';

// What is of a draft is loaded for the preview alone, so that no page, list, feed or search can come upon it.
const drafts = draftRoles();
const isPreview = import.meta.env.DEV;
const hidden = new Set(isPreview ? [] : drafts);
const notHidden = [...hidden].map((role) => `!${role}/**`);
const isShown = (role: unknown) => !hidden.has(String(role));
/** A draft is called one wherever its name stands. */
const named = (name: unknown, id: string) =>
	drafts.includes(id) ? String(name).replace(/(?: \(draft\))?$/, ' (draft)') : name;

// `roles/<role>/tracks/serving.mdx` is the entry `<role>/serving`.
const withinRole = (folder: string) =>
	glob({
		base: 'src/content/roles',
		pattern: [`*/${folder}/*.mdx`, ...notHidden],
		generateId: ({ entry }) => entry.replace(`/${folder}/`, '/').replace(/\.mdx$/, ''),
	});
const oneOfRole = (file: string) =>
	glob({
		base: 'src/content/roles',
		pattern: [`*/${file}.mdx`, ...notHidden],
		generateId: ({ entry }) => entry.split('/')[0] ?? entry,
	});
/** In the preview a draft is shown before its page on pay, that on hiring or its words in the vocabulary are written. */
const inDraftsToo = (loader: Loader, dataOf: (role: string) => object) =>
	standingIn(loader, isPreview ? drafts : [], dataOf);
const noTerm = (role: string) => ({
	...notWrittenYet.term,
	...{ slug: role, label: `${role} (draft)`, plural: role, short: role },
});
const vocabulary = (name: string) => yamlList({ files: `src/content/vocabulary/${name}.yaml` });

// What names a tool is checked by Astro to name one that exists.
const tools = z.array(reference('tools'));

export const collections = {
	roles: defineCollection({
		loader: changed(oneOfRole('index'), (data, id) => ({
			...data,
			title: named(data['title'], id),
			related: (data['related'] as guide.Role['related']).filter(({ to }) => isShown(to)),
		})),
		schema: guide.Role,
	}),
	tracks: defineCollection({ loader: withinRole('tracks'), schema: guide.Track.extend({ tools }) }),
	employers: defineCollection({ loader: withinRole('employers'), schema: guide.Employer }),
	skills: defineCollection({ loader: withinRole('skills'), schema: guide.Skill.extend({ tools }) }),
	levels: defineCollection({ loader: withinRole('levels'), schema: guide.Level }),
	checks: defineCollection({ loader: withinRole('checks'), schema: guide.Check }),
	signals: defineCollection({ loader: withinRole('signals'), schema: guide.Signal }),
	faq: defineCollection({
		loader: changed(withinRole('faq'), (data) => ({
			...data,
			comparesTo: isShown(data['comparesTo']) ? data['comparesTo'] : null,
		})),
		schema: guide.Faq,
	}),
	moves: defineCollection({
		loader: changed(withinRole('moves'), (data) => ({ ...data, from: isShown(data['from']) ? data['from'] : null })),
		schema: guide.Move,
	}),
	drills: defineCollection({ loader: withinRole('drills'), schema: guide.Drill }),
	prompts: defineCollection({ loader: withinRole('prompts'), schema: guide.Prompt }),
	pay: defineCollection({ loader: inDraftsToo(oneOfRole('pay'), () => notWrittenYet.pay), schema: guide.Pay }),
	hiring: defineCollection({
		loader: inDraftsToo(oneOfRole('hiring'), () => notWrittenYet.hiring),
		schema: guide.Hiring,
	}),
	claims: defineCollection({
		loader: yamlList({
			files: 'src/content/roles/*/claims.yaml',
			id: (slug, file) => {
				const role = file.split('/').at(-2) ?? '';
				return isShown(role) ? `${role}/${slug}` : null;
			},
		}),
		schema: Claim,
	}),
	compare: defineCollection({
		loader: glob({
			base: 'src/content/compare',
			pattern: ['*.mdx', ...[...hidden].flatMap((role) => [`!${role}-or-*`, `!*-or-${role}.mdx`])],
		}),
		schema: guide.Compare,
	}),
	// `detectors/<role>/signals/feature-store.yaml` is the entry of that name.
	detectors: defineCollection({
		loader: glob({ base: 'src/content/detectors', pattern: ['*/*/*.yaml', ...notHidden] }),
		schema: Detector,
	}),
	sources: defineCollection({
		loader: glob({ base: 'src/content/sources', pattern: '*.yaml' }),
		schema: Citation,
	}),
	listingSources: defineCollection({
		loader: glob({ base: 'src/content/listing-sources', pattern: '*.yaml' }),
		schema: ListingSource,
	}),
	glossary: defineCollection({
		loader: glob({ base: 'src/content/glossary', pattern: '*.md' }),
		schema: GlossaryTerm.extend({ related: z.array(reference('glossary')).default([]) }),
	}),
	pages: defineCollection({ loader: glob({ base: 'src/content/pages', pattern: '*.mdx' }), schema: SitePage }),
	tools: defineCollection({ loader: vocabulary('tools'), schema: Tool }),
	clouds: defineCollection({ loader: vocabulary('clouds'), schema: Cloud }),
	specialisations: defineCollection({ loader: vocabulary('specialisations'), schema: Specialisation }),
	levelTerms: defineCollection({ loader: vocabulary('levels'), schema: LevelTerm }),
	regions: defineCollection({ loader: vocabulary('regions'), schema: Region }),
	roleTerms: defineCollection({
		loader: inDraftsToo(
			changed(
				yamlList({ files: 'src/content/vocabulary/roles.yaml', id: (slug) => (isShown(slug) ? slug : null) }),
				(data, id) => ({
					...data,
					label: named(data['label'], id),
					adjacent: (data['adjacent'] as RoleTerm['adjacent']).filter(isShown),
				}),
			),
			noTerm,
		),
		schema: RoleTerm,
	}),
	measuredDetectors: defineCollection({
		loader: yamlList({
			files: 'data/labels/measured.yaml',
			id: (slug, _, { role }) => (isShown(role) ? slug : null),
		}),
		schema: MeasuredDetector,
	}),
};

if (isPreview) {
	for (const collection of Object.values(collections) as { loader: Loader }[])
		collection.loader = lenient(collection.loader);
}
