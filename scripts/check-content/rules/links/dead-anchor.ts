import { nearest } from '#domain/nearest.ts';
import type { Finding } from '../../../lint/rule.ts';
import { addressOf, hasAnchor } from '../../anchors.ts';
import { headingIds } from '../../content-file.ts';
import { knownPaths } from '../../routes.ts';
import { at, type ContentRule } from '../../rule.ts';
import { isFilePath, isOutside, linksIn, partsOf, placeOfAddress } from './addresses-in.ts';
import { leadsToDraft } from './dead-link.ts';

/** The last id that starts with the same two words: `take-home-work` for `take-home-exercise`. */
function likeIn(anchor: string, ids: readonly string[]): string | null {
	const start = /^[^-]+-[^-]+-/.exec(anchor)?.[0];
	return (start !== undefined && ids.findLast((id) => id.startsWith(start))) || null;
}

/** Reports links to an anchor that the page does not have. `dead-link` reports links to a missing page. */
export const deadAnchor: ContentRule = {
	id: 'content/dead-anchor',
	severity: 'error',
	keptFor: 'A link to a part that is not there harms a reader, and a renamed heading makes one.',
	title: 'A link to an anchor that the page does not have',
	help: `
		The part behind \`#\` is the id of a heading or of an entry: the words of the heading in small letters, with hyphens. \`/guides/sre/hiring/#reading-an-offer\` leads to “Reading an offer”, \`/glossary/#toil\` to a definition, \`/guides/sre/#faq-is-on-call-paid\` to a question.
	`,
	content: (content) => {
		const known = knownPaths(content);
		return content.files.flatMap((file) =>
			linksIn(file).flatMap((node): Finding[] => {
				const { path, anchor } = partsOf(node.url);
				if (node.type === 'image' || isOutside(node.url) || isFilePath(node.url) || anchor === '') return [];
				if ((path !== '' && !known.has(path)) || leadsToDraft(content, file, path)) return [];
				const page = path === '' ? (addressOf(file) ?? `/guides/${file.role ?? ''}/`) : path;
				if (hasAnchor(content, page, anchor) || (path === '' && headingIds(file).includes(anchor))) return [];
				const target = content.files.find((other) => addressOf(other) === page) ?? file;
				const near = nearest(anchor, headingIds(target)) ?? likeIn(anchor, headingIds(target));
				return [
					{
						...at(file, placeOfAddress(file, node)),
						says: `\`${page}\` has no \`#${anchor}\`.`,
						todo: near
							? `Did you mean \`#${near}\`?`
							: 'Write the words of the heading in small letters, with hyphens: `#reading-an-offer`.',
					},
				];
			}),
		);
	},
};
