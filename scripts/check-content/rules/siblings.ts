import type { Problem } from '../../reporters/problem.ts';
import { entriesOf, fieldsOf, filesOf, isRecord, type Content } from '../content.ts';
import type { ContentFile, Path } from '../content-file.ts';
import { repeated, tell, type Rule } from '../rule.ts';
import { tables } from '../tables.ts';

/** Files beside each other: none says what another does or has its place, none is missing in the order, no slug stands twice. */
export const siblings: Rule = (content) => [
	...tables.alike.flatMap((row) => row.kinds.flatMap((kind) => equal(filesOf(content, kind), row))),
	...(['claims', ...tables.vocabulary] as const).flatMap((kind) => filesOf(content, kind).flatMap(repeatedSlugs)),
	...holes(content),
];

function equal(files: ContentFile[], { rule, fields, beside, site }: (typeof tables.alike)[number]): Problem[] {
	const valuesOf = (file: ContentFile) => fields.map((name) => textAt(file, name.split('.')));
	const keyOf = (file: ContentFile) => {
		const values = valuesOf(file);
		if (!values.every((value) => value && !value.startsWith('WRITE:'))) return null;
		return [site ? '' : file.role, beside ? fieldsOf(file)[beside] : '', ...values].join(' ').toLowerCase();
	};
	return repeated(files, keyOf).map(({ item, earlier }) => {
		const words = { field: fields.join('` and `'), value: valuesOf(item)[0], path: earlier.path };
		return tell(item, fields[0]?.split('.') ?? [], rule, words);
	});
}

function textAt(file: ContentFile, path: Path): string {
	const value = path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), fieldsOf(file));
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function repeatedSlugs(file: ContentFile): Problem[] {
	const slugs = entriesOf(file).map(({ slug }, index) => ({ slug, path: [index, 'slug'] }));
	return repeated(slugs, ({ slug }) => (typeof slug === 'string' ? slug : null)).map(({ item, earlier }) => {
		const { line } = file.yaml.positionOfValue(earlier.path);
		return tell(file, item.path, 'duplicate-slug', { slug: item.slug, line });
	});
}

/** A number left out in an order is what a deleted file leaves. */
function holes(content: Content): Problem[] {
	const groups = tables.ordered.flatMap((kind) => [
		...Map.groupBy(filesOf(content, kind), (file) => `${file.role} ${String(fieldsOf(file)['polarity'])}`).values(),
	]);
	return groups.flatMap((files) => {
		const orders = new Set(files.map((file) => fieldsOf(file)['order']));
		return files.flatMap((file) => {
			const { order } = fieldsOf(file);
			if (typeof order !== 'number' || order <= 1 || orders.has(order - 1) || orders.has(undefined)) return [];
			return tell(file, ['order'], 'order-hole', { order, before: order - 1 });
		});
	});
}
