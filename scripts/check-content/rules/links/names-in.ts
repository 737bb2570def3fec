import { components } from '#content-model/components.ts';
import type { Reference } from '#content-model/declare.ts';
import { declared } from '#content-model/kinds.ts';
import { attributesOf, isComponent } from '#mdx/tree.ts';
import { memoize } from '#domain/memoize.ts';
import type { ContentFile } from '../../content-file.ts';
import type { Place } from '../../rule.ts';

export interface Name {
	reference: Reference;
	value: string;
	place: Place;
	/** Where the name is written: in a field, as the file’s own name, or in a tag within the text. */
	by: 'field' | 'file' | 'tag';
}

/** Everything that a file names by its slug. */
export const namesIn = memoize((file: ContentFile): Name[] => {
	const { names = {}, named } = file.kind ? declared(file.kind) : {};
	return [
		...(named ? [{ reference: named, value: file.name, place: null, by: 'file' as const }] : []),
		...file.yaml.strings().flatMap(({ path, value, start }): Name[] => {
			const field = path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
			// A field may be called `constructor`, which every object has.
			const reference = Object.hasOwn(names, field) ? names[field] : undefined;
			return reference ? [{ reference, value, place: start, by: 'field' }] : [];
		}),
		...file.nodes.filter(isComponent).flatMap((component) =>
			Object.entries(attributesOf(component)).flatMap(([prop, value]): Name[] => {
				const reference = components.get(component.name ?? '')?.props?.[prop]?.names;
				return reference ? [{ reference, value, place: component, by: 'tag' }] : [];
			}),
		),
	];
});
