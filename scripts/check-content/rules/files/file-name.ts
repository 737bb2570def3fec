import { distance } from 'fastest-levenshtein';
import { toSlug } from '#domain/letters.ts';
import { basename } from 'node:path';
import { Slug } from '#domain/text.ts';
import { fieldsOf, isRecord, siteSlugs } from '../../content.ts';
import type { Finding } from '../../../lint/rule.ts';
import type { ContentFile } from '../../content-file.ts';
import { FOLDERS_OF_BUILD, routes } from '../../routes.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Reports file names that cannot be part of an address, or that differ from the fields. */
export const fileName: ContentRule = {
	id: 'content/file-name',
	severity: 'error',
	keptFor: 'A file name becomes an address, which cannot be mended after it is published.',
	title: 'A file name that cannot be an address',
	help: `
		The name of a file becomes its address. Use lower-case letters, digits and single hyphens, such as \`capacity-planning.mdx\`, and no name of a built-in page, such as \`jobs.mdx\`. A level is called after its \`level\`, an employer after its \`kind\` where it has the name of one, a term of the glossary after its \`term\`, a comparison after its two roles: \`sre-or-devops-engineer.mdx\`, ours before one without a guide. Where the two
		differ, it is mostly the field that is wrong: a page that is published keeps its name.
	`,
	beside: (content) => {
		const kinds = siteSlugs(content, 'employerKinds') ?? [];
		return { of: JSON.stringify(kinds), look: (file) => lookAt(file, kinds) };
	},
};

function lookAt(file: ContentFile, kinds: readonly string[]): Finding[] {
	if (file.kind === null || file.damage) return [];
	const wanted = wantedName(file, kinds);
	if (wanted !== null) {
		const field = { level: 'level', employer: 'kind', glossary: 'term' }[String(file.kind)] ?? 'roles';
		return [
			{
				...at(file, [field]),
				says: `The file is called \`${file.name}\`, but \`${field}\` says something else.`,
				todo: `Correct \`${field}\`, or rename the file to \`${wanted}\`. A published file keeps its name.`,
			},
		];
	}
	if (isTaken(file)) {
		return [
			{
				...at(file, null),
				says: `\`${file.name}\` would have the address of a built-in page.`,
				todo: 'Give the file another name.',
			},
		];
	}
	const name = basename(file.path).replace(/\.\w+$/, '');
	if ([name, file.role ?? name].every((one) => Slug.safeParse(one).success)) return [];
	const slug = toSlug(name);
	return [
		{
			...at(file, null),
			says: 'The name of the file becomes part of an address, and has characters that addresses cannot have.',
			todo: `Call it \`${slug}\`, or \`${slug}-2\` if that is taken. Use lower-case letters, digits and single hyphens.`,
		},
	];
}

/** What the site’s own pages are called, at its root and below `jobs/`. */
const OWN_NAMES = new Set([...routes, ...FOLDERS_OF_BUILD].map((path) => path.split('/')[0] ?? ''));
const BESIDE_ROLES = new Set(routes.flatMap((route) => /^jobs\/([a-z-]+)$/.exec(route)?.[1] ?? []));

/** Whether a page, or the job list of a role, would have the address of a built-in page. */
const isTaken = ({ kind, name }: ContentFile): boolean =>
	(kind === 'page' && OWN_NAMES.has(name)) || (kind === 'role' && BESIDE_ROLES.has(name));

const initialsOf = (slug: string): string =>
	slug
		.split('-')
		.map((word) => word.slice(0, 1))
		.join('');

/** The file name that the fields require; null if the name is right or if writers may choose it. */
function wantedName(file: ContentFile, kinds: readonly string[]): string | null {
	const { roles, level, neighbour, term, kind } = fieldsOf(file);
	if (file.kind === 'glossary' && typeof term === 'string') {
		const slug = toSlug(term);
		// One that is published keeps its name when its term is written otherwise, as `mig.md` for “Multi-instance GPU”.
		const isOfTerm = (one: string) => slug.split('-').includes(one) || one === initialsOf(slug);
		return slug !== file.name && (distance(slug, file.name) <= 2 || !file.name.split('-').some(isOfTerm)) ? slug : null;
	}
	const isOfKind = kinds.includes(file.name);
	if (file.kind === 'employer' && isOfKind && typeof kind === 'string' && kind !== file.name) return kind;
	if (file.kind === 'level' && typeof level === 'string' && level !== file.name) return level;
	if (file.kind !== 'compare' || !Array.isArray(roles)) return null;
	const name = [...roles, ...(isRecord(neighbour) ? [neighbour['slug']] : [])].join('-or-');
	return name === file.name ? null : name;
}
