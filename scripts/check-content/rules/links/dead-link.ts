import { distance } from 'fastest-levenshtein';
import { fill } from '#content-model/files.ts';
import { declared } from '#content-model/kinds.ts';
import { nearest } from '#domain/nearest.ts';
import type { Finding, Words } from '../../../lint/rule.ts';
import { entriesOf, filesOf, type Content } from '../../content.ts';
import { addressOf, hasAnchor } from '../../anchors.ts';
import { ROOT, type ContentFile } from '../../content-file.ts';
import { draftsIn } from '../../drafts.ts';
import { knownFiles, knownPaths } from '../../routes.ts';
import { at, type ContentRule } from '../../rule.ts';
import { isFilePath, isOutside, linksIn, partsOf, placeOfAddress, type Linked } from './addresses-in.ts';

/** Reports links to pages that the site does not have, and malformed addresses. */
export const deadLink: ContentRule = {
	id: 'content/dead-link',
	severity: 'error',
	title: 'A link that leads nowhere',
	help: `
		A link within the site leads to a page that will not exist. Links start with a slash, name the whole path and end with a slash. They
		have no host: \`https://…/guides/sre/\` would lead readers of another copy of the site away from it. An address of
		another site has no space and no tracking parameter such as \`utm_source=…\`.

		Instead of

		\`\`\`
		[the guide](../sre)
		\`\`\`

		write

		\`\`\`
		[the guide](/guides/sre/)
		\`\`\`
	`,
	patterns: [
		{
			in: ['address'],
			severity: 'warning',
			// Except in sources, an address may be followed by a note.
			files: /^sources\//u,
			pattern: /^https?:.*[ ]/gu,
			says: ({ text }) => `\`${text}\` contains a space.`,
			todo: 'Copy it again from the browser.',
		},
		{
			in: ['address'],
			severity: 'warning',
			pattern: /[?&](?:utm_\w+|fbclid|gclid)=/gu,
			says: ({ text }) => `\`${text}\` contains a tracking parameter.`,
			todo: 'Remove the part that starts with `utm_`, `fbclid` or `gclid`, up to the next `&`.',
		},
	],
	content: (content) => {
		const known = knownPaths(content);
		return content.files.flatMap((file): Finding[] => [
			...linksIn(file).flatMap((node) => {
				const { url, type } = node;
				// `content/image` checks the addresses of pictures.
				const words = isOutside(url)
					? outsideFault(url, known)
					: type === 'image'
						? null
						: insideFault(content, file, url, known);
				return words ? [toldAt(file, node, words)] : [];
			}),
			...file.yaml
				.strings()
				.filter(({ value }) => /^https?:/.test(value))
				.flatMap(({ value, start }) => {
					const words = outsideFault(value, known);
					return words ? [{ ...at(file, start), ...words }] : [];
				}),
		]);
	},
};

/** The mistake in an address, and its correct path if that is certain. */
interface Fault extends Words {
	put?: string | undefined;
}

function toldAt(file: ContentFile, node: Linked, { put, ...words }: Fault): Finding {
	const start = placeOfAddress(file, node);
	const { path } = partsOf(node.url);
	const fix =
		put !== undefined && path !== '' && file.text.startsWith(path, start)
			? { start, length: path.length, text: put }
			: undefined;
	return { ...at(file, start), ...words, fix };
}

function insideFault(content: Content, file: ContentFile, url: string, known: Set<string>): Fault | null {
	const { path, anchor } = partsOf(url);
	if (isFilePath(url)) {
		if (knownFiles(content).some((one) => one.test(path))) return null;
		const todo = 'Put the file into public/, or correct its name; capitals matter.';
		return { says: `There is no file \`${path}\`.`, todo };
	}
	if (path === '' && anchor === '') {
		return { says: 'The link has no address.', todo: 'Write where it leads: `/guides/sre/`.' };
	}
	if (path !== '' && !known.has(path)) {
		const says = path.startsWith('/')
			? `No page is at \`${path}\`.`
			: `The link \`${url}\` does not start with a slash, so where it leads depends on the page.`;
		const moved = entriesOf(filesOf(content, 'redirects')[0]).find(({ from }) => from === path)?.['to'];
		if (typeof moved === 'string') return { says, todo: `It moved to \`${moved}\`; write that.`, put: moved };
		const part = partAt(content, path, known);
		if (part !== null) return part;
		return { says, ...suggest(path, known) };
	}
	if (!leadsToDraft(content, file, path)) return null;
	return {
		says: `\`${path}\` belongs to a draft, which is not published.`,
		todo: 'Leave the link out until that guide is published.',
	};
}

