import { fill, isOfRole } from '#content-model/files.ts';
import { declared, kindNames, kinds, type Kind } from '#content-model/kinds.ts';
import { nearest } from '#domain/nearest.ts';
import { SourceName } from '#domain/posting.ts';
import { markFile } from '#routes/pages.ts';
import type { Finding } from '../../../lint/rule.ts';
import { fieldsOf, filesOf, isRecord, type Content } from '../../content.ts';
import { ROOT } from '../../content-file.ts';
import { hasRoute } from '../../routes.ts';
import { at, type ContentRule } from '../../rule.ts';

const required = kindNames.filter((kind) => declared(kind).required);

/** Reports missing files without which the build would silently leave something out, such as the guide of a role. */
export const missingFile: ContentRule = {
	id: 'content/missing-file',
	severity: 'error',
	title: 'A required file is missing',
	help: `
		The vocabulary in \`src/content/vocabulary/\` names the roles, specialisations, levels, tools and regions. Without one of its files, nothing that names its entries can be checked, and the site does not build. Nor can a night be taken, or a page be whole, without \`data/boards.yaml\`, \`data/exchange-rates.yaml\`, \`data/labels/measured.yaml\` and \`public/mark.svg\`, from which the icons are made. Each format of feeds that has an adapter needs a file in \`src/content/listing-sources/\` with the terms under which we read it.

		Put the file back, from the last commit if need be: \`git checkout -- src/content/vocabulary\`.
	`,
	content: (content) => [
		...required
			.filter((kind) => !isOfRole(kind) && filesOf(content, kind).length === 0)
			.map((kind) => missing(kind, null, 'nothing that names its entries can be checked', 'Put it back.')),
		...filesOfRoles(content),
		...besideTheContent(content),
		...pagesOfKinds(content),
		...termsOfAdapters(content),
	],
};

/**
 * Files outside the content that a project needs. A content folder alone, from which nothing was published, needs none of them.
 */
function besideTheContent(content: Content): Finding[] {
	const { beside, publicFiles, published } = content;
	if (published.length === 0) return [];
	const [site] = filesOf(content, 'site');
	const font = site && fieldsOf(site)['font'];
	const named = [{ name: markFile(), so: 'no icon can be made' }];
	if (isRecord(font))
		named.push({ name: `/${String(font['file'])}`, so: '`font` of `site.yaml` names what is not there' });
	const icons = named
		.filter(({ name }) => !publicFiles.includes(name.slice(1)))
		.map(({ name, so }) => ({ path: `public${name}`, so }));
	return [...(beside?.missing ?? []), ...icons].map(({ path, so }) => ({
		...at({ path }, null),
		says: `This file is missing, so ${so}.`,
		todo: 'Put it back.',
	}));
}

/** The file of `src/pages/` that shows the texts of a kind, where the kind declares a page and nobody has written it. */
function pagesOfKinds(content: Content): Finding[] {
	return kindNames.flatMap((kind): Finding[] => {
		const { page } = declared(kind);
		if (page === null || filesOf(content, kind).length === 0 || hasRoute(page)) return [];
		const path = `src/pages${page.replaceAll('<', '[').replaceAll('>', ']').slice(0, -1)}.astro`;
		const says = `This file is missing, so the texts of the kind \`${kind}\` have no page.`;
		return [{ ...at({ path }, null), says, todo: 'Write it, or declare `page: null` for the kind.' }];
	});
}

/** The terms of each feed format that has an adapter, without which the night stops. A content folder alone needs none. */
function termsOfAdapters(content: Content): Finding[] {
	if (content.published.length === 0) return [];
	const written = filesOf(content, 'listingSource').map(({ path }) => path);
	return SourceName.options.flatMap((name): Finding[] => {
		const path = `${ROOT}${fill(kinds.listingSource.at, { name })}`;
		if (written.includes(path)) return [];
		const says = `This file is missing, so no night is taken: nobody has said on which terms feeds of \`${name}\` are read.`;
		return [{ ...at({ path }, null), says, todo: 'Write it, like the others in its folder.' }];
	});
}

function missing(kind: Kind, role: string | null, so: string, todo = 'Put it back, or write it.'): Finding {
	const path = `${ROOT}${fill(kinds[kind].at, { role })}`;
	return { ...at({ path }, null), says: `This file is missing, so ${so}.`, todo };
}

/** A role has its three files as soon as it has one; without them its guide is left out, and nothing says so. */
function filesOfRoles(content: Content): Finding[] {
	const roles = new Set(content.files.flatMap(({ kind, role }) => (kind !== null && role !== null ? [role] : [])));
	const complete = [...roles].filter((role) => filesOf(content, 'role', role).length > 0);
	return [...roles].flatMap((role) =>
		required
			.filter((kind) => isOfRole(kind) && filesOf(content, kind, role).length === 0)
			.map((kind) => {
				const meant = kind === 'role' ? nearest(role, complete) : null;
				const todo = meant
					? `Is \`${role}\` meant to be \`${meant}\`? Then move its files; else write this one.`
					: undefined;
				return missing(kind, role, `the guide of \`${role}\` cannot be built`, todo);
			}),
	);
}
