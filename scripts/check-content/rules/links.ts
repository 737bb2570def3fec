import type { MdastNode } from 'satteri';
import { nearest } from '../../../src/guide/nearest.ts';
import type { Problem } from '../../reporters/problem.ts';
import { addressOf, hasAnchor } from '../anchors.ts';
import type { Content } from '../content.ts';
import { headingIds, type ContentFile } from '../content-file.ts';
import { draftsIn } from '../drafts.ts';
import { knownFiles, knownPaths } from '../routes.ts';
import { tell, type Rule } from '../rule.ts';

/** A link leads to what the content gives rise to, or to a real address elsewhere. */
export const links: Rule = (content) => {
	const known = knownPaths(content);
	return content.files.flatMap((file) => [
		...file.nodes.filter(isLink).flatMap((node) => {
			const at = placeOf(file, node);
			const isOutside = /^[a-z][a-z+.-]*:/i.test(node.url);
			return [
				...unused(file, node),
				...(isOutside ? outside(file, at, node.url, known) : inside(content, file, at, node, known)),
			];
		}),
		...file.yaml
			.strings()
			.filter(({ value }) => /^https?:/.test(value))
			.flatMap(({ value, start }) => outside(file, start, value, known)),
	]);
};

type Linked = Extract<MdastNode, { type: 'link' | 'definition' | 'image' }>;

const isLink = (node: MdastNode): node is Linked => ['link', 'definition', 'image'].includes(node.type);

function inside(content: Content, file: ContentFile, at: number, node: Linked, known: Set<string>): Problem[] {
	const [address = '', anchor = ''] = node.url.split('#');
	const path = address.split('?')[0] ?? '';
	if (/\.[a-z\d]+$/i.test(path) && path.startsWith('/')) {
		if (knownFiles(content).some((one) => one.test(path))) return [];
		return [tell(file, at, node.type === 'image' ? 'image/missing' : 'dead-link/file', { path })];
	}
	// Pictures from elsewhere are told of with what else a picture must be.
	if (node.type === 'image') return [];
	if (path !== '' && !known.has(path)) {
		const message = path.startsWith('/') ? 'dead-link/page' : 'dead-link/relative';
		return [tell(file, at, message, { path, url: node.url, hint: suggest(path, known) })];
	}
	const [, named = ''] = /^\/(?:guides|jobs|compare)\/([^/]+)\//.exec(path) ?? [];
	// A comparison with a draft is left out as the draft is.
	const own = [file.role, ...file.name.split('-or-')];
	if (named.split('-or-').some((role) => draftsIn(content).has(role) && !own.includes(role))) {
		return [tell(file, at, 'dead-link/draft', { path })];
	}
	if (anchor === '') return path === '' ? [tell(file, at, 'dead-link/empty')] : [];
	const page = path === '' ? (addressOf(file) ?? `/guides/${file.role ?? ''}/`) : path;
	if (hasAnchor(content, page, anchor) || (path === '' && headingIds(file).includes(anchor))) return [];
	const there = content.files.find((one) => addressOf(one) === page) ?? file;
	const near = nearest(anchor, headingIds(there));
	return [tell(file, at, 'dead-anchor', { page, anchor, todo: near && `Did you mean \`#${near}\`?` })];
}

function outside(file: ContentFile, at: number, url: string, known: Set<string>): Problem[] {
	if (!URL.canParse(url)) return [tell(file, at, 'dead-link/address', { url })];
	// A page of ours under an address that only one copy of the site has.
	const [path = ''] = /(?<=^https?:\/\/[^/]+(?:\/[^/]+)?)\/(?:guides|jobs|compare)\/[^/?#]+\/.*$/.exec(url) ?? [];
	const page = path.replace(/[?#].*$/, '');
	const guide = /^\/guides\/[^/]+\//.exec(page)?.[0] ?? page;
	return known.has(page) || known.has(guide) ? [tell(file, at, 'dead-link/own', { url, path })] : [];
}

function unused(file: ContentFile, node: Linked): Problem[] {
	if (node.type !== 'definition') return [];
	const { identifier: name } = node;
	const isUsed = file.nodes.some((one) => 'identifier' in one && one !== node && one.identifier === name);
	if (isUsed || file.text.toLowerCase().split(`[${name.toLowerCase()}]`).length > 2) return [];
	return [tell(file, node, 'unused', { name })];
}

/** Where the address itself stands. */
function placeOf(file: ContentFile, { url, position }: Linked): number {
	const [start, end] = [position?.start.offset ?? 0, position?.end.offset];
	return start + Math.max(0, url === '' ? 0 : file.text.slice(start, end).lastIndexOf(url));
}

function suggest(path: string, known: Set<string>): string {
	if (/^(?:www\.|[\w-]+\.(?:com|org|net|io|dev|co|eu|uk)\b)/.test(path)) return `Write \`https://${path}\`.`;
	if (known.has(`${path}/`)) return `Close it with a slash: \`${path}/\`.`;
	const near = nearest(path, [...known]);
	return near === null ? 'Write the path as the site has it: `/guides/sre/`.' : `Did you mean \`${near}\`?`;
}
