import { made } from './components-page.ts';

/** Every rule of the check, by what it says of a text; `pages` are those of docs/errors, by file name. */
export function rulesPage(pages: ReadonlyMap<string, string>): string {
	const rows = [...pages].flatMap(([file, page]) => {
		const [, title = ''] = /^# (.*)$/m.exec(page) ?? [];
		const [, rule] = /^`(content\/[a-z-]+)`$/m.exec(page) ?? [];
		return rule ? [`| [${title}](../errors/${file}) | \`${rule}\` |`] : [];
	});
	return [
		'# What the check tells',
		made,
		'Each page has an example, what is wrong with it, and its cure.',
		['| What is wrong | Rule |', '| --- | --- |', ...rows.toSorted()].join('\n'),
	].join('\n\n');
}