/** A link to something that has its own file but shares a page: `/guides/sre/levels/junior/` is on `/guides/sre/levels/`. */
function partAt(content: Content, path: string, known: Set<string>): Fault | null {
	const [, role = '', folder = '', name = ''] = /^\/guides\/([^/]+)\/([^/]+)\/([^/]+)\/?$/.exec(path) ?? [];
	const file = content.files.find((one) => one.path.startsWith(`${ROOT}roles/${role}/${folder}/${name}.`));
	if (!file?.kind || name === '') return null;
	const own = addressOf(file);
	if (own !== null && known.has(own))
		return {
			says: `There is no page at \`${path}\`. The page of \`${folder}/${name}.mdx\` is at \`${own}\`.`,
			todo: `Write \`${own}\`.`,
			put: own,
		};
	const pages = [...(declared(file.kind).shownOn ?? []).map((page) => fill(page, file)), `/guides/${role}/`];
	const page = pages.find((one) => known.has(one)) ?? `/guides/${role}/`;
	const anchor = ['level', 'employer', 'check'].includes(file.kind) ? name : `${file.kind}-${name}`;
	return {
		says: `\`${folder}/${name}.mdx\` has no page of its own. It is shown on \`${page}\`.`,
		todo: `Write \`${page}${hasAnchor(content, page, anchor) ? `#${anchor}` : ''}\`.`,
	};
}

/** Whether a page belongs to a draft, and the linking file does not belong to the same draft. */
export function leadsToDraft(content: Content, file: ContentFile, path: string): boolean {
	const [, named = ''] = /^\/(?:guides|jobs|compare)\/([^/]+)\//.exec(path) ?? [];
	// A comparison with a draft is not published either.
	const own = [file.role, ...file.name.split('-or-')];
	return named.split('-or-').some((role) => draftsIn(content).has(role) && !own.includes(role));
}

function outsideFault(url: string, known: Set<string>): Words | null {
	if (!URL.canParse(url)) return { says: `\`${url}\` is not a web address.`, todo: 'Copy it again from the browser.' };
	// A page of this site, written with its host, which differs between copies of the site.
	const [path = ''] = /(?<=^https?:\/\/[^/]+(?:\/[^/]+)?)\/(?:guides|jobs|compare)\/[^/?#]+\/.*$/.exec(url) ?? [];
	const page = path.replace(/[?#].*$/, '');
	const guide = /^\/guides\/[^/]+\//.exec(page)?.[0] ?? page;
	if (!known.has(page) && !known.has(guide)) return null;
	return {
		says: `\`${url}\` is a page of this site, written with its host.`,
		todo: `Write \`${path}\`, which works on any host.`,
	};
}

/**
 * The known path with one part nearly equal to ours, or, if the whole path must be compared, one that is very near: most paths
 * look alike.
 */
function nearPath(path: string, known: readonly string[]): string | null {
	const parts = path.split('/');
	for (const [index, part] of parts.entries()) {
		const others = known
			.map((one) => one.split('/'))
			.filter((one) => one.length === parts.length && one.every((name, at) => at === index || name === parts[at]));
		const names = others.map((one) => one[index] ?? '').filter(Boolean);
		const longer = names.filter((name) => `-${name}-`.includes(`-${part}-`));
		const near = nearest(part, names) ?? (longer.length === 1 ? longer[0] : null) ?? null;
		if (part !== '' && near !== null) return parts.with(index, near).join('/');
	}
	const near = nearest(path, known);
	return near !== null && distance(near, path) <= 3 ? near : null;
}

function suggest(path: string, known: Set<string>): Omit<Fault, 'says'> {
	const host = /^(?:www\.|[\w-]+\.(?:com|org|net|io|dev|co|eu|uk)\b)/;
	if (host.test(path)) return { todo: `Write \`https://${path}\`.`, put: `https://${path}` };
	const exchanged = path.replace(/^\/compare\/(.+)-or-([^/]+?)\/?$/, '/compare/$2-or-$1/');
	if (known.has(exchanged)) return { todo: `Did you mean \`${exchanged}\`?`, put: exchanged };
	if (known.has(`${path}/`)) return { todo: `End it with a slash: \`${path}/\`.`, put: `${path}/` };
	const near = nearPath(path, [...known]);
	if (near !== null) return { todo: `Did you mean \`${near}\`?`, put: oneSlipAway(path, known) };
	const above = path.startsWith('/') ? pageAbove(path, known) : null;
	if (above === null) return { todo: 'Write the path as the site has it: `/guides/sre/`.' };
	return { todo: `Link to an existing page, such as \`${above}\`, or remove the link.` };
}

/** The only page whose path differs by one or two typos. */
function oneSlipAway(path: string, known: Set<string>): string | undefined {
	const near = [...known].filter((one) => distance(one, path) <= 2);
	return near.length === 1 ? near[0] : undefined;
}

/** The nearest page above one that is not there, below the home page: `/guides/sre/` for `/guides/sre/skills/gone/`. */
function pageAbove(path: string, known: Set<string>): string | null {
	const parts = path.split('/').filter(Boolean);
	const above = parts.map((_, index) => `/${parts.slice(0, index).join('/')}/`).slice(1);
	return above.findLast((one) => known.has(one)) ?? null;
}
