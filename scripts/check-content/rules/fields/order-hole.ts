import { fieldsOf } from '../../content.ts';
import { orderedGroups } from '../../renumber.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Reports a gap in the `order` of files, which usually means that a file was deleted. */
export const orderHole: ContentRule = {
	id: 'content/order-hole',
	severity: 'warning',
	keptFor: 'It tells an editor that a file was lost.',
	title: 'A gap in an order',
	help: `
		The files are numbered 1, 2, 4. Was the third deleted by mistake? Put it back, or renumber the others: \`npm run check -- --fix\` does so, and says which file got which number.
	`,
	content: (content) =>
		orderedGroups(content)
			.filter(({ holes }) => !holes)
			.flatMap(({ files }) => {
				const orders = new Set(files.map((file) => fieldsOf(file)['order']));
				// Two files with the same number explain the gap; `duplicate-place` reports them.
				if (orders.size < files.length) return [];
				return files.flatMap((file) => {
					const { order } = fieldsOf(file);
					if (typeof order !== 'number' || order <= 1 || orders.has(order - 1) || orders.has(undefined)) return [];
					return [
						{
							...at(file, ['order']),
							says: `\`order\` is ${order}, and no file beside it has ${order - 1}.`,
							todo: 'Was a file deleted? Put it back, or run `npm run check -- --fix`, which renumbers the files.',
						},
					];
				});
			}),
};
