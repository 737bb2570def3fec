import { z } from 'zod';
import { Citation } from '#domain/citation.ts';
import { Claims } from '#domain/claim.ts';
import { GlossaryTerm, SitePage } from '#domain/glossary.ts';
import { Detector } from '#domain/detector.ts';
import * as guide from '#domain/guide.ts';
import { ListingSource } from '#domain/listing-source.ts';
import { Redirects } from '#domain/redirects.ts';
import { Cloud, LevelTerm, Region, RoleTerm, Specialisation, Tool, TrackTerm } from '#domain/vocabulary.ts';

/** Which files of src/content hold what; `<role>` and `<name>` are read from the path. */
const kinds = {
	role: ['roles/<role>/index.mdx', guide.Role],
	track: ['roles/<role>/tracks/<name>.mdx', guide.Track],
	employer: ['roles/<role>/employers/<name>.mdx', guide.Employer],
	skill: ['roles/<role>/skills/<name>.mdx', guide.Skill],
	level: ['roles/<role>/levels/<name>.mdx', guide.Level],
	check: ['roles/<role>/checks/<name>.mdx', guide.Check],
	signal: ['roles/<role>/signals/<name>.mdx', guide.Signal],
	faq: ['roles/<role>/faq/<name>.mdx', guide.Faq],
	pay: ['roles/<role>/pay.mdx', guide.Pay],
	hiring: ['roles/<role>/hiring.mdx', guide.Hiring],
	move: ['roles/<role>/moves/<name>.mdx', guide.Move],
	drill: ['roles/<role>/drills/<name>.mdx', guide.Drill],
	prompt: ['roles/<role>/prompts/<name>.mdx', guide.Prompt],
	compare: ['compare/<name>.mdx', guide.Compare],
	claims: ['roles/<role>/claims.yaml', Claims],
	checkDetector: ['detectors/<role>/checks/<name>.yaml', Detector],
	signalDetector: ['detectors/<role>/signals/<name>.yaml', Detector],
	source: ['sources/<name>.yaml', Citation],
	listingSource: ['listing-sources/<name>.yaml', ListingSource],
	glossary: ['glossary/<name>.md', GlossaryTerm],
	page: ['pages/<name>.mdx', SitePage],
	roleTerms: ['vocabulary/roles.yaml', z.array(RoleTerm)],
	trackTerms: ['vocabulary/tracks.yaml', z.array(TrackTerm)],
	clouds: ['vocabulary/clouds.yaml', z.array(Cloud)],
	specialisations: ['vocabulary/specialisations.yaml', z.array(Specialisation)],
	levelTerms: ['vocabulary/levels.yaml', z.array(LevelTerm)],
	tools: ['vocabulary/tools.yaml', z.array(Tool)],
	regions: ['vocabulary/regions.yaml', z.array(Region)],
	redirects: ['redirects.yaml', Redirects],
} as const satisfies Record<string, readonly [string, z.ZodType]>;

export type Kind = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as Kind[];

export function schemaOf(kind: Kind): z.ZodType {
	return kinds[kind][1];
}

/** Where files of a kind lie, with `<role>` and `<name>` for what tells them apart. */
export function patternOf(kind: Kind): string {
	return kinds[kind][0];
}

/** Kinds that are YAML throughout, which an editor’s program can complete from a schema. */
export const yamlKinds = kindNames.filter((kind) => patternOf(kind).endsWith('.yaml'));

/** Where files of each kind lie: `roles/<role>/tracks/<name>.mdx` */
export const kindPaths: string[] = Object.values(kinds).map(([pattern]) => pattern);

const matchers = Object.entries(kinds).map(([kind, [pattern]]) => ({
	kind: kind as Kind,
	regex: new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/<(role|name)>/g, '(?<$1>[^/]+)')}$`),
}));

/** What a path below src/content holds; null where it fits no kind. */
export function kindOf(path: string): { kind: Kind; role: string | null; name: string } | null {
	for (const { kind, regex } of matchers) {
		const groups = regex.exec(path)?.groups;
		if (groups || regex.test(path)) {
			const role = groups?.['role'] ?? null;
			return { kind, role, name: groups?.['name'] ?? role ?? kind };
		}
	}
	return null;
}
