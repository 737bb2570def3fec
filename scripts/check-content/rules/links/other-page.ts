import type { MdastNode } from 'satteri';
import { wordsOfNode } from '#mdx/tree.ts';
import type { Finding } from '../../../lint/rule.ts';
import { addressOf } from '../../anchors.ts';
import { entriesOf, fieldsOf, filesOf, type Content } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';
import { linksIn, partsOf, placeOfAddress, type Linked } from './addresses-in.ts';

/** Reports links whose words name another page than the one they lead to. */
export const otherPage: ContentRule = {
	id: 'content/other-page',
	severity: 'warning',
	title: 'A link whose words name another page',
	help: `
		Most often the address was left from the link that this one was copied from:

		- “[overload page](/guides/sre/skills/linux/)”: the words name a page beside it.
		- A link into the guide of another role, where neither its words nor those around it speak of that role.
		- A comparison that is not of this role, or of another one than the paragraph names.

		Correct the address, or say in the words where it leads.
	`,
	content: (content) => {
		const roles = rolesIn(content);
		const pages = new Map(content.files.flatMap((file) => [[addressOf(file) ?? '', file] as const]));
		return content.files.flatMap((file) =>
			linksIn(file).flatMap((link): Finding[] => {
				const { path } = partsOf(link.url);
				if (!/^\/(?:guides|compare)\/./.test(path)) return [];
				const own =
					file.role === null ? undefined : pages.get(path.replace(/^\/guides\/[^/]+/, `/guides/${file.role}`));
				const says = besideIt(link, path, pages) ?? otherRole(file, link, roles, own);
				if (says === null) return [];
				const todo = 'Correct the address, or say in the words where it leads.';
				return [{ ...at(file, placeOfAddress(file, link)), says, todo }];
			}),
		);
	},
};

const stemsOf = (words: string): string[] =>
	(words.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, 5));

/** Whether a text contains all or none of the words in a page’s name. */
function namedBy(words: readonly string[], name: string): 'all' | 'some' | 'none' {
	const stems = stemsOf(name.replaceAll('-', ' ')).filter((stem) => !/^(?:and|the|with|engin|data)$/.test(stem));
	const there = stems.filter((stem) => words.includes(stem)).length;
	if (there === 0) return 'none';
	return there === stems.length ? 'all' : 'some';
}

/** Whether the words name a neighbouring page in full and the linked page not at all. */
function besideIt(link: Linked, path: string, pages: ReadonlyMap<string, ContentFile>): string | null {
	const page = pages.get(path);
	if (link.type !== 'link' || page === undefined || page.kind === null) return null;
	const words = stemsOf(wordsOfNode(link));
	const title = String(fieldsOf(page)['title'] ?? fieldsOf(page)['short'] ?? '');
	if (namedBy(words, page.name) !== 'none' || stemsOf(title).some((stem) => words.includes(stem))) return null;
	const other = [...pages].find(
		([address, { kind, role, name }]) =>
			address !== '' && kind === page.kind && role === page.role && namedBy(words, name) === 'all',
	);
	return other ? `The words “${wordsOfNode(link).trim()}” name \`${other[0]}\`, and the link leads elsewhere.` : null;
}

interface Role {
	slug: string;
	names: RegExp;
}

/** The names of each role in texts: its own names, and the word of its title that no other role has. */
const rolesIn = (content: Content): Role[] =>
	filesOf(content, 'roleTerms')
		.flatMap(entriesOf)
		.map(({ slug, label, ownNames }) => {
			const all = [
				label,
				String(label).replace(/ engineers?$/i, ''),
				slug,
				...(Array.isArray(ownNames) ? ownNames : []),
			];
			const names = all.map((name) => RegExp.escape(String(name)).replaceAll(String.raw`\*`, String.raw`\p{L}*`));
			return { slug: String(slug), names: new RegExp(String.raw`(?<!\p{L})(?:${names.join('|')})`, 'iu') };
		});

/** The mistake if a link leads to the guide of another role; null if there is none. `own` is the page of the same name in this guide. */
function otherRole(
	file: ContentFile,
	link: Linked,
	roles: readonly Role[],
	own: ContentFile | undefined,
): string | null {
	if (file.role === null) return null;
	const { path, anchor } = partsOf(link.url);
	const target = path.split('/')[2] ?? '';
	const meant = path.startsWith('/compare/') ? target.split('-or-') : [target];
	const around = wordsOfNode(blockOf(file, link));
	if (path.startsWith('/compare/') && !meant.includes(file.role))
		return `This comparison is not of this guide’s role: ${meant.map((one) => `\`${one}\``).join(' or ')}.`;
	const other = roles.find(({ slug }) => slug !== file.role && meant.includes(slug));
	if (!other || other.names.test(around) || headingAbove(file, link).some((words) => other.names.test(words)))
		return null;
	const named = roles.find(({ slug, names }) => slug !== file.role && names.test(around));
	if (named && (path.startsWith('/compare/') || own)) {
		return `The words around the link speak of \`${named.slug}\`, and it leads to \`${other.slug}\`.`;
	}
	if (own === undefined || own === file || anchor !== '' || path.startsWith('/compare/')) return null;
	return `The link leads into the guide of \`${other.slug}\`, of which nothing around it speaks.`;
}

/** The innermost paragraph, cell or entry of a list around a link. */
function blockOf({ nodes }: ContentFile, link: MdastNode): MdastNode {
	const from = link.position?.start.offset ?? 0;
	const around = nodes.filter(
		({ type, position }) =>
			(type === 'paragraph' || type === 'tableRow' || type === 'heading') &&
			(position?.start.offset ?? Infinity) <= from &&
			(position?.end.offset ?? 0) > from,
	);
	return around.at(-1) ?? link;
}

/** The words of the heading that a link stands below, and the title of its file. */
function headingAbove(file: ContentFile, link: MdastNode): string[] {
	const from = link.position?.start.offset ?? 0;
	const above = file.nodes.filter(
		({ type, position }) => type === 'heading' && (position?.start.offset ?? Infinity) < from,
	);
	const last = above.at(-1);
	return [String(fieldsOf(file)['title'] ?? ''), ...(last ? [wordsOfNode(last)] : [])];
}
