import type { MdastNode } from 'satteri';
import { nearest } from '../../../src/guide/nearest.ts';
import { wordsOfNode } from '../../../src/guide/mdx-tree.ts';
import type { Problem } from '../../reporters/problem.ts';
import { addressOf, hasAnchor } from '../anchors.ts';
import type { Content } from '../content.ts';
import { headingIds, positionOf, positionOfNode, type ContentFile, type Position } from '../content-file.ts';
import { draftsIn } from '../drafts.ts';
import { knownFiles, knownPaths } from '../routes.ts';
import { problem, type Rule } from '../rule.ts';

/** Addresses that stand for others in examples. */
const PLACEHOLDER =
	/^https?:\/\/(?:[\w-]+\.)*(?:example\.(?:com|org(?!\/write\b)|net)|localhost|(?:your|my)-?(?:domain|site|company|url)\.\w+|foo\.\w+|test|todo)\b|^https?:\/\/(?:\d+\.){3}\d+|^https?:\/\/(?!\[)[^./]+(?:\/|$)/;
/** Words that say nothing of where a link leads. */
const EMPTY_WORDS =
	/^(?:(?:click |see )?here|this|link|(?:this|the) (?:link|page|article)|(?:read |see |learn )?more|https?:\/\/\S+)$/i;

/** A link leads to what the content gives rise to, or to a real address elsewhere, and its words say where. */
export const links: Rule = (content: Content) => {
	const known = knownPaths(content);
	return content.files.flatMap((file) => [
		...file.nodes.flatMap((node) => ofNode(content, file, node, known)),
		...file.yaml
			.strings()
			.filter(({ value }) => /^https?:/.test(value))
			.flatMap(({ value, start }) => outside(file, positionOf(file, start), value)),
	]);
};

function ofNode(content: Content, file: ContentFile, node: MdastNode, known: Set<string>): Problem[] {
	if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return [];
	const at = placeOf(file, node, node.url);
	const words = node.type === 'link' ? wordsOfNode(node).trim() : '';
	return [
		...(EMPTY_WORDS.test(words)
			? [
					tell(
						file,
						positionOfNode(node),
						'content/link-words',
						`The words of the link, “${words}”, do not say where it leads.`,
						'Set the link on the words that do.',
						'warning',
					),
				]
			: []),
		...unusedDefinition(file, node),
		...(/^[a-z][a-z+.-]*:/i.test(node.url)
			? [...outside(file, at, node.url), ...ourOwn(file, at, node.url, known)]
			: inside(content, file, at, node, known)),
	];
}

function inside(
	content: Content,
	file: ContentFile,
	at: Position,
	node: { type: string; url: string },
	known: Set<string>,
): Problem[] {
	const [address = '', anchor = ''] = node.url.split('#');
	const path = address.split('?')[0] ?? '';
	if (/\.[a-z\d]+$/i.test(path) && path.startsWith('/')) {
		if (knownFiles(content).some((one) => one.test(path))) return [];
		const [rule, says] =
			node.type === 'image'
				? ['content/image', `There is no picture \`${path}\` in public/.`]
				: ['content/dead-link', `There is no file \`${path}\`.`];
		return [tell(file, at, rule, says, 'Put the file into public/, or correct its name; capitals matter.')];
	}
	// Pictures from elsewhere are told of with what else a picture must be.
	if (node.type === 'image') return [];
	if (path !== '' && !known.has(path)) {
		const says = path.startsWith('/')
			? `No page is at \`${path}\`.`
			: `The link \`${node.url}\` does not start with a slash, so where it leads depends on the page.`;
		return [tell(file, at, 'content/dead-link', says, suggest(path, known))];
	}
	const [, named = ''] = /^\/(?:guides|jobs|compare)\/([^/]+)\//.exec(path) ?? [];
	// A comparison with a draft is left out as the draft is.
	const own = [file.role, ...file.name.split('-or-')];
	if (named.split('-or-').some((role) => draftsIn(content).has(role) && !own.includes(role))) {
		const says = `\`${path}\` belongs to a draft, which readers do not get.`;
		return [tell(file, at, 'content/dead-link', says, 'Leave the link out until that guide is published.')];
	}
	if (anchor === '' && path !== '') return [];
	const page = path === '' ? (addressOf(file) ?? `/guides/${file.role ?? ''}/`) : path;
	if (anchor !== '' && (hasAnchor(content, page, anchor) || (path === '' && headingIds(file).includes(anchor))))
		return [];
	if (anchor === '')
		return [tell(file, at, 'content/dead-link', 'The link has no address.', 'Write where it leads: `/guides/sre/`.')];
	const there = content.files.find((one) => addressOf(one) === page) ?? file;
	const near = nearest(anchor, headingIds(there));
	const todo =
		near === null
			? 'Write the words of the heading in small letters, with hyphens: `#reading-an-offer`.'
			: `Did you mean \`#${near}\`?`;
	return [tell(file, at, 'content/dead-anchor', `Nothing on \`${page}\` is called \`#${anchor}\`.`, todo)];
}

function outside(file: ContentFile, at: Position, url: string): Problem[] {
	if (PLACEHOLDER.test(url)) {
		return [
			tell(file, at, 'content/placeholder', `\`${url}\` stands for an address and is none.`, 'Write the real one.'),
		];
	}
	if (!URL.canParse(url)) {
		return [tell(file, at, 'content/dead-link', `\`${url}\` is no web address.`, 'Copy it anew from the browser.')];
	}
	// Elsewhere than in a source, a note may follow an address.
	if (/[?&](?:utm_\w+|fbclid|gclid)=/.test(url) || (file.kind === 'source' && url.includes(' '))) {
		const says = `\`${url}\` holds ${url.includes(' ') ? 'a blank' : 'a mark of where it was copied from'}.`;
		const todo = url.includes(' ')
			? 'Copy it anew from the browser.'
			: 'Take out what begins with `utm_`, `fbclid` or `gclid`, up to the next `&`.';
		return [tell(file, at, 'content/dead-link', says, todo, 'warning')];
	}
	if (!url.startsWith('http:')) return [];
	return [
		tell(
			file,
			at,
			'content/plain-http',
			`\`${url}\` is sent in the open.`,
			'Write `https://`; where there is none, say so in a comment.',
			'warning',
		),
	];
}

/** A page of ours under an address that only one copy of the site has. */
function ourOwn(file: ContentFile, at: Position, url: string, known: Set<string>): Problem[] {
	const [path = ''] = /(?<=^https?:\/\/[^/]+(?:\/[^/]+)?)\/(?:guides|jobs|compare)\/[^/?#]+\/.*$/.exec(url) ?? [];
	const page = path.replace(/[?#].*$/, '');
	const guide = /^\/guides\/[^/]+\//.exec(page)?.[0] ?? page;
	if (page === '' || !(known.has(page) || known.has(guide)) || PLACEHOLDER.test(url)) return [];
	const says = `\`${url}\` names a page of ours with the host it is on.`;
	return [tell(file, at, 'content/dead-link', says, `Write \`${path}\`, which holds wherever the site is.`)];
}

function unusedDefinition(file: ContentFile, node: MdastNode): Problem[] {
	if (node.type !== 'definition') return [];
	const isUsed = file.nodes.some((one) => 'identifier' in one && one !== node && one.identifier === node.identifier);
	if (isUsed || file.text.toLowerCase().split(`[${node.identifier.toLowerCase()}]`).length > 2) return [];
	return [
		tell(
			file,
			positionOfNode(node),
			'content/unused',
			`Nothing uses the address of \`[${node.identifier}]\`.`,
			'Use it, or take it out.',
			'warning',
		),
	];
}

/** Where the address itself stands. */
function placeOf(file: ContentFile, node: MdastNode, url: string): Position {
	const { start, end } = node.position ?? {};
	if (url === '') return positionOfNode(node);
	const inner = file.text.slice(start?.offset, end?.offset).lastIndexOf(url);
	return inner < 0 || start?.offset === undefined ? positionOfNode(node) : positionOf(file, start.offset + inner);
}

function tell(
	file: ContentFile,
	at: Position,
	rule: string,
	says: string,
	todo: string,
	severity: Problem['severity'] = 'error',
): Problem {
	return problem(file, at, { rule, severity, says, todo });
}

function suggest(path: string, known: Set<string>): string {
	if (/^(?:www\.|[\w-]+\.(?:com|org|net|io|dev|co|eu|uk)\b)/.test(path)) return `Write \`https://${path}\`.`;
	if (known.has(`${path}/`)) return `Close it with a slash: \`${path}/\`.`;
	const near = nearest(path, [...known]);
	return near === null ? 'Write the path as the site has it: `/guides/sre/`.' : `Did you mean \`${near}\`?`;
}
