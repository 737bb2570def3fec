import { declared, kindNames } from '#content-model/kinds.ts';
import { fieldsOf, filesOf } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';

/** A number left out in an order is what a deleted file leaves. */
export const orderHole: ContentRule = {
	id: 'content/order-hole',
	severity: 'warning',
	title: 'A number left out in an order',
	help: `
		The files beside each other count 1, 2, 4. Was the third deleted by mistake? Put it back, or count on without a hole.
	`,
	content: (content) => {
		const groups = kindNames.flatMap((kind) => {
			const { ordered } = declared(kind);
			const { beside = null, holes = false } = typeof ordered === 'object' ? ordered : {};
			if (!ordered || holes) return [];
			const among = (file: ContentFile) => `${file.role} ${beside ? String(fieldsOf(file)[beside]) : ''}`;
			return [...Map.groupBy(filesOf(content, kind), among).values()];
		});
		return groups.flatMap((files) => {
			const orders = new Set(files.map((file) => fieldsOf(file)['order']));
			return files.flatMap((file) => {
				const { order } = fieldsOf(file);
				if (typeof order !== 'number' || order <= 1 || orders.has(order - 1) || orders.has(undefined)) return [];
				return [
					{
						...at(file, ['order']),
						says: `\`order\` is ${order}, and no file beside it has ${order - 1}.`,
						todo: 'Count on without a hole; was a file deleted?',
					},
				];
			});
		});
	},
};
