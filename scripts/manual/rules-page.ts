import { rules as siteRules } from '../audit/rules/index.ts';
import { rules as contentRules } from '../check-content/rules/index.ts';
import type { RuleInfo } from '../lint/rule.ts';
import { made } from './components-page.ts';

/** Every rule of the check, by what it says of a text. */
export function rulesPage(): string {
	const rows = contentRules.map((rule) => `| [${rule.title}](../errors/${fileOf(rule)}) | \`${rule.id}\` |`);
	return [
		'# What the check tells',
		made,
		'Each page has an example, what is wrong with it, and its cure.',
		['| What is wrong | Rule |', '| --- | --- |', ...rows.toSorted()].join('\n'),
	].join('\n\n');
}

/** The page of each rule of the check and of the audit, by its path. */
export function errorPages(): [path: string, text: string][] {
	return [...contentRules, ...siteRules].map((rule) => [
		`docs/errors/${fileOf(rule)}`,
		[`# ${rule.title}`, `\`${rule.id}\``, rule.help.replaceAll(/^\t+/gm, '').trim()].join('\n\n'),
	]);
}

/** `dead-link.md` for `content/dead-link`, `audit-dead-link.md` for `audit/dead-link` */
const fileOf = ({ id }: RuleInfo): string => `${id.replace('content/', '').replace('/', '-')}.md`;
