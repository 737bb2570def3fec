import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { Citation } from '#domain/citation.ts';
import { Claim } from '#domain/claim.ts';
import { Detector, MeasuredDetector } from '#domain/detector.ts';
import { GlossaryTerm, SitePage } from '#domain/glossary.ts';
import * as guide from '#domain/guide.ts';
import { ListingSource } from '#domain/listing-source.ts';
import { Cloud, LevelTerm, Region, RoleTerm, Specialisation, Tool } from '#domain/vocabulary.ts';
import { yamlList } from './loaders/yaml-list.ts';

// `roles/<role>/tracks/serving.mdx` is the entry `<role>/serving`.
const withinRole = (folder: string) =>
	glob({
		base: 'src/content/roles',
		pattern: `*/${folder}/*.mdx`,
		generateId: ({ entry }) => entry.replace(`/${folder}/`, '/').replace(/\.mdx$/, ''),
	});
const oneOfRole = (file: string) =>
	glob({
		base: 'src/content/roles',
		pattern: `*/${file}.mdx`,
		generateId: ({ entry }) => entry.split('/')[0] ?? entry,
	});
const vocabulary = (name: string) => yamlList({ files: `src/content/vocabulary/${name}.yaml` });

// What names a tool is checked by Astro to name one that exists.
const tools = z.array(reference('tools'));

export const collections = {
	roles: defineCollection({ loader: oneOfRole('index'), schema: guide.Role }),
	tracks: defineCollection({ loader: withinRole('tracks'), schema: guide.Track.extend({ tools }) }),
	employers: defineCollection({ loader: withinRole('employers'), schema: guide.Employer }),
	skills: defineCollection({ loader: withinRole('skills'), schema: guide.Skill.extend({ tools }) }),
	levels: defineCollection({ loader: withinRole('levels'), schema: guide.Level }),
	checks: defineCollection({ loader: withinRole('checks'), schema: guide.Check }),
	signals: defineCollection({ loader: withinRole('signals'), schema: guide.Signal }),
	faq: defineCollection({ loader: withinRole('faq'), schema: guide.Faq }),
	moves: defineCollection({ loader: withinRole('moves'), schema: guide.Move }),
	drills: defineCollection({ loader: withinRole('drills'), schema: guide.Drill }),
	prompts: defineCollection({ loader: withinRole('prompts'), schema: guide.Prompt }),
	pay: defineCollection({ loader: oneOfRole('pay'), schema: guide.Pay }),
	hiring: defineCollection({ loader: oneOfRole('hiring'), schema: guide.Hiring }),
	claims: defineCollection({
		loader: yamlList({
			files: 'src/content/roles/*/claims.yaml',
			id: (slug, file) => `${file.split('/').at(-2) ?? ''}/${slug}`,
		}),
		schema: Claim,
	}),
	compare: defineCollection({
		loader: glob({ base: 'src/content/compare', pattern: '*.mdx' }),
		schema: guide.Compare,
	}),
	// `detectors/<role>/signals/feature-store.yaml` is the entry of that name.
	detectors: defineCollection({
		loader: glob({ base: 'src/content/detectors', pattern: '*/*/*.yaml' }),
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
	roleTerms: defineCollection({ loader: vocabulary('roles'), schema: RoleTerm }),
	measuredDetectors: defineCollection({
		loader: yamlList({ files: 'data/labels/measured.yaml' }),
		schema: MeasuredDetector,
	}),
};
