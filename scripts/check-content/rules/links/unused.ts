import type { Finding } from '../../../lint/rule.ts';
import { filesOf } from '../../content.ts';
import { at, type ContentRule } from '../../rule.ts';
import { namesIn } from './names-in.ts';

/** Reports sources and link definitions that nothing uses. */
export const unused: ContentRule = {
	id: 'content/unused',
	severity: 'warning',
	title: 'A source that nothing names',
	help: `
		No text, claim or pay table names this file of \`sources/\`. Name it, or remove it.
	`,
	file: (file) =>
		file.nodes.flatMap((node): Finding[] => {
			if (node.type !== 'definition') return [];
			const { identifier: name } = node;
			const isUsed = file.nodes.some((other) => 'identifier' in other && other !== node && other.identifier === name);
			if (isUsed || file.text.toLowerCase().split(`[${name.toLowerCase()}]`).length > 2) return [];
			return [{ ...at(file, node), says: `Nothing uses the address of \`[${name}]\`.`, todo: 'Use it, or remove it.' }];
		}),
	content: (content) => {
		// A file that cannot be parsed may name it.
		const unread = content.files.filter(
			({ fault, damage, yaml }) => fault !== null || damage !== null || yaml.faults.length > 0,
		);
		const named = new Set(
			content.files.flatMap(namesIn).flatMap(({ reference, value }) => (reference.kind === 'source' ? [value] : [])),
		);
		return filesOf(content, 'source')
			.filter(({ name }) => !named.has(name) && !unread.some(({ given }) => given.includes(name)))
			.map((file) => ({
				...at(file, { line: 1, col: 1 }),
				says: 'Nothing names this source.',
				todo: `Name it with \`<Cite source="${file.name}" />\` or in a claim, or remove the file.`,
			}));
	},
};
