import type { Finding } from '../../../lint/rule.ts';
import { at, type ContentRule } from '../../rule.ts';
import { knownFiles } from '../../routes.ts';
import { partsOf, placeOfAddress } from '../links/addresses-in.ts';

/** Reports pictures without a text alternative, and pictures that are not in public/. */
export const image: ContentRule = {
	id: 'content/image',
	severity: 'error',
	keptFor: 'A picture without words for it, or from another host, must never be published.',
	title: 'A picture without a text alternative, or from another site',
	help: `
		A picture needs a text alternative for people who cannot see it, and it must be a file in \`public/\`, because pages load nothing from other sites.

		Instead of

		\`\`\`
		![](https://example.org/queue.png)
		\`\`\`

		write

		\`\`\`
		![Requests wait longer once the queue is half full](/queue.svg)
		\`\`\`

		A drawing of boxes and arrows needs no picture: write it as a block of \` \`\`\`dot alt="What it says" \`.
	`,
	file: (file) =>
		file.nodes.flatMap((node): Finding[] => {
			if (node.type !== 'image') return [];
			if (!node.alt?.trim()) {
				return [
					{
						...at(file, node),
						says: 'The picture has no text alternative for people who cannot see it.',
						todo: 'Write `![What it shows](/its-name.svg)`.',
					},
				];
			}
			if (
				/\.(?:png|jpe?g|webp|avif|svg|gif)$|^(?:an? |the )?(?:image|picture|photo|screenshot|diagram|figure|alt text)\W*\d*$/i.test(
					node.alt.trim(),
				)
			) {
				return [
					{
						...at(file, node),
						says: `“${node.alt.trim()}” does not say what the picture shows.`,
						todo: 'Describe in a sentence what it shows: `![Requests wait longer once the queue is half full](…)`.',
					},
				];
			}
			if (node.url.startsWith('/')) return [];
			return [
				{
					...at(file, node),
					says: `The picture \`${node.url}\` is not a file of this site.`,
					todo: 'Put the file into public/ and write its path from there: `/its-name.svg`.',
				},
			];
		}),
	content: (content) =>
		content.files.flatMap((file) =>
			file.nodes.flatMap((node): Finding[] => {
				if (node.type !== 'image' || !node.url.startsWith('/')) return [];
				const { path } = partsOf(node.url);
				if (knownFiles(content).some((known) => known.test(path))) return [];
				return [
					{
						...at(file, placeOfAddress(file, node)),
						says: `There is no picture \`${path}\` in public/.`,
						todo: 'Put the file into public/, or correct its name; capitals matter.',
					},
				];
			}),
		),
};
