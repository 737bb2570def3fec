import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { Citation } from '#domain/citation.ts';
import { Claim } from '#domain/claim.ts';
import { MeasuredDetector } from '#domain/detector.ts';
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

// What rests on a source or a tool names it; Astro checks that it exists.
const cited = { sources: z.array(reference('sources')).default([]) };
const shown = z.array(z.strictObject({ text: z.string(), source: reference('sources'), date: z.string() }));

export const collections = {
	roles: defineCollection({ loader: oneOfRole('index'), schema: guide.Role.extend(cited) }),
	tracks: defineCollection({
		loader: withinRole('tracks'),
		schema: guide.Track.extend({
			...cited,
			tools: z.array(z.strictObject({ tool: reference('tools'), note: z.string().nullable().default(null) })),
		}),
	}),
	employers: defineCollection({ loader: withinRole('employers'), schema: guide.Employer.extend(cited) }),
	skills: defineCollection({
		loader: withinRole('skills'),
		schema: guide.Skill.extend({ ...cited, tools: z.array(reference('tools')).default([]) }),
	}),
	levels: defineCollection({ loader: withinRole('levels'), schema: guide.Level.extend(cited) }),
	checks: defineCollection({ loader: withinRole('checks'), schema: guide.Check.extend(cited) }),
	signals: defineCollection({ loader: withinRole('signals'), schema: guide.Signal.extend(cited) }),
	faq: defineCollection({ loader: withinRole('faq'), schema: guide.Faq.extend(cited) }),
	pay: defineCollection({ loader: oneOfRole('pay'), schema: guide.Pay.extend(cited) }),
	hiring: defineCollection({
		loader: oneOfRole('hiring'),
		schema: guide.Hiring.extend({ ...cited, shown: shown.default([]) }),
	}),
	claims: defineCollection({
		loader: yamlList({
			files: 'src/content/roles/*/claims.yaml',
			id: (slug, file) => `${file.split('/').at(-2) ?? ''}/${slug}`,
		}),
		schema: Claim,
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
