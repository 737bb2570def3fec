import type { GuideTextKind } from '#content-model/kinds.ts';
import {
	checklistPath,
	claimsPath,
	employersPath,
	glossaryPath,
	guidePath,
	hiringPath,
	levelsPath,
	skillPath,
	sourcesPath,
	toolsPath,
	trackPath,
} from './pages.ts';

/** Kinds whose ids have another prefix, or none, so that older addresses keep working. */
const prefixes: Readonly<Partial<Record<Anchored, string>>> = { move: 'from-', question: 'ask-', own: '' };

/** Things that have a section of a page: texts of guides by kind. `own` is a thing with a whole page to itself. */
export type Anchored = GuideTextKind | 'adjustment' | 'claim' | 'question' | 'round' | 'own';

/** The id of a page’s section about one thing. */
export type Anchor = string & { readonly of: Anchored };

/** The id of the section about a thing: `check-on-call`. */
export const anchorOf = (kind: Anchored, name: string): Anchor => `${prefixes[kind] ?? `${kind}-`}${name}` as Anchor;

/** The ids of sections that do not depend on content; `Section.astro` accepts no others. */
export const sections = [
	'adjustments',
	'all',
	'ask',
	'banners',
	'bias',
	'bullet',
	'carried',
	'changed',
	'check-pack',
	'checks',
	'cited',
	'colours',
	'compare',
	'counted',
	'demand',
	'disputed',
	'failing',
	'drills',
	'employers',
	'empty',
	'exercises',
	'faq',
	'guides',
	'hiring',
	'history',
	'how',
	'holes',
	'levels',
	'line-colours',
	'lines',
	'listings',
	'main',
	'map',
	'measured',
	'method',
	'moves',
	'named',
	'newest',
	'next',
	'not-read',
	'order',
	'others',
	'pagination',
	'pay',
	'related',
	'reproduce',
	'results',
	'role',
	'roles',
	'route',
	'scale',
	'sheet',
	'signals',
	'similar',
	'skills',
	'small',
	'sources',
	'stops',
	'tables',
	'terms',
	'tonights-run',
	'tools',
	'tracks',
	'inTheJob',
	'anywhere',
	'where-you-are',
	'words',
	'conditions',
] as const;
export type SectionId = (typeof sections)[number];

/** An address with a fragment. */
export const withAnchor = (address: string, anchor: string): string => `${address}#${anchor}`;

export const termPath = (term: string): string => withAnchor(glossaryPath(), term);
export const toolPath = (tool: string): string => withAnchor(toolsPath(), tool);
export const sourcePath = (source: string): string => withAnchor(sourcesPath(), source);

/** The address of a check or a signal within the guide’s own page. */
export const inGuide = (kind: 'check' | 'signal', role: string, name: string): string =>
	withAnchor(guidePath(role), anchorOf(kind, name));
export const checkPath = (role: string, name: string): string => withAnchor(checklistPath(role), name);
export const levelPath = (role: string, level: string): string => withAnchor(levelsPath(role), level);
export const employerPath = (role: string, kind: string): string => withAnchor(employersPath(role), kind);
/** The address of what sources show about a claim. */
export const claimPath = (role: string, claim: string): string => withAnchor(claimsPath(role), claim);

/** The page that shows the drills and prompts of a track, else of a skill, else the page on hiring. */
export function exercisePage(
	role: string,
	{ track, skill }: { track?: string | undefined; skill?: string | undefined },
): string {
	if (track) return trackPath(role, track);
	return skill ? skillPath(role, skill) : hiringPath(role);
}
