import type { Guide } from '../../guide.ts';
import { nameInRole } from '../../guide.ts';

/** Folders and files of a role, in the order of its guide, with the guide’s heading for them. */
export const parts = [
	{ id: 'role', title: 'The role', files: /^index\.mdx$/ },
	{ id: 'tracks', title: 'The lines', files: /^tracks\// },
	{ id: 'employers', title: 'Who hires', files: /^employers\// },
	{ id: 'skills', title: 'Skills', files: /^skills\// },
	{ id: 'checks', title: 'Before you apply', files: /^checks\// },
	{ id: 'levels', title: 'Levels', files: /^levels\// },
	{ id: 'pay', title: 'Pay', files: /^pay\.mdx$/ },
	{ id: 'hiring', title: 'Hiring', files: /^hiring\.mdx$/ },
	{ id: 'signals', title: 'Signals', files: /^signals\// },
	{ id: 'questions', title: 'Questions', files: /^faq\// },
] as const;

// Anchors of the guide page for an entry of a folder: `skills/python.mdx` → `#skill-python`. Entries of the other
// folders have none of their own; their section has.
const prefixes: Record<string, string> = {
	tracks: 'track',
	skills: 'skill',
	checks: 'check',
	levels: 'level',
	faq: 'faq',
};

/**
 * Where a reader finds a claim’s sentence: the anchor on the guide, or the page of the track or skill when only
 * that page shows the field it stands in.
 */
export function claimHref(guide: Guide, claim: { text: string; in: string }): string {
	const base = `/guides/${guide.role.id}/`;
	const [folder = '', file] = claim.in.split('/');
	if (file === undefined) return `${base}${singleAnchor(guide, claim)}`;
	const name = file.replace(/\.mdx$/, '');
	const entries = folder === 'tracks' ? guide.tracks : folder === 'skills' ? guide.skills : null;
	const body = entries?.find(({ id }) => nameInRole(id) === name)?.body;
	if (entries && !body?.includes(claim.text)) return `${base}${folder}/${name}/`;
	const prefix = prefixes[folder];
	return `${base}#${prefix === undefined ? folder : `${prefix}-${name}`}`;
}

function singleAnchor(guide: Guide, claim: { text: string; in: string }): string {
	if (claim.in !== 'index.mdx') return `#${claim.in.replace(/\.mdx$/, '')}`;
	const section = Object.entries(guide.role.data.sections).find(([, lead]) => lead?.includes(claim.text))?.[0];
	return section === undefined ? '' : `#${section}`;
}
