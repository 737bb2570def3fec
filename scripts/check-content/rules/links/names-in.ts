import { attributesOf, isComponent } from '../../../../src/guide/mdx-tree.ts';
import { memoize } from '../../../lint/memoize.ts';
import type { ContentFile } from '../../content-file.ts';
import type { Place } from '../../rule.ts';
import { tables, type Reference } from '../../tables.ts';

export interface Name {
	reference: Reference;
	value: string;
	place: Place;
}

/** Everything that a file names by its slug. */
export const namesIn = memoize((file: ContentFile): Name[] => {
	const rows = tables.references.filter((row) => !row.in || (file.kind !== null && row.in.includes(file.kind)));
	const find = (tag: string | undefined, field: string) => rows.find((row) => row.tag === tag && row.at === field);
	const name = (reference: Reference | undefined, value: string, place: Place): Name[] =>
		reference ? [{ reference, value, place }] : [];
	return [
		...name(find(undefined, '<file>'), file.name, null),
		...file.yaml.strings().flatMap(({ path, value, start }) => {
			const field = path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
			return name(find(undefined, field), value, start);
		}),
		...file.nodes.filter(isComponent).flatMap((component) => {
			const attributes = Object.entries(attributesOf(component));
			return attributes.flatMap(([attribute, value]) => name(find(component.name ?? '', attribute), value, component));
		}),
	];
});
