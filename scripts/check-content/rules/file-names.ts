import { basename } from 'node:path';
import { Slug } from '#domain/text.ts';
import { fieldsOf } from '../content.ts';
import type { ContentFile } from '../content-file.ts';
import { perFile, tell } from '../rule.ts';

/** What a file is called can stand in an address, and says what its fields do. */
export const fileNames = perFile((file) => {
	if (file.kind === null || file.damage) return [];
	const wanted = wantedName(file);
	if (wanted !== null) {
		return [tell(file, null, 'file-name/fields', { slug: wanted, field: file.kind === 'level' ? 'level' : 'roles' })];
	}
	const name = basename(file.path).replace(/\.\w+$/, '');
	if ([name, file.role ?? name].every((one) => Slug.safeParse(one).success)) return [];
	return [tell(file, null, 'file-name/signs', { slug: slugOf(name) })];
});

/** What a file must be called for what it says; null where its name is right or free. */
function wantedName(file: ContentFile): string | null {
	const { roles, level } = fieldsOf(file);
	if (file.kind === 'level' && typeof level === 'string' && level !== file.name) return level;
	if (file.kind !== 'compare' || !Array.isArray(roles)) return null;
	const name = roles.join('-or-');
	return name === file.name ? null : name;
}

/** Words as a slug: small letters, digits and single hyphens. */
export const slugOf = (words: string): string =>
	words
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
